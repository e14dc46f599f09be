import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { canonicalJson } from '@doorstep/kernel';
import { SETTINGS, deriveKey } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { PersonDraft } from './domain';
import { rowKey } from './domain';

/** What a row is known by when it comes again: keyed hashes, from which nobody reads a name or phone back. */
export interface RowKeys {
  /** Who it is about. */
  readonly row: Buffer;
  /** All it says: the same again changes nothing. */
  readonly content: Buffer;
  /** Its id in the program it came from, where that is known. */
  readonly external: Buffer | null;
  readonly note: Buffer | null;
}

@Injectable()
export class RowKeyMaker {
  private readonly key: Buffer;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.key = deriveKey(settings.secretKey, 'import-rows');
  }

  keysOf(organizationId: Uuid, draft: PersonDraft, source: string | null): RowKeys {
    const hash = (kind: string, text: string): Buffer => createHmac('sha256', this.key).update(`${organizationId}|${kind}|`).update(text).digest();
    const { row: _, ...content } = draft;
    return {
      row: hash('row', rowKey(draft, source)),
      content: hash('content', canonicalJson(JSON.parse(JSON.stringify(content)))),
      external: source !== null && draft.externalId !== null ? hash('external', `${source}|${draft.externalId}`) : null,
      note: draft.note === null ? null : hash('note', draft.note),
    };
  }
}
