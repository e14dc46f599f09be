import { Injectable } from '@nestjs/common';
import type { ContactFields, ContactView } from '@doorstep/contacts';
import { ContactFacts, ContactsService } from '@doorstep/contacts';
import { readPhone } from '@doorstep/kernel';
import { OrganizationsService } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import { FactsRepository } from './data/facts.repository';
import type { OfferRow } from './data/import-offers.repository';

const LONGEST = 500;

/** A remark with another one below it, unless it says so already. */
const joined = (there: string | null, said: string): string => {
  if (!there) return said;
  return there.includes(said) ? there : Array.from(`${there}\n${said}`).slice(0, LONGEST).join('');
};

/** The place's remark: on the first address, or on one without a street where there is none. */
const withNote = (view: ContactView, text: string): ContactFields =>
  view.addresses.length === 0
    ? { addresses: [{ type: 'home', notes: text }] }
    : { addresses: view.addresses.map((address, i) => (i === 0 ? { ...address, notes: joined(address.notes, text) } : address)) };

/** Does what a note asked for, or takes back what was held for it. */
@Injectable()
export class OfferActs {
  constructor(
    private readonly contacts: ContactsService,
    private readonly facts: ContactFacts,
    private readonly known: FactsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  async accept(scope: Scope, offer: OfferRow, text: string): Promise<void> {
    const view = await this.contacts.get(scope, offer.contact_id);
    if (offer.kind === 'revoke_texts') return this.revokeTexts(scope, offer, view);
    await this.contacts.change(scope, view.id, { version: view.version, ...this.fields(offer, view, text) });
  }

  /** What held before is said again; where nobody had asked, a no stays until the person is asked. */
  async decline(scope: Scope, offer: OfferRow): Promise<void> {
    for (const held of offer.held) {
      if (held.before === null) continue;
      const now = await this.known.consents(scope, offer.contact_id, held.channel);
      const current = now.find((one) => one.address === held.address.toLowerCase() && one.purpose === held.purpose);
      // Meanwhile the person may have said no.
      if (current?.source_kind !== 'import_hold' || current.source_id !== offer.import_id) continue;
      await this.facts.consent(scope, {
        contactId: offer.contact_id, channel: held.channel, address: held.address, purpose: held.purpose, status: 'granted', method: held.before.method as 'door',
        wording: held.before.wording, evidence: held.before.evidence, at: scope.now, sourceKind: 'import_release', sourceId: offer.import_id,
      });
    }
  }

  private fields(offer: OfferRow, view: ContactView, text: string): ContactFields {
    switch (offer.kind) {
      case 'caution': return { caution: joined(view.caution, text) };
      case 'preferred_name': return { preferredName: text };
      case 'address_note': return withNote(view, text);
      default: return { doNotContact: true };
    }
  }

  private async revokeTexts(scope: Scope, offer: OfferRow, view: ContactView): Promise<void> {
    const { default_region: region } = await this.organizations.get(scope.organizationId);
    for (const phone of view.phones) {
      const read = readPhone(phone.number, region);
      if (phone.type === 'whatsapp' || phone.type === 'kakaotalk' || !('e164' in read)) continue;
      for (const purpose of ['organizing', 'events', 'urgent'] as const) {
        await this.facts.consent(scope, {
          contactId: view.id, channel: 'sms', address: read.e164, purpose, status: 'revoked', method: 'import', at: scope.now, sourceKind: 'import', sourceId: offer.import_id,
        });
      }
    }
  }
}
