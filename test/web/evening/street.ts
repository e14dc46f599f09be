import type { APIRequestContext } from '@playwright/test';
import type { Language } from '@doorstep/kernel';
import { call } from '../support/api';
import { makeStreet, type Resident } from '../support/round';
import { DOORS, HOUSEHOLDS } from './plan';

const NAMES = [
  'Rosa', 'Keisha', 'Mateo', 'Precious', 'Ernesto', 'Thùy-Linh', 'Anahit', 'José', 'Xóchitl', 'Kwame', 'Marisela', 'Devon', 'Guadalupe', 'Bonifacio', 'Siobhán', 'Noé', 'Farida', 'Lupe', 'Tomás', 'Yolanda', 'Efraín', 'Wanda', 'Ximena',
] as const;
const SPOKEN = ['es', 'en', 'ko'] as const;

/** Twenty doors, behind three of them two people. */
function residents(): Resident[] {
  const doors = Array.from({ length: DOORS }, (_, i) => i + 1).flatMap((door) => (HOUSEHOLDS.includes(door) ? [door, door] : [door]));
  return doors.map((door, i) => ({ givenName: NAMES[i % NAMES.length]!, familyName: `Lindero ${door}`, line1: `${100 + 2 * door} Linden Court`, languages: [SPOKEN[i % SPOKEN.length]!] }));
}

export interface Street {
  campaignId: string;
  /** The campaign and its ask as the reader's language has them. */
  campaign: string;
  ask: string;
  people: number;
}

/** A campaign with the people of a street, none of whom is on a list yet. */
export async function streetOf(api: APIRequestContext, language: Language): Promise<Street> {
  const { campaignId, people, mark } = await makeStreet(api, residents());
  await call(api, 'post', 'bulk-acts', { act: 'add_to_campaign', target: { campaignId }, contactIds: people.map(({ id }) => id) });
  return {
    campaignId, people: people.length,
    campaign: language === 'ko' ? `알멘드로 호텔 ${mark}` : `Hotel Almendro ${mark}`,
    ask: { en: 'Sign the petition', es: 'Firmar la petición', ko: '청원 서명' }[language],
  };
}

/** Nobody has a list in hand: whatever the demo or an evening before left there is put away. */
export async function emptyHands(api: APIRequestContext): Promise<void> {
  const { items } = await call<{ items: { id: string; version: number }[] }>(api, 'get', 'visit-lists?status=ready,checked_out&limit=100');
  for (const { id, version } of items) await call(api, 'patch', `visit-lists/${id}`, { version, status: 'archived' });
}

/** Somebody of the demo, whose account speaks that language from now on. */
export async function speak(api: APIRequestContext, language: Language): Promise<void> {
  const { version } = await call<{ version: number }>(api, 'get', 'users/me');
  await call(api, 'patch', 'users/me', { version, language });
}
