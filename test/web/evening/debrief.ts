import { expect } from '@playwright/test';
import type { Reader } from '../journey/reader';
import type { Counted } from './plan';

/** The number that stands for each part of the table, in its order; nothing was due yet, so nothing was kept. */
const numbersOf = ({ doors, reached, talks, stands, promised }: Counted): string[] => [...[doors, reached, talks, stands, promised].map(({ length }) => String(length)), '0'];

/** What the lead reads in the morning: of the whole night, of each visitor, of the list. */
export interface Night {
  campaign: string;
  all: Counted;
  visitors: readonly { name: string; own: Counted }[];
  list: string;
  /** The hour on the wall in which all of it was. */
  hour: number;
  /** Whose visit it is where a door is counted. */
  nameAt(door: number): string;
}

/** Reads the debrief of last night: every number is what was tapped, and several open to exactly their visits. */
export async function readDebrief(lead: Reader, { campaign, all, visitors, list, hour, nameAt }: Night): Promise<void> {
  const { page, say } = lead;
  const open = async (): Promise<void> => {
    await lead.place('debrief');
    await lead.field('debrief', 'campaign').selectOption({ label: campaign });
    await expect(lead.heading('debrief', 'figures')).toBeVisible();
    await expect(page.getByRole('definition').first()).toHaveText(String(all.doors.length));
  };
  const figure = (n: number) => page.getByRole('definition').nth(n);
  const table = (title: string) => page.getByRole('table', { name: say('debrief', title), exact: true }).first();
  const row = (title: string, name: string) => table(title).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const opens = async (number: ReturnType<typeof figure>, doors: readonly number[]): Promise<void> => {
    await number.getByRole('link').click();
    await expect(lead.heading('debrief', 'visits', { n: doors.length })).toBeVisible();
    const rows = page.getByRole('list', { name: say('debrief', 'visits.title'), exact: true }).getByRole('listitem');
    await expect(rows).toHaveCount(doors.length);
    expect((await rows.getByRole('link').allInnerTexts()).sort()).toEqual(doors.map(nameAt).sort());
    await open();
  };

  await open();
  const { doors, reached, talks, stands, promised, without } = all;
  const [d, t, p] = [doors.length, talks.length, promised.length];
  const figures: [n: number, label: string][] = [
    [d, say('debrief', 'figure.doors', { n: d })], [reached.length, say('debrief', 'figure.reached', { of: d })], [t, say('debrief', 'figure.talks', { n: t, of: d })],
    [stands.length, say('debrief', 'figure.stands', { of: t })], [p, say('debrief', 'figure.promised', { n: p })], [0, say('debrief', 'figure.kept', { of: p })],
    [without.nextStep.length, say('debrief', 'missing.next_step')], [without.stand.length, say('debrief', 'missing.stand')], [without.promiseDate.length, say('debrief', 'missing.promise_date')],
  ];
  for (const [i, [n, label]] of figures.entries()) {
    await expect(page.getByRole('term').nth(i)).toHaveText(label);
    await expect(figure(i)).toHaveText(String(n));
  }
  const lacking = page.getByRole('list', { name: say('debrief', 'talks.missing'), exact: true });
  expect((await lacking.getByRole('heading', { level: 3 }).getByRole('link').allInnerTexts()).sort()).toEqual(without.any.map(nameAt).sort());

  for (const { name, own } of visitors) await expect(row('by.visitor', name).getByRole('cell')).toHaveText(numbersOf(own));
  await expect(table('by.visitor').getByRole('row')).toHaveCount(visitors.length + 1);
  await expect(row('by.list', list).getByRole('cell')).toHaveText(numbersOf(all));
  await expect(table('by.list').getByRole('row')).toHaveCount(2);

  // All of it in one hour: also what was logged by a clock that was hours before.
  const [before = '', between = ''] = say('debrief', 'chart.hours', { from: '§', to: '§' }).split('§');
  const hours = page.getByRole('figure', { name: new RegExp(`^${before}.+${between}`) }).first();
  await hours.getByRole('button', { name: say('ui', 'chart.showTable'), exact: true }).click();
  await expect(hours.getByRole('row')).toHaveCount(2);
  await expect(hours.getByRole('cell')).toHaveText([String(t), String(d)]);
  await expect(hours.getByRole('link').last()).toHaveAttribute('href', new RegExp(`[?&]hour=${hour}(&|$)`));

  await opens(figure(0), doors);
  await opens(figure(1), reached);
  await opens(figure(3), stands);
  await opens(figure(6), without.nextStep);
  for (const { name, own } of visitors) await opens(row('by.visitor', name).getByRole('cell').nth(2), own.talks);
  await opens(row('by.list', list).getByRole('cell').nth(4), promised);
}

/** The visit to somebody says that its time was put right, or says nothing of it. */
export async function saysOfTheClock(lead: Reader, { name, campaign, wrong }: { name: string; campaign: string; wrong: boolean }): Promise<void> {
  const { page, say } = lead;
  await lead.place('debrief');
  await lead.field('debrief', 'campaign').selectOption({ label: campaign });
  await page.getByRole('article', { name, exact: true }).getByRole('link', { name: say('debrief', 'talk.open'), exact: true }).click();
  await expect(lead.heading('visits', 'outcome.talked')).toBeVisible();
  await expect(lead.text('visits', 'logged.corrected')).toHaveCount(wrong ? 1 : 0);
}
