import { Injectable } from '@nestjs/common';
import { CampaignsService } from '@doorstep/campaigns';
import { ContactFacts, ContactsService } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, readPhone } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { MetPerson, VisitInput } from './visit-input';

/** Who stood at the door: known people, and new ones made on the spot with the door's address. */
@Injectable()
export class PeopleAtDoors {
  constructor(
    private readonly contacts: ContactsService,
    private readonly facts: ContactFacts,
    private readonly campaigns: CampaignsService,
  ) {}

  /** Contact ids in the order sent; new people are made in this transaction. `field` names the list in problems. */
  async resolve(scope: Scope, sent: readonly MetPerson[], door: { input: VisitInput; campaignId: Uuid | null; field: string }): Promise<Uuid[]> {
    const known = sent.flatMap((person) => person.contactId ?? []).filter((id) => id !== door.input.contactId);
    if (known.length > 0) await this.contacts.requireVisible(scope, known);
    const ids: Uuid[] = [];
    for (const [index, person] of sent.entries()) {
      if (person.contactId) ids.push(person.contactId);
      else if (person.newContact) ids.push(await this.make(scope, person.newContact, door));
      else throw new DomainError('required', { field: `${door.field}[${index}].contactId` });
    }
    return [...new Set(ids)];
  }

  /** What was said at the door about messages: by default texts to the person's own number, for organizing. */
  async consent(scope: Scope, contactId: Uuid, consent: NonNullable<VisitInput['consent']>, at: Date, from: { sourceKind: string; sourceId: Uuid }): Promise<Uuid> {
    const channel = consent.channel ?? 'sms';
    const typed = consent.address ?? (await this.facts.firstAddress(scope, contactId, channel));
    if (!typed) throw new DomainError('house-visits/consent-needs-address', { field: 'consent.address' });
    const phone = channel === 'email' || channel === 'mail' ? null : readPhone(typed, 'US');
    if (phone && !('e164' in phone)) throw new DomainError('house-visits/consent-needs-address', { field: 'consent.address' });
    const address = phone && 'e164' in phone ? phone.e164 : typed.toLowerCase();
    return this.facts.consent(scope, {
      contactId, channel, address, purpose: consent.purpose ?? 'organizing', status: consent.status, method: 'door', wording: consent.wording ?? null, at, ...from,
    });
  }

  private async make(scope: Scope, person: NonNullable<MetPerson['newContact']>, door: { input: VisitInput; campaignId: Uuid | null; field: string }): Promise<Uuid> {
    const { phone, ...names } = person;
    const { value } = await this.contacts.create(scope, {
      ...names,
      phones: phone ? [{ number: phone, type: 'mobile' }] : [],
      addresses: door.input.address && door.field === 'met' ? [{ ...door.input.address, type: 'home' }] : [],
    });
    if (door.campaignId) await this.campaigns.addPeople(scope, door.campaignId, [value.id]);
    return value.id;
  }
}
