import { Id, IfSent, Many, One, OneOf, Prose, Text, Whole } from '@doorstep/platform/http';
import type { DateOrder, ImportKind } from '../domain';
import { DATE_ORDERS, IMPORT_KINDS } from '../domain';
import type { Delimiter, Encoding } from '../formats';
import { DELIMITERS, ENCODINGS } from '../formats';
import { AnswersByField } from './answers-by-field';

/** `POST /imports` is multipart: `file`, and these as fields before or after it. */
export class UploadFields {
  @Id({ optional: true }) id?: string | null;
  @Id({ optional: true }) campaignId?: string | null;
  @IfSent() @OneOf(IMPORT_KINDS) kind?: ImportKind;
}

export class MappedColumnRequest {
  @Whole(0, 10_000) index!: number;
  @Text({ max: 80, description: 'a field of CONTRACT 4.6, `custom:<name>` or `ignore`' }) field!: string;
}

export class AttestationRequest {
  @Prose({ max: 500, description: 'the sentence that these people said yes to' }) wording!: string;
  @Prose({ max: 500, description: 'where and when they said it, and where the proof lies' }) evidence!: string;
}

export class ImportOptionsRequest {
  @OneOf(DATE_ORDERS, { optional: true }) dateOrder?: DateOrder | null;
  @OneOf(['ignore'], { optional: true, description: 'leave out what is asked and not answered' }) unanswered?: 'ignore' | null;
  @One(() => AttestationRequest, { optional: true }) attestation?: AttestationRequest | null;
  @OneOf(ENCODINGS, { optional: true, description: 'read the file anew in this encoding' }) encoding?: Encoding | null;
  @OneOf(DELIMITERS, { optional: true, description: 'read the file anew with this delimiter' }) delimiter?: Delimiter | null;
  @Text({ optional: true, max: 60, description: 'the program whose ids the list holds' }) source?: string | null;
}

export class ChangeImportRequest {
  @IfSent() @Whole(1, 2_000_000_000) version?: number;
  @Many(() => MappedColumnRequest, { optional: true, most: 300 }) mapping?: MappedColumnRequest[] | null;
  @AnswersByField() values?: Record<string, Record<string, string | number | boolean | null> | null> | null;
  @One(() => ImportOptionsRequest, { optional: true }) options?: ImportOptionsRequest | null;
  @IfSent() @OneOf(['cancelled']) status?: 'cancelled';
}
