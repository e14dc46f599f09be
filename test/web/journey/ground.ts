import { expect } from '@playwright/test';
import { OWN_NAMES } from './beginning';
import type { Reader } from './reader';

const HOTEL = 'Hotel Aurora DTLA';
/** Of a local: its groups of jobs are called units. */
const KIND = { kind: 'unit' };
export const DEPARTMENTS = ['Housekeeping', 'Kitchen'];
const SHIFTS: readonly (readonly [name: string, starts: string, ends: string])[] = [['AM', '07:00', '15:00'], ['PM', '15:00', '23:00']];

/** An employer, its worksite, and a unit with departments and shifts, by the plain forms. */
export async function writeWorkplaces(admin: Reader): Promise<void> {
  const { page } = admin;
  const line = (what: string, n: number) => page.getByLabel(`${admin.say('workplaces', what)}, ${admin.say('workplaces', 'line', { n })}`, { exact: true });
  await admin.place('workplaces');
  await admin.link('workplaces', 'add.employers').click();
  await admin.field('workplaces', 'name.employer').fill('Aurora Hotels');
  await admin.field('workplaces', 'sector').fill('hotels');
  await admin.button('workplaces', 'save.employers').click();
  await expect(admin.named('heading', 'Aurora Hotels')).toBeVisible();

  await admin.link('workplaces', 'add.worksites').click();
  await admin.field('workplaces', 'name.worksite').fill(HOTEL);
  await admin.field('workplaces', 'line1').fill('1200 Wilshire Blvd');
  await admin.field('workplaces', 'city').fill('Los Angeles');
  await admin.field('workplaces', 'region').fill('CA');
  await admin.field('workplaces', 'postalCode').fill('90017');
  await admin.button('workplaces', 'save.worksites').click();

  await admin.link('workplaces', 'add.units', KIND).click();
  await admin.field('workplaces', 'name.unit', KIND).fill('Aurora workers');
  await page.getByRole('button', { name: HOTEL }).click();
  await admin.field('workplaces', 'headCount').fill('120');
  for (const [i, name] of DEPARTMENTS.entries()) {
    await admin.button('workplaces', 'add.department').click();
    await line('department', i + 1).fill(name);
  }
  for (const [i, [name, starts, ends]] of SHIFTS.entries()) {
    await admin.button('workplaces', 'add.shift').click();
    await line('shift', i + 1).fill(name);
    await admin.field('workplaces', 'starts').nth(i).fill(starts);
    await admin.field('workplaces', 'ends').nth(i).fill(ends);
  }
  await admin.button('workplaces', 'save.units', KIND).click();
  await expect(admin.named('heading', 'Aurora workers')).toBeVisible();
  for (const name of [...DEPARTMENTS, ...SHIFTS.map(([shift]) => shift)]) await expect(page.getByRole('cell', { name })).toBeVisible();
}

export interface CampaignWords {
  name: string;
  issues: string[];
  ask: string;
}

/** A campaign with its issues and ask tile, for the unit, with somebody who works on it. */
export async function startCampaign(admin: Reader, { name, issues, ask }: CampaignWords, member: string): Promise<void> {
  const line = (list: string, n: number) => admin.page.getByLabel(`${admin.say('campaigns', list)}, ${admin.say('campaigns', 'form.line', { n })}`, { exact: true });
  await admin.place('campaigns');
  await admin.link('campaigns', 'new.do').first().click();
  await admin.group('campaigns', 'form.name').getByLabel(OWN_NAMES[admin.language]).fill(name);
  await admin.field('campaigns', 'form.stage').selectOption({ label: admin.say('campaigns', 'stage.building') });
  for (const [i, issue] of issues.entries()) {
    await admin.button('campaigns', 'add.issues').click();
    await line('list.issues', i + 1).fill(issue);
  }
  await admin.button('campaigns', 'add.askTiles').click();
  await line('list.askTiles', 1).fill(ask);
  await admin.page.getByRole('button', { name: 'Aurora workers' }).click();
  await admin.page.getByRole('button', { name: member }).click();
  await admin.button('campaigns', 'new.save').click();
  await expect(admin.named('heading', name)).toBeVisible();
  for (const word of [...issues, ask]) await expect(admin.page.getByText(word).first()).toBeVisible();
}
