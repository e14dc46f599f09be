import { Injectable } from '@nestjs/common';
import { ContactsService } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { dayIn } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { FactsRepository } from './data/facts.repository';
import { ImportOffersRepository } from './data/import-offers.repository';
import { ImportRowsRepository } from './data/import-rows.repository';
import type { KnownConsent, KnownPerson } from './domain';
import type { PersonRow } from './row-reader';
import type { RunPlan } from './run-plan';

/** People who are there already, with what a list could say twice. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly contacts: ContactsService,
    private readonly facts: FactsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly offers: ImportOffersRepository,
  ) {}

  /** What the row can touch; all of it where later rows go on with the answer (`whole`). */
  async load(scope: Scope, plan: RunPlan, contactId: Uuid, { draft }: PersonRow, whole = false): Promise<KnownPerson> {
    const view = await this.contacts.get(scope, contactId);
    const stands = whole || draft.assessment ? await this.facts.stands(scope, view.id, plan.campaignId) : [];
    const spoken = whole || draft.consents.length > 0 || draft.heldChannels.length > 0;
    const consents = spoken ? [...(await this.facts.consents(scope, view.id, 'sms')), ...(await this.facts.consents(scope, view.id, 'email'))] : [];
    return {
      view,
      stands: stands.map((one) => ({ value: one.value, day: dayIn(one.assessed_at, plan.timeZone), fromList: one.source_kind === 'import' })),
      consents: consents as unknown as KnownConsent[],
      noteKeys: !whole && draft.note === null ? new Set() : await this.rows.noteKeys(scope, view.id),
      offerKeys: !whole && draft.offers.length === 0 ? new Set() : await this.offers.keysOf(scope, view.id),
    };
  }
}
