import { Injectable } from '@nestjs/common';
import { CampaignsService } from '@doorstep/campaigns';
import type { NewConsent } from '@doorstep/contacts';
import { ContactFacts, ContactsService, HeardNumbers, LockedPeople } from '@doorstep/contacts';
import type { HeardNumber, KeptNumber } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { HouseVisitsRepository } from './data/house-visits.repository';
import type { MetPerson, VisitInput } from './visit-input';

/** Channels whose address is a number of the person's card. */
const NUMBERED: ReadonlySet<NewConsent['channel']> = new Set(['sms', 'phone']);

export interface DoorPerson {
  id: Uuid;
  displayName: string;
  visible: boolean;
}

/** Who stood at the door: known people, and new ones made on the spot with the door's address. */
@Injectable()
export class PeopleAtDoors {
  constructor(
    private readonly contacts: ContactsService,
    private readonly facts: ContactFacts,
    private readonly locked: LockedPeople,
    private readonly heard: HeardNumbers,
    private readonly campaigns: CampaignsService,
    private readonly visits: HouseVisitsRepository,
  ) {}

  /** Locks everybody whom a visit names, by the ids sent; a visit without a known person is locked by its own id. */
  async lock(scope: Scope, input: VisitInput, visitId: Uuid): Promise<Map<Uuid, DoorPerson>> {
    const others = (input.visitorIds ?? []).filter((id) => id !== 'me' && id !== scope.actor.userId);
    const ids = [input.contactId, ...(input.met ?? []).map((m) => m.contactId), ...(input.leadersNamed ?? []).map((m) => m.contactId), ...others].filter((id): id is Uuid => Boolean(id));
    if (!input.contactId) await this.visits.lockVisit(scope, visitId);
    return ids.length > 0 ? this.locked.lock(scope, ids) : new Map();
  }

  /** The people sent, in order, each once; new people are made in this transaction. `field` names the list in problems. */
  async resolve(scope: Scope, sent: readonly MetPerson[], known: Map<Uuid, DoorPerson>, door: { input: VisitInput; campaignId: Uuid | null; field: string }): Promise<DoorPerson[]> {
    const people = new Map<Uuid, DoorPerson>();
    for (const [index, person] of sent.entries()) {
      const found = person.contactId ? known.get(person.contactId) : undefined;
      if (!found && !person.newContact) throw new DomainError('required', { field: `${door.field}[${index}].contactId` });
      const one = found ?? (await this.make(scope, person.newContact!, door, index));
      people.set(one.id, one);
    }
    return [...people.values()];
  }

  /**
   * What was said at the door about messages: by default texts to the person's own number, for organizing. Null for a
   * "no" where there is nothing to write to: consent is kept by address. @throws 422 for a "yes" without an address.
   */
  async readConsent(scope: Scope, contactId: Uuid, consent: NonNullable<VisitInput['consent']>): Promise<Omit<NewConsent, 'at'> | null> {
    const channel = consent.channel ?? 'sms';
    const typed = consent.address ?? (await this.facts.firstAddress(scope, contactId, channel));
    const address = typed ? await this.consentAddress(scope, channel, typed) : null;
    if (address) return { contactId, channel, address, purpose: consent.purpose ?? 'organizing', status: consent.status, method: 'door', wording: consent.wording ?? null };
    if (consent.status !== 'granted') return null;
    throw new DomainError('house-visits/consent-needs-address', { field: 'consent.address' });
  }

  /** Numbers that people who are known said at the door, also the one that a yes to messages was for: none is lost. Answers what was kept. @throws 422 naming the field. */
  async hearNumbers(scope: Scope, input: VisitInput, known: Map<Uuid, DoorPerson>, consent: Omit<NewConsent, 'at'> | null): Promise<KeptNumber[]> {
    const heard: HeardNumber[] = (['met', 'leadersNamed'] as const).flatMap((list) => (input[list] ?? []).flatMap(({ contactId, phone }, index) => {
      const person = contactId ? known.get(contactId) : undefined;
      return person && phone ? [{ contactId: person.id, number: phone, field: `${list}[${index}].phone`, visible: person.visible }] : [];
    }));
    const subject = input.contactId ? known.get(input.contactId) : undefined;
    if (subject && input.consent?.address && consent?.status === 'granted' && NUMBERED.has(consent.channel)) {
      heard.push({ contactId: subject.id, number: input.consent.address, field: 'consent.address', visible: subject.visible });
    }
    const kept: KeptNumber[] = [];
    for (const one of heard) {
      const found = await this.heard.keep(scope, one);
      if (found) kept.push(found);
    }
    return kept;
  }

  /** An address as consents keep it, numbers without a country as the organization dials them; null for what is none. */
  private async consentAddress(scope: Scope, channel: NewConsent['channel'], typed: string): Promise<string | null> {
    try {
      return await this.facts.consentAddress(scope, channel, typed);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  private async make(scope: Scope, person: NonNullable<MetPerson['newContact']>, door: { input: VisitInput; campaignId: Uuid | null; field: string }, index: number): Promise<DoorPerson> {
    const { phone, languages, ...names } = person;
    const { value } = await this.contacts.create(
      scope,
      {
        ...names,
        ...(languages ? { languages } : {}),
        phones: phone ? [{ number: phone, type: 'mobile' }] : [],
        addresses: door.input.address && door.field === 'met' ? [{ ...door.input.address, type: 'home' }] : [],
      },
      { kind: 'house_visit', path: `${door.field}[${index}].newContact.` },
    );
    if (door.campaignId) await this.campaigns.addPeople(scope, door.campaignId, [value.id]);
    return { id: value.id, displayName: value.displayName, visible: true };
  }
}
