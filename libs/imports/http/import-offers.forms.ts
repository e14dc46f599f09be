import { Ids, ListQuery, OneOf, Prose, QueryAny, Shown } from '@doorstep/platform/http';
import type { OfferKind, OfferState } from '../domain';
import { OFFER_KINDS, OFFER_STATES } from '../domain';

export class ImportOffersQuery extends ListQuery {
  @QueryAny(OFFER_STATES) state?: OfferState[];
  @QueryAny(OFFER_KINDS) kind?: OfferKind[];
}

/** What a note of the list seems to ask for: done when somebody accepts it. */
export class ImportOfferResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) row!: number;
  @Shown({ enum: OFFER_KINDS }) kind!: OfferKind;
  @Shown({ description: "the note's sentence, or the name to call the person" }) text!: string;
  @Shown({ enum: OFFER_STATES }) state!: OfferState;
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown() displayName!: string;
  @Shown({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
}

export class ImportOfferPage {
  @Shown({ type: [ImportOfferResponse] }) items!: ImportOfferResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

/** Decides the offers named by `offerIds`, or all open ones of a `kind`. */
export class OfferDecisionRequest {
  @OneOf(['accepted', 'declined']) decision!: 'accepted' | 'declined';
  @Ids({ optional: true }) offerIds?: string[] | null;
  @OneOf(OFFER_KINDS, { optional: true }) kind?: OfferKind | null;
  @Prose({ optional: true, max: 500, description: 'in place of the offered text, where one offer is accepted' }) text?: string | null;
}

export class OfferDecisionResponse {
  @Shown({ type: 'integer' }) decided!: number;
  @Shown({ type: 'integer', description: 'were decided before, and stay as they were' }) decidedBefore!: number;
}
