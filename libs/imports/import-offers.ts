import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { Sealer } from '@doorstep/platform/seal';
import type { OfferRow } from './data/import-offers.repository';
import { ImportOffersRepository } from './data/import-offers.repository';
import type { OfferKind, OfferState } from './domain';
import { ImportsService } from './imports.service';
import { OfferActs } from './offer-acts';
import { offerPlace } from './row-writer';

export interface OffersWish {
  state?: OfferState[];
  kind?: OfferKind[];
  limit: number;
  cursor?: string;
  count: boolean;
}

export interface OfferView {
  id: Uuid;
  row: number;
  kind: OfferKind;
  text: string;
  state: OfferState;
  contactId: Uuid;
  displayName: string;
  decidedAt: string | null;
}

export interface OfferDecision {
  decision: 'accepted' | 'declined';
  offerIds?: Uuid[] | null;
  kind?: OfferKind | null;
  text?: string | null;
}

/** Of one kind at once. */
const MOST = 1_000;

@Injectable()
export class OfferParts {
  constructor(
    readonly cursors: Cursors,
    readonly audit: Audit,
  ) {}
}

/** What the notes of a list ask for: shown to a person, and done when they say so. */
@Injectable()
export class ImportOffers {
  constructor(
    private readonly imports: ImportsService,
    private readonly offers: ImportOffersRepository,
    private readonly acts: OfferActs,
    private readonly sealer: Sealer,
    private readonly parts: OfferParts,
  ) {}

  /** One page in the order of the list. @throws 404. */
  async list(scope: Scope, importId: Uuid, wish: OffersWish): Promise<Page<OfferView>> {
    await this.imports.row(scope, importId);
    const filter = { states: wish.state ?? null, kinds: wish.kind ?? null };
    const mark = { list: 'import-offers', importId, ...filter };
    const after = this.parts.cursors.read(wish.cursor, mark) as [number, Uuid] | null;
    const rows = await this.offers.page(scope, importId, filter, after, wish.limit + 1);
    const page = this.parts.cursors.page(rows, wish.limit, mark, (row) => [row.row_number, row.id], (row) => row);
    const items = await Promise.all(page.items.map((row) => this.show(scope, row)));
    return { items, nextCursor: page.nextCursor, ...(wish.count ? { total: await this.offers.count(scope, importId, filter) } : {}) };
  }

  /**
   * Takes offers over or lays them aside: those named, or all open ones of a kind. What was decided stays.
   * @throws 404 for an offer that is not this import's; 422 when none is named.
   */
  async decide(scope: Scope, importId: Uuid, wish: OfferDecision): Promise<{ decided: number; decidedBefore: number }> {
    const row = await this.imports.row(scope, importId);
    const ids = wish.offerIds ?? [];
    if ((ids.length === 0) === !wish.kind) throw new DomainError('imports/offers-unnamed', { field: 'offerIds' });
    if (wish.text && (ids.length !== 1 || wish.decision === 'declined')) throw new DomainError('imports/offer-text-for-one', { field: 'text' });
    const offers = await this.offers.lock(scope, row.id, wish.kind ? { kind: wish.kind, most: MOST } : { ids });
    if (ids.some((id) => !offers.some((offer) => offer.id === id))) throw notFound();
    const open = offers.filter((offer) => offer.state === 'open');
    for (const offer of open) {
      if (wish.decision === 'accepted') await this.acts.accept(scope, offer, wish.text ?? (await this.textOf(scope, offer)));
      else await this.acts.decline(scope, offer);
    }
    await this.offers.decide(scope, open.map((offer) => offer.id), wish.decision);
    if (open.length > 0) await this.parts.audit.record(scope, { act: wish.decision === 'accepted' ? 'imports.offers-accepted' : 'imports.offers-declined', subjectKind: 'import', subjectId: importId, count: open.length });
    return { decided: open.length, decidedBefore: offers.length - open.length };
  }

  private textOf(scope: Scope, offer: OfferRow): Promise<string> {
    return this.sealer.open(offer.sealed_text, offerPlace(scope.organizationId, offer.id));
  }

  private async show(scope: Scope, row: OfferRow): Promise<OfferView> {
    return {
      id: row.id, row: row.row_number, kind: row.kind, text: await this.textOf(scope, row), state: row.state, contactId: row.contact_id, displayName: row.display_name,
      decidedAt: row.decided_at?.toISOString() ?? null,
    };
  }
}
