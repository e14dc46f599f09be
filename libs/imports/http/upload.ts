import type {} from '@fastify/multipart';
import type { MultipartFile } from '@fastify/multipart';
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

/** Reads the form: the file goes to disk as it comes, fields may stand before or after it. What is refused leaves no file. */
export async function readUpload(request: DoorstepRequest, files: ImportFiles): Promise<Upload> {
  refuseBefore(request);
  const sent: Record<string, unknown> = {};
  let file: StoredFile | null = null;
  let name: string | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') ({ file, name } = await take(part, file, files));
      else if (Object.hasOwn(sent, part.fieldname)) throw new DomainError('platform/repeated-parameter', { status: 400, field: part.fieldname });
      else if (part.value !== '') sent[part.fieldname] = part.value;
    }
    if (file === null) throw new DomainError('imports/no-file', { field: 'file' });
    return { file, name, fields: await readRequest(UploadFields, sent) };
  } catch (error) {
    if (file) await files.remove(file.key);
    throw refusal(error);
  }
}

async function take(part: MultipartFile, before: StoredFile | null, files: ImportFiles): Promise<{ file: StoredFile; name: string }> {
  if (part.fieldname !== 'file') {
    part.file.resume();
    throw new DomainError('platform/invalid-input', { errors: [{ field: part.fieldname, code: 'unknown-field' }] });
  }
  if (before !== null) {
    part.file.resume();
    throw new DomainError('imports/one-file', { field: 'file' });
  }
  const file = await files.store(part.file);
  if (!part.file.truncated) return { file, name: part.filename };
  await files.remove(file.key);
  throw tooLarge();
}
