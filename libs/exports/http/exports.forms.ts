import { FreeFields, Id, OneOf, Prose, Shown, SomeOf } from '@doorstep/platform/http';
import type { Language } from '@doorstep/kernel';
import { LANGUAGES } from '@doorstep/kernel';
import type { ExportColumn, ExportFormat, ExportKind, ExportStatus } from '../domain';
import { EXPORT_COLUMNS, EXPORT_DEFAULTS, EXPORT_FORMATS, EXPORT_KINDS, EXPORT_STATUSES, PERSON_FORMAT } from '../domain';

const FORMATS = [...EXPORT_FORMATS, PERSON_FORMAT] as const;
type AnyFormat = ExportFormat | typeof PERSON_FORMAT;

export class CreateExportRequest {
  @Id({ optional: true }) id?: string | null;
  @OneOf(EXPORT_KINDS) kind!: ExportKind;
  @FreeFields({ optional: true, description: 'the keys of the list filters of /contacts; everybody without one' }) filter?: Record<string, unknown> | null;
  @SomeOf(EXPORT_COLUMNS, { optional: true, description: 'without a choice: what is needed to reach people. Who must not be contacted is always marked' }) columns?: ExportColumn[] | null;
  @Id({ optional: true, description: 'of kind person: everything that is held on whom' }) contactId?: string | null;
  @OneOf(LANGUAGES, { optional: true, description: 'of kind person: the language of the page; without one that of who asks' }) language?: Language | null;
  @OneOf(FORMATS, { description: 'zip is the one of kind person, and of no other' }) format!: AnyFormat;
  @Prose({ optional: true, max: EXPORT_DEFAULTS.reasonLetters, description: 'required where the people of 24 hours are over 500' }) reason?: string | null;
}

export class ExportMakerResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

export class ExportFailureResponse {
  @Shown() code!: string;
  @Shown() message!: string;
}

export class ExportResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ enum: EXPORT_KINDS }) kind!: ExportKind;
  @Shown({ type: String, format: 'uuid', nullable: true, description: 'of kind person: whose file it is; null once they are forgotten' }) contactId!: string | null;
  @Shown({ type: String, nullable: true }) contactName!: string | null;
  @Shown({ type: String, enum: LANGUAGES, nullable: true }) language!: Language | null;
  @Shown({ enum: EXPORT_STATUSES }) status!: ExportStatus;
  @Shown({ enum: FORMATS }) format!: AnyFormat;
  @Shown({ type: 'object', additionalProperties: true }) filter!: Record<string, unknown>;
  @Shown({ type: [String], enum: EXPORT_COLUMNS }) columns!: ExportColumn[];
  @Shown({ type: String, nullable: true }) reason!: string | null;
  @Shown({ type: 'integer', description: 'people in the file; while it is made, people written so far' }) rows!: number;
  @Shown({ type: 'integer', description: 'people found when it was asked for' }) rowsExpected!: number;
  @Shown({ type: 'integer', nullable: true }) fileBytes!: number | null;
  @Shown({ description: 'the file can be fetched' }) ready!: boolean;
  @Shown({ type: ExportFailureResponse, nullable: true }) failure!: ExportFailureResponse | null;
  @Shown({ type: ExportMakerResponse }) createdBy!: ExportMakerResponse;
  @Shown({ type: String, format: 'date-time', nullable: true }) expiresAt!: string | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class ExportPage {
  @Shown({ type: [ExportResponse] }) items!: ExportResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
