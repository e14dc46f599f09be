import { Shown } from '@doorstep/platform/http';
import type { ImportKind, ImportStatus, OfferKind } from '../domain';
import { DATE_ORDERS, IMPORT_KINDS, IMPORT_STATUSES, OFFER_KINDS } from '../domain';
import { AttestationRequest, MappedColumnRequest } from './change-import.forms';

export class ImportColumnResponse {
  @Shown({ type: 'integer' }) index!: number;
  @Shown() header!: string;
  @Shown({ type: String, nullable: true, description: 'what it is taken for' }) field!: string | null;
  @Shown({ type: Number, minimum: 0, maximum: 1 }) confidence!: number;
  @Shown({ description: 'field is null or confidence under 0.8' }) asked!: boolean;
  @Shown({ description: 'somebody has said what it is' }) answered!: boolean;
  @Shown({ type: [String] }) samples!: string[];
  @Shown({ type: String, nullable: true, description: 'why it is never taken' }) problem!: string | null;
}

export class ImportProblemResponse {
  @Shown({ type: 'integer', description: 'as a spreadsheet shows it, the first line is 1; 0 is the whole file' }) row!: number;
  @Shown({ type: 'integer', nullable: true }) column!: number | null;
  @Shown() code!: string;
  @Shown() message!: string;
}

export class AskedValueResponse {
  @Shown({ description: 'a field, or `section`' }) field!: string;
  @Shown() value!: string;
  @Shown({ type: 'integer', description: 'rows that have it' }) count!: number;
  @Shown({ oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }], nullable: true }) suggestion!: string | number | boolean | null;
}

export class KnownNameResponse {
  @Shown() id!: string;
  @Shown() name!: string;
}

export class KnownNamesResponse {
  @Shown({ type: [KnownNameResponse] }) department!: KnownNameResponse[];
  @Shown({ type: [KnownNameResponse] }) shift!: KnownNameResponse[];
  @Shown({ type: [KnownNameResponse] }) unit!: KnownNameResponse[];
  @Shown({ type: [KnownNameResponse] }) affiliate!: KnownNameResponse[];
}

/** How a row would come in, for the preview. */
export class ImportExampleResponse {
  @Shown({ type: 'integer' }) row!: number;
  @Shown() displayName!: string;
  @Shown({ type: [String] }) phones!: string[];
  @Shown({ type: [String] }) emails!: string[];
  @Shown({ type: [String] }) languages!: string[];
  @Shown({ type: String, nullable: true }) address!: string | null;
  @Shown({ type: String, nullable: true }) work!: string | null;
  @Shown({ type: 'integer', nullable: true }) assessment!: number | null;
  @Shown({ type: [String] }) tags!: string[];
}

export class ImportCountsResponse {
  @Shown({ type: 'integer' }) rows!: number;
  @Shown({ type: 'integer' }) created!: number;
  @Shown({ type: 'integer' }) updated!: number;
  @Shown({ type: 'integer' }) unchanged!: number;
  @Shown({ type: 'integer' }) rejected!: number;
  @Shown({ type: 'integer', description: 'rows that came in with a warning' }) warnings!: number;
  @Shown({ type: 'integer', description: 'rows waiting in /duplicates; counted in created' }) unclear!: number;
}

export class DryRunResponse {
  @Shown({ type: ImportCountsResponse }) counts!: ImportCountsResponse;
}

export class OfferCountResponse {
  @Shown({ enum: OFFER_KINDS }) kind!: OfferKind;
  @Shown({ type: 'integer' }) open!: number;
  @Shown({ type: 'integer' }) total!: number;
}

export class AttestationResponse extends AttestationRequest {
  @Shown({ type: String, format: 'uuid', nullable: true }) by!: string | null;
  @Shown({ format: 'date-time' }) at!: string;
}

export class ImportOptionsResponse {
  @Shown({ enum: DATE_ORDERS, nullable: true }) dateOrder!: string | null;
  @Shown({ enum: ['ignore'], nullable: true }) unanswered!: string | null;
  @Shown({ type: AttestationResponse, nullable: true }) attestation!: AttestationResponse | null;
  @Shown({ type: String, nullable: true }) encoding!: string | null;
  @Shown({ type: String, nullable: true }) delimiter!: string | null;
  @Shown({ type: String, nullable: true }) source!: string | null;
}

/** An import without what is read in its file: a line of the list of imports. */
export class ImportSummaryResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ enum: IMPORT_KINDS }) kind!: ImportKind;
  @Shown({ enum: IMPORT_STATUSES }) status!: ImportStatus;
  @Shown() fileName!: string;
  @Shown({ type: String, format: 'uuid', nullable: true }) campaignId!: string | null;
  @Shown({ type: Number, minimum: 0, maximum: 1 }) progress!: number;
  @Shown({ type: ImportCountsResponse }) counts!: ImportCountsResponse;
  @Shown({ type: DryRunResponse, nullable: true }) dryRun!: DryRunResponse | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) undoableUntil!: string | null;
  @Shown({ type: 'object', properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } }, nullable: true, additionalProperties: false })
  createdBy!: { id: string; name: string } | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) runStartedAt!: string | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) runEndedAt!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class ImportResponse extends ImportSummaryResponse {
  @Shown() encoding!: string;
  @Shown({ description: 'the encoding is a guess: look at the letters of the preview' }) encodingAsked!: boolean;
  @Shown({ type: [String], description: 'encodings to offer, best first' }) encodingAlternatives!: string[];
  @Shown() delimiter!: string;
  @Shown({ type: 'integer', nullable: true, description: 'null for a list without one' }) headerRow!: number | null;
  @Shown({ type: 'integer' }) rowEstimate!: number;
  @Shown({ type: [String], description: 'lines above the header' }) titles!: string[];
  @Shown({ type: [ImportColumnResponse] }) columns!: ImportColumnResponse[];
  @Shown({ type: 'array', items: { type: 'array', items: { type: 'string' } }, description: 'the first rows as they stand; empty once the file is gone' }) preview!: string[][];
  @Shown({ type: 'array', items: { type: 'integer' }, description: 'the row number of each line of the preview' }) previewRows!: number[];
  @Shown({ type: [ImportExampleResponse], description: 'the first rows as they would come in' }) examples!: ImportExampleResponse[];
  @Shown({ type: [MappedColumnRequest], description: 'what is in effect: answers, and guesses that are sure' }) mapping!: MappedColumnRequest[];
  @Shown({ type: 'object', additionalProperties: { type: 'object', additionalProperties: true } }) values!: Record<string, Record<string, unknown>>;
  @Shown({ type: [AskedValueResponse], description: 'values that somebody has to explain before a run' }) askedValues!: AskedValueResponse[];
  @Shown({ type: KnownNamesResponse, description: 'what the campaign has: ids to answer values with' }) knownNames!: KnownNamesResponse;
  @Shown({ description: 'the dates of the list can be read two ways and nobody has said how' }) dateOrderAsked!: boolean;
  @Shown({ type: ImportOptionsResponse }) options!: ImportOptionsResponse;
  @Shown({ type: [ImportProblemResponse], description: 'the first 500' }) problems!: ImportProblemResponse[];
  @Shown({ type: [OfferCountResponse] }) offers!: OfferCountResponse[];
  @Shown({ type: ImportProblemResponse, nullable: true, description: 'why it failed' }) failure!: ImportProblemResponse | null;
  @Shown({ type: String, format: 'date-time', nullable: true, description: 'until when the file and its cells are kept' }) fileUntil!: string | null;
}

export class ImportPage {
  @Shown({ type: [ImportSummaryResponse] }) items!: ImportSummaryResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
