import { newId } from '@doorstep/kernel';
import type { APIRequestContext, Page } from '@playwright/test';

/** Who the tests sign in as: the first admin of the server under test. */
export const admin = {
  email: process.env['DOORSTEP_ADMIN_EMAIL'] ?? 'lead@example.org',
  password: process.env['DOORSTEP_ADMIN_PASSWORD'] ?? 'a sentence for the door',
};
const headers = { 'X-Requested-With': 'doorstep', 'Accept-Language': 'en' };

/** A round to walk: a campaign with its words, people behind doors, and the list in the signed-in person's hands. */
export interface Round { campaignId: string; listId: string; listName: string; people: { id: string; name: string }[] }

const doors = [
  { givenName: 'Rosa', familyName: 'Hernández Cruz', line1: '1187 Linden Court Apt 4', languages: ['es'], caution: null },
  { givenName: 'Mateo', familyName: 'Hernández Cruz', line1: '1187 Linden Court Apt 4', languages: ['es', 'en'], caution: null },
  { givenName: 'Keisha', familyName: 'Broadnax', line1: '1203 Linden Court', languages: ['en'], caution: 'Go in twos: loose dog' },
  { givenName: '민준', familyName: '박', line1: '1211 Linden Court', languages: ['ko'], caution: null },
  { givenName: 'Ernesto', familyName: 'Paz', line1: '1219 Linden Court', languages: ['es'], caution: null },
];

async function send<T>(api: APIRequestContext, method: 'post' | 'patch' | 'put', path: string, data: object): Promise<T> {
  const answer = await api[method](`/api/v1/${path}`, { headers, data });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (answer.status() === 204 ? undefined : await answer.json()) as T;
}

/** Signs in through the API; the page of the same context is signed in as well. */
export const signIn = (api: APIRequestContext) => send<{ user: { id: string } }>(api, 'post', 'session', admin);

/** Puts away the lists in one's hands, so that each test walks its own. */
export async function returnLists(api: APIRequestContext): Promise<void> {
  const answer = await api.get('/api/v1/visit-lists?holder=me&status=ready,checked_out&limit=100', { headers });
  const { items } = (await answer.json()) as { items: { id: string; version: number }[] };
  for (const { id, version } of items) await send(api, 'patch', `visit-lists/${id}`, { version, status: 'archived' });
}

/** Makes a fresh round. Everybody in it is new, so that nothing of an earlier test shows. */
export async function makeRound(api: APIRequestContext): Promise<Round> {
  const mark = newId().slice(-6);
  const campaign = await send<{ id: string }>(api, 'post', 'campaigns', {
    name: { en: `Hotel Almendro ${mark}`, es: `Hotel Almendro ${mark}`, ko: `알멘드로 호텔 ${mark}` },
    stage: 'building',
    issues: [{ label: { en: 'Room quota', es: 'Cuota de cuartos', ko: '객실 할당량' } }, { label: { en: 'Pay', es: 'Pago', ko: '임금' } }, { label: { en: 'Schedule', es: 'Horarios' } }],
    askTiles: [{ label: { en: 'Sign the petition', es: 'Firmar la petición', ko: '청원 서명' } }],
    scripts: [{ label: { en: 'Ask about the rooms', es: 'Pregunte por los cuartos' } }],
    materials: [{ label: { en: 'Flyer', es: 'Volante', ko: '전단' } }],
  });
  const people: Round['people'] = [];
  for (const { line1, ...person } of doors) {
    const made = await send<{ id: string; displayName: string }>(api, 'post', 'contacts', {
      ...person, addresses: [{ line1: `${line1} ${mark}`, city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }],
    });
    people.push({ id: made.id, name: made.displayName });
  }
  const listName = `Pico-Union ${mark}`;
  const list = await send<{ id: string }>(api, 'post', 'visit-lists', { name: listName, campaignId: campaign.id, contactIds: people.map(({ id }) => id), visitorIds: ['me'] });
  return { campaignId: campaign.id, listId: list.id, listName, people };
}

/** Seconds of the keystroke-level model: 1.2 a tap, 0.28 a letter. */
export const keystrokeSeconds = (taps: number, letters = 0): number => taps * 1.2 + letters * 0.28;

/** Counts what a thumb does on a page from now on. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { taps: number };
    counted.taps = 0;
    addEventListener('pointerdown', () => { counted.taps += 1; }, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { taps: number }).taps);
}
