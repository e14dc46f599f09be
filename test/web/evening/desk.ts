import { expect } from '@playwright/test';
import type { Reader } from '../journey/reader';
import { scanQr } from '../support/scan-qr';
import { DOORS } from './plan';
import type { Street } from './street';

/** Cuts one list of everybody in the campaign and holds up its code for two. What a phone reads in the picture. */
export async function handOut(lead: Reader, { campaign, people }: Street, name: string): Promise<string> {
  await lead.place('campaigns');
  await lead.named('link', campaign).click();
  await lead.link('campaigns', 'cut').click();
  await expect(lead.page.getByRole('definition').nth(1)).toHaveText(String(DOORS));
  await expect(lead.page.getByRole('definition').nth(2)).toHaveText(String(people));
  await lead.field('cutting', 'name').fill(name);
  await lead.button('cutting', 'cut', { n: 1 }).click();
  await expect(lead.page.getByText(lead.say('cutting', 'made', { n: 1 }))).toBeVisible();
  await lead.link('cutting', 'made.open').click();
  await expect(lead.named('heading', name)).toBeVisible();

  await lead.button('visits', 'list.more').click();
  await lead.button('hand-out', 'out.open').click();
  await lead.button('hand-out', 'out.two').click();
  await lead.button('hand-out', 'out.make').click();
  const picture = lead.page.getByRole('img', { name: lead.say('hand-out', 'out.qr'), exact: true });
  await expect(picture).toBeVisible();
  return scanQr(picture);
}

/** Both are seen to have taken the list while the code is held up. */
export async function seesTaken(lead: Reader, who: readonly string[]): Promise<void> {
  await expect(lead.text('hand-out', 'out.taken', { who: who.join(', ') })).toBeVisible({ timeout: 20_000 });
}

const card = (lead: Reader) => lead.page.getByRole('article', { name: lead.say('rounds', 'where.all'), exact: true });
const lineOf = (lead: Reader, name: string) => card(lead).getByRole('listitem').filter({ hasText: name });

/** Pauses all rounds; those named are told and have not answered. */
export async function pauseAll(lead: Reader, who: readonly string[]): Promise<void> {
  await lead.page.goto('/');
  await lead.place('rounds');
  await lead.button('rounds', 'pause').click();
  await lead.button('rounds', 'pause.send').click();
  for (const name of who) await expect(lineOf(lead, name)).toContainText(lead.say('rounds', 'person.not', { n: 0 }));
}

/** The lead sees that these have heard it, and ends the pause. */
export async function endPause(lead: Reader, who: readonly string[]): Promise<void> {
  const [heard = ''] = lead.say('rounds', 'person.heard', { time: '§' }).split('§').filter(Boolean);
  for (const name of who) await expect(lineOf(lead, name)).toContainText(heard, { timeout: 40_000 });
  await expect(card(lead).getByText(lead.say('rounds', 'heardOf', { heard: who.length, told: who.length })).first()).toBeVisible();
  await lead.button('rounds', 'end').click();
  await lead.page.getByRole('dialog').getByRole('button', { name: lead.say('rounds', 'end'), exact: true }).click();
  await expect(card(lead)).toHaveCount(0);
}
