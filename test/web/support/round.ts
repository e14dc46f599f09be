import { randomBytes } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { call } from './api';

/** A round to walk: a campaign with its words, people behind doors, and the list in the signed-in person's hands. */
export interface Round {
  campaignId: string;
  listId: string;
  listName: string;
  /** How many doors the list has. */
  doors: number;
  people: { id: string; name: string }[];
}

export interface Resident {
  givenName: string;
  familyName: string;
  line1: string;
  line2?: string;
  languages: string[];
  caution?: string;
}

/** Four doors, one of them with two people. */
const STREET: readonly Resident[] = [
  { givenName: 'Rosa', familyName: 'Hernández Cruz', line1: '1187 Linden Court Apt 4', languages: ['es'] },
  { givenName: 'Mateo', familyName: 'Hernández Cruz', line1: '1187 Linden Court Apt 4', languages: ['es', 'en'] },
  { givenName: 'Keisha', familyName: 'Broadnax', line1: '1203 Linden Court', languages: ['en'], caution: 'Go in twos: loose dog' },
  { givenName: '민준', familyName: '박', line1: '1211 Linden Court', languages: ['ko'] },
  { givenName: 'Ernesto', familyName: 'Paz', line1: '1219 Linden Court', languages: ['es'] },
];

/** As many doors as are asked for, one person behind each. */
export const longStreet = (doors: number): Resident[] =>
  Array.from({ length: doors }, (_, i) => ({ givenName: 'Neighbor', familyName: `Number ${i + 1}`, line1: `${101 + i} Linden Court`, languages: ['en'] }));

/** Puts away the lists in one's hands, so that each test walks its own. */
export async function returnLists(api: APIRequestContext): Promise<void> {
  const { items } = await call<{ items: { id: string; version: number }[] }>(api, 'get', 'visit-lists?holder=me&status=ready,checked_out&limit=100');
  for (const { id, version } of items) await call(api, 'patch', `visit-lists/${id}`, { version, status: 'archived' });
}

/** A campaign with its words and people behind doors, on no list yet. Everybody is new, so that nothing of an earlier test shows. */
export async function makeStreet(api: APIRequestContext, street: readonly Resident[] = STREET): Promise<Pick<Round, 'campaignId' | 'people'> & { mark: string }> {
  const mark = randomBytes(3).toString('hex');
  const campaign = await call<{ id: string }>(api, 'post', 'campaigns', {
    name: { en: `Hotel Almendro ${mark}`, es: `Hotel Almendro ${mark}`, ko: `알멘드로 호텔 ${mark}` },
    stage: 'building',
    issues: [{ label: { en: 'Room quota', es: 'Cuota de cuartos', ko: '객실 할당량' } }, { label: { en: 'Pay', es: 'Pago', ko: '임금' } }, { label: { en: 'Schedule', es: 'Horarios' } }],
    askTiles: [{ label: { en: 'Sign the petition', es: 'Firmar la petición', ko: '청원 서명' } }],
    scripts: [{ label: { en: 'Ask about the rooms\nHow many a day?', es: 'Pregunte por los cuartos\n¿Cuántos al día?' } }],
    topics: [{ label: { en: 'Workload', es: 'Carga de trabajo', ko: '업무량' } }],
    materials: [{ label: { en: 'Flyer', es: 'Volante', ko: '전단' } }],
  });
  const people: Round['people'] = [];
  for (const { line1, line2, ...person } of street) {
    const made = await call<{ id: string; displayName: string }>(api, 'post', 'contacts', {
      ...person, addresses: [{ line1: `${line1} ${mark}`, ...(line2 ? { line2 } : {}), city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }],
    });
    people.push({ id: made.id, name: made.displayName });
  }
  return { campaignId: campaign.id, people, mark };
}

/** Makes a fresh round of such a street. */
export async function makeRound(api: APIRequestContext, street: readonly Resident[] = STREET): Promise<Round> {
  const { campaignId, people, mark } = await makeStreet(api, street);
  const listName = `Pico-Union ${mark}`;
  const list = await call<{ id: string; doors: number }>(api, 'post', 'visit-lists', { name: listName, campaignId, contactIds: people.map(({ id }) => id), visitorIds: ['me'], maxStops: 60 });
  return { campaignId, listId: list.id, listName, doors: list.doors, people };
}
