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
  /** All it says, and where: the same again changes nothing. */
  readonly content: Buffer;
  /** Its id in the program it came from, where that is known. */
  readonly external: Buffer | null;
  readonly note: Buffer | null;
}

/** What beside its cells decides what a row writes. */
export interface RowSetting {
  readonly campaignId: Uuid | null;
  readonly attested: boolean;
}

@Injectable()
export class RowKeyMaker {
  private readonly key: Buffer;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.key = deriveKey(settings.secretKey, 'import-rows');
  }

  keysOf(organizationId: Uuid, draft: PersonDraft, source: string | null, setting: RowSetting): RowKeys {
    const { row: _, ...content } = draft;
    // Custom fields have no prototype: through JSON they are plain again.
    const plain: unknown = JSON.parse(JSON.stringify({ content, ...setting }));
    return {
      row: this.hash(organizationId, 'row', rowKey(draft, source)),
      content: this.hash(organizationId, 'content', canonicalJson(plain)),
      external: source !== null && draft.externalId !== null ? this.hash(organizationId, 'external', `${source}|${draft.externalId}`) : null,
      note: draft.note === null ? null : this.textKey(organizationId, draft.note),
    };
  }

  textKey(organizationId: Uuid, text: string): Buffer {
    return this.hash(organizationId, 'text', text);
  }

  private hash(organizationId: Uuid, kind: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${organizationId}|${kind}|`).update(text).digest();
  }
}
