import type { Readable } from 'node:stream';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { DomainError } from '@doorstep/kernel';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { readRequest } from '@doorstep/platform/http';
import { IMPORT_DEFAULTS } from '../defaults';
import type { StoredFile } from '../import-files';
import { ImportFiles, tooLarge } from '../import-files';
import { UploadFields } from './change-import.forms';

export interface Upload {
  readonly file: StoredFile;
  readonly name: string | undefined;
  readonly fields: UploadFields;
}

/** A request that is too large is refused after its headers, before a byte of the file is read (ARCHITECTURE 10 "Body sizes"). */
function refuseBefore(request: DoorstepRequest): void {
  if (!request.isMultipart()) throw new DomainError('platform/unsupported-type', { status: 415 });
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > IMPORT_DEFAULTS.mostBytes + IMPORT_DEFAULTS.aroundFileBytes) throw tooLarge();
}

/** Faults of the multipart form itself, as refusals of ours. */
function refusal(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge();
  if (code === 'FST_FILES_LIMIT') return new DomainError('imports/one-file', { field: 'file' });
  if (code?.startsWith('FST_') || /Unexpected end of (form|multipart)|Multipart|boundary/i.test((error as Error).message ?? '')) return new DomainError('platform/malformed', { status: 400 });
  return error;
}

/** Whether the form has brought the file to its end; no public property says so before the last byte is read. */
const isWhole = (file: Readable): boolean =>
  file.readableEnded || (!file.destroyed && (file as { _readableState?: { ended?: boolean } })._readableState?.ended === true);

/**
 * Reads the form: the file goes to disk as it comes, fields may stand before or after it. What is refused leaves no file.
 * The next part is asked for while a file is read: that a form breaks off is told there, and to nobody who reads the file.
 */
export async function readUpload(request: DoorstepRequest, files: ImportFiles): Promise<Upload> {
  refuseBefore(request);
  const sent: Record<string, unknown> = {};
  let file: StoredFile | null = null;
  let name: string | undefined;
  try {
    const parts = request.parts()[Symbol.asyncIterator]();
    for (let step = await parts.next(); !step.done; ) {
      const part = step.value;
      const following = parts.next();
      if (part.type === 'file') {
        file = await take(part, file, following, files);
        name = part.filename;
      } else takeField(part, sent);
      step = await following;
    }
    if (file === null) throw new DomainError('imports/no-file', { field: 'file' });
    return { file, name, fields: await readRequest(UploadFields, sent) };
  } catch (error) {
    if (file) await files.remove(file.key);
    throw refusal(error);
  }
}

function takeField({ fieldname, value }: MultipartValue, sent: Record<string, unknown>): void {
  if (Object.hasOwn(sent, fieldname)) throw new DomainError('platform/repeated-parameter', { status: 400, field: fieldname });
  if (value !== '') sent[fieldname] = value;
}

async function take(part: MultipartFile, before: StoredFile | null, following: Promise<unknown>, files: ImportFiles): Promise<StoredFile> {
  following.catch(() => undefined);
  const wrong = part.fieldname !== 'file' ? new DomainError('platform/invalid-input', { errors: [{ field: part.fieldname, code: 'unknown-field' }] })
    : before !== null ? new DomainError('imports/one-file', { field: 'file' }) : null;
  if (wrong) {
    part.file.resume();
    throw wrong;
  }
  const broken = new AbortController();
  const look = (): void => {
    if (!isWhole(part.file)) broken.abort(new DomainError('platform/malformed', { status: 400 }));
  };
  void following.then(look, look);
  const file = await files.store(part.file, broken.signal);
  if (!part.file.truncated) return file;
  await files.remove(file.key);
  throw tooLarge();
}
