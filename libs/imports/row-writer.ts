import { Injectable } from '@nestjs/common';
import { ContactFacts, ContactsService, Duplicates } from '@doorstep/contacts';
import type { NewAssessment, NewConsent, NewNote, NewPerson, NewTouch } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import { Sealer } from '@doorstep/platform/seal';
import { ImportOffersRepository } from './data/import-offers.repository';
import type { HeldConsent } from './data/import-offers.repository';
import type { KnownPerson, Match, PlannedConsent, RowChange } from './domain';
import type { PersonRow } from './row-reader';
import { RowReader } from './row-reader';
import { noonOf } from './run-plan';
import type { RunPlan } from './run-plan';

/** The seal of an offered text stands at its offer. */
export const offerPlace = (organizationId: Uuid, id: Uuid): Parameters<Sealer['seal']>[1] => ({ table: 'import_offers', column: 'sealed_text', rowId: id, organizationId });

const held = (consents: readonly PlannedConsent[]): HeldConsent[] =>
  consents.filter((one) => one.sourceKind === 'import_hold').map(({ channel, address, purpose, before }) => ({ channel, address, purpose, before }));

/** A row that makes somebody new, read and waiting to be written with others. */
export interface NewRow {
  readonly row: PersonRow;
  readonly change: RowChange;
  readonly match: Match;
  readonly made: NewPerson;
}

/** What a row brings of a person beside their own fields. */
interface RowFacts {
  readonly note: NewNote | null;
  readonly stand: NewAssessment | null;
  readonly consents: ReadonlyArray<NewConsent & { method: 'import' }>;
  readonly touch: NewTouch;
}

/** Writes what a row brings, through the contacts practice: the person, then what is known of them. */
@Injectable()
export class RowWriter {
  constructor(
    private readonly contacts: ContactsService,
    private readonly facts: ContactFacts,
    private readonly duplicates: Duplicates,
    private readonly offers: ImportOffersRepository,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Makes somebody new. Whoever may be somebody known is put before the leads and never joined without asking;
   * answers the pair's id when there is one.
   */
  async create(scope: Scope, plan: RunPlan, row: PersonRow, change: RowChange, match: Match, reader: RowReader): Promise<{ id: Uuid; duplicateId: Uuid | null }> {
    const { value } = await this.contacts.create(scope, { ...change.fields, id: newId(scope.now.getTime()) }, { kind: 'import', id: plan.importId, compared: true });
    const duplicateId = await this.propose(scope, plan, value.id, match);
    await this.writeFacts(scope, plan, row, value.id, change, 'created', reader);
    return { id: value.id, duplicateId };
  }

  /** Looks up what the rows of a batch name, so that reading each of them asks nothing more. */
  know(scope: Scope, rows: readonly PersonRow[]): Promise<void> {
    return this.contacts.knowPlaces(scope, rows.map(({ fields }) => fields));
  }

  /** Reads somebody new as `create` writes them. @throws DomainError for what cannot be kept. */
  ready(scope: Scope, change: RowChange): Promise<NewPerson> {
    return this.contacts.ready(scope, { ...change.fields, id: newId(scope.now.getTime()) });
  }

  /** What `create` does, for many rows at once and in their order; answers the pair of each. */
  async createMany(scope: Scope, plan: RunPlan, rows: readonly NewRow[], reader: RowReader): Promise<Array<Uuid | null>> {
    await this.contacts.createMany(scope, rows.map(({ made }) => made), { kind: 'import', id: plan.importId });
    const pairs: Array<Uuid | null> = [];
    for (const { made, match } of rows) pairs.push(await this.propose(scope, plan, made.id, match));
    const facts = rows.map(({ row, change, made }) => this.factsOf(plan, row, made.id, change, 'created'));
    await together(...facts.flatMap(({ note }) => (note ? [this.facts.note(scope, note)] : [])));
    await together(...facts.flatMap(({ stand }) => (stand ? [this.facts.assess(scope, stand)] : [])));
    await this.facts.consentsOfLists(scope, facts.flatMap(({ consents }) => consents));
    await together(...rows.map(({ row, change, made }) => this.offer(scope, plan, row, made.id, change, reader)));
    await this.facts.touch(scope, facts.map(({ touch }) => touch));
    return pairs;
  }

  private async propose(scope: Scope, plan: RunPlan, id: Uuid, match: Match): Promise<Uuid | null> {
    const pairs = match.kind === 'unclear' ? [match, ...(match.others ?? [])] : [];
    let duplicateId: Uuid | null = null;
    for (const { contactId, score, reasons } of pairs) {
      const pair = await this.duplicates.propose(scope, { contactId: id, otherContactId: contactId, score, reasons, importId: plan.importId });
      if (pair?.state === 'open') duplicateId ??= pair.id;
    }
    return duplicateId;
  }

  /** Completes somebody who is there; `compareLater` hears of them where they may be like somebody else by it. */
  async complete(scope: Scope, plan: RunPlan, row: PersonRow, known: KnownPerson, change: RowChange, reader: RowReader, compareLater: (id: Uuid) => void): Promise<void> {
    if (change.fields) await this.contacts.complete(scope, known.view.id, { ...change.fields, version: known.view.version }, compareLater);
    await this.writeFacts(scope, plan, row, known.view.id, change, 'updated', reader);
  }

  /** Puts before the leads whom those who were completed may be beside. */
  compare(scope: Scope, ids: readonly Uuid[]): Promise<void> {
    return ids.length === 0 ? Promise.resolve() : this.duplicates.renew(scope, ids, { compare: true });
  }

  /** Offers alone: nobody is changed by them. */
  async offer(scope: Scope, plan: RunPlan, row: PersonRow, contactId: Uuid, change: RowChange, reader: RowReader): Promise<void> {
    for (const { kind, text } of change.offers) {
      const id = newId(scope.now.getTime());
      const holds = kind === 'revoke_texts' ? held(change.consents).filter((one) => one.channel === 'sms') : kind === 'do_not_contact' ? held(change.consents) : [];
      await this.offers.insert(scope, {
        id, importId: plan.importId, row: row.row, contactId, kind, held: holds, textKey: reader.offerKey(scope.organizationId, kind, text),
        sealedText: await this.sealer.seal(text, offerPlace(scope.organizationId, id)),
      });
    }
  }

  private async writeFacts(scope: Scope, plan: RunPlan, row: PersonRow, contactId: Uuid, change: RowChange, code: 'created' | 'updated', reader: RowReader): Promise<void> {
    const { note, stand, consents, touch } = this.factsOf(plan, row, contactId, change, code);
    if (note) await this.facts.note(scope, note);
    if (stand) await this.facts.assess(scope, stand);
    await this.facts.consentsOfLists(scope, consents);
    await this.offer(scope, plan, row, contactId, change, reader);
    await this.facts.touch(scope, [touch]);
  }

  private factsOf(plan: RunPlan, row: PersonRow, contactId: Uuid, change: RowChange, code: 'created' | 'updated'): RowFacts {
    const from = { sourceKind: 'import', sourceId: plan.importId };
    const at = (day: string | null): Date => {
      const noon = day === null ? plan.startedAt : noonOf(day, plan.timeZone);
      return noon < plan.startedAt ? noon : plan.startedAt;
    };
    // Of a yes and a no that one list brings of one address, the no is the later word.
    const saidNo = new Date(plan.startedAt.getTime() + 1);
    return {
      note: change.note === null ? null : { contactId, text: change.note, visibility: 'team', writtenAt: at(row.draft.date), ...from },
      // Nobody of us heard it said: a list is hearsay, whatever it was written from.
      stand: change.stand && { contactId, campaignId: plan.campaignId, value: change.stand.value, basis: 'hearsay', assessedAt: at(change.stand.day), ...from },
      consents: change.consents.map((consent) => ({
        contactId, channel: consent.channel, address: consent.address, purpose: consent.purpose, status: consent.status, method: 'import',
        wording: consent.wording, evidence: consent.evidence, at: consent.status === 'revoked' ? saidNo : plan.startedAt, sourceKind: consent.sourceKind, sourceId: plan.importId,
      })),
      touch: { contactId, kind: 'import', occurredAt: plan.startedAt, timeZone: plan.timeZone, sourceKind: 'imports', sourceId: plan.importId, code, campaignId: plan.campaignId },
    };
  }
}
