import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { OfferKind, OfferState } from '../domain';

/** A consent that was put aside until somebody answers, and what held before. */
export interface HeldConsent {
  readonly channel: 'sms' | 'email';
  readonly address: string;
  readonly purpose: 'organizing' | 'events' | 'urgent';
  readonly before: { readonly method: string; readonly wording: string | null; readonly evidence: string | null } | null;
}

export interface OfferRow {
  id: Uuid;
  import_id: Uuid;
  row_number: number;
  contact_id: Uuid;
  display_name: string;
  kind: OfferKind;
  sealed_text: Buffer;
  held: HeldConsent[];
  state: OfferState;
  decided_at: Date | null;
}

export interface NewOffer {
  readonly id: Uuid;
  readonly importId: Uuid;
  readonly row: number;
  readonly contactId: Uuid;
  readonly kind: OfferKind;
  readonly sealedText: Buffer;
  readonly textKey: Buffer;
  readonly held: readonly HeldConsent[];
}

export interface OfferFilter {
  readonly states: readonly OfferState[] | null;
  readonly kinds: readonly OfferKind[] | null;
}

const COLUMNS = 'o.id, o.import_id, o.row_number, o.contact_id, c.display_name, o.kind, o.sealed_text, o.held, o.state, o.decided_at';
const FROM = 'import_offers o JOIN contacts c ON c.organization_id = o.organization_id AND c.id = o.contact_id';
const FILTERED = 'o.organization_id = $1 AND o.import_id = $2 AND ($3::text[] IS NULL OR o.state = ANY($3::text[])) AND ($4::text[] IS NULL OR o.kind = ANY($4::text[]))';

/** What notes ask for. */
@Injectable()
export class ImportOffersRepository {
  async insert(scope: Scope, offer: NewOffer): Promise<void> {
    await scope.query(
      `INSERT INTO import_offers (organization_id, id, import_id, row_number, contact_id, kind, sealed_text, text_key, held, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [scope.organizationId, offer.id, offer.importId, offer.row, offer.contactId, offer.kind, offer.sealedText, offer.textKey, JSON.stringify(offer.held), scope.now]);
  }

  /** Keys of what was offered of a person before, whatever was answered. */
  async keysOf(scope: Scope, contactId: Uuid): Promise<Set<string>> {
    const rows = await scope.query<{ text_key: Buffer }>('SELECT text_key FROM import_offers WHERE organization_id = $1 AND contact_id = $2', [scope.organizationId, contactId]);
    return new Set(rows.map((row) => row.text_key.toString('hex')));
  }

  page(scope: Scope, importId: Uuid, filter: OfferFilter, after: readonly [number, Uuid] | null, most: number): Promise<OfferRow[]> {
    return scope.query<OfferRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${FILTERED} AND ($5::integer IS NULL OR (o.row_number, o.id) > ($5::integer, $6::uuid)) ORDER BY o.row_number, o.id LIMIT $7`,
      [scope.organizationId, importId, filter.states, filter.kinds, after?.[0] ?? null, after?.[1] ?? null, most]);
  }

  async count(scope: Scope, importId: Uuid, filter: OfferFilter): Promise<number> {
    const row = await scope.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${FROM} WHERE ${FILTERED}`, [scope.organizationId, importId, filter.states, filter.kinds]);
    return row!.n;
  }

  /** How many of each kind, open and in all. */
  byKind(scope: Scope, importId: Uuid): Promise<Array<{ kind: OfferKind; open: number; total: number }>> {
    return scope.query(
      `SELECT kind, count(*) FILTER (WHERE state = 'open')::int AS open, count(*)::int AS total FROM import_offers
       WHERE organization_id = $1 AND import_id = $2 GROUP BY kind ORDER BY kind`,
      [scope.organizationId, importId]);
  }

  /** Offers of one import, by id or all open ones of a kind, locked in one order. */
  lock(scope: Scope, importId: Uuid, by: { ids: readonly Uuid[] } | { kind: OfferKind; most: number }): Promise<OfferRow[]> {
    const ids = 'ids' in by ? by.ids : null;
    return scope.query<OfferRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE o.organization_id = $1 AND o.import_id = $2
         AND CASE WHEN $3::uuid[] IS NULL THEN o.state = 'open' AND o.kind = $4 ELSE o.id = ANY($3::uuid[]) END
       ORDER BY o.contact_id, o.id LIMIT $5 FOR UPDATE OF o`,
      [scope.organizationId, importId, ids, 'kind' in by ? by.kind : null, 'kind' in by ? by.most : 1_000]);
  }

  async decide(scope: Scope, ids: readonly Uuid[], state: OfferState): Promise<void> {
    await scope.query(
      'UPDATE import_offers SET state = $3, decided_by = $4, decided_at = $5 WHERE organization_id = $1 AND id = ANY($2::uuid[])',
      [scope.organizationId, ids, state, scope.actor.userId, scope.now]);
  }
}
