import { expect } from '@playwright/test';
import { countTaps, keystrokeSeconds } from '../support/taps';
import type { CampaignWords } from './ground';
import type { Reader } from './reader';

/** Chooses some people, cuts a list of them for a campaign and hands it to somebody, whatever languages they share. */
export async function handOut(lead: Reader, { name, campaign, people, visitor }: { name: string; campaign: string; people: readonly string[]; visitor: string }): Promise<void> {
  await lead.place('people');
  await lead.button('lists', 'select').click();
  for (const person of people) await lead.page.getByRole('checkbox', { name: lead.say('lists', 'select.person', { name: person }), exact: true }).check();
  await lead.button('lists', 'select.act').click();
  await lead.button('lists', 'act.cut').click();
  await expect(lead.text('cutting', 'whom.chosen', { n: people.length })).toBeVisible();
  await lead.page.getByRole('button', { name: visitor }).click();
  await lead.button('cutting', 'anyLanguage').click();
  await lead.field('cutting', 'name').fill(name);
  await lead.field('cutting', 'campaign').selectOption({ label: campaign });
  await lead.button('cutting', 'cut', { n: 1 }).click();
  await expect(lead.page.getByText(lead.say('cutting', 'made', { n: 1 }))).toBeVisible();
}

/** What a talk left behind, as it is looked for afterwards. */
export interface Talk {
  person: string;
  followUp: string;
}

/** The taps that a deed takes from My day on, with the time of the keystroke-level model. */
async function counted(visitor: Reader, what: string, deed: () => Promise<void>): Promise<{ taps: number; seconds: number }> {
  const taps = await countTaps(visitor.page);
  await deed();
  const n = await taps();
  console.log(`${visitor.language}, ${what}: ${n} taps, ${keystrokeSeconds(n).toFixed(1)} s by the keystroke-level model`);
  return { taps: n, seconds: keystrokeSeconds(n) };
}

/** My day → the door → talked, with one issue, an ask, where they stand and a follow-up → saved. */
export async function logTalk(visitor: Reader, words: CampaignWords, door: { n: number; of: number }): Promise<Talk & { taps: number; seconds: number }> {
  const { page, say } = visitor;
  let person = '';
  let followUp = '';
  const cost = await counted(visitor, 'a talk', async () => {
    await visitor.link('my-day', 'next.open').click();
    await expect(visitor.heading('visits', 'door.of', door)).toBeVisible();
    person = (await page.getByRole('heading', { level: 2 }).first().innerText()).trim();
    await visitor.button('visits', 'outcome.talked').click();
    await page.getByRole('button', { name: words.issues[0] ?? '', exact: true }).click();
    await page.getByRole('group', { name: words.ask, exact: true }).getByRole('button', { name: say('visits', 'answer.yes'), exact: true }).click();
    await page.getByRole('button', { name: `2, ${say('ui', 'stand.2')}`, exact: true }).click();
    await visitor.button('visits', 'next.in3').click();
    followUp = await visitor.field('visits', 'next.what').inputValue();
    await visitor.button('visits', 'save.next').click();
    await expect(visitor.heading('visits', 'door.of', { ...door, n: door.n + 1 })).toBeVisible();
  });
  return { person, followUp, ...cost };
}

/** My day → the door → nobody home, saved with the tap. */
export async function logNobodyHome(visitor: Reader, door: { n: number; of: number }): Promise<number> {
  const { taps } = await counted(visitor, 'nobody home', async () => {
    await visitor.link('my-day', 'next.open').click();
    await visitor.button('visits', 'outcome.not_home').click();
    await expect(visitor.heading('visits', 'door.of', { ...door, n: door.n + 1 })).toBeVisible();
  });
  return taps;
}

/** From a door back over the list to My day. */
export async function backToMyDay(visitor: Reader): Promise<void> {
  await visitor.button('ui', 'back').click();
  if (!(await visitor.link('app', 'place.myDay').first().isVisible())) await visitor.page.goto('/');
  else await visitor.place('myDay');
  await expect(visitor.heading('my-day', 'title')).toBeVisible();
}

/** The sign in the corner says that everything has gone to the server. */
export const allSent = (visitor: Reader): Promise<void> => expect(visitor.text('ui', 'sync.sent').filter({ visible: true }).first()).toBeVisible({ timeout: 30_000 });
