import path from 'node:path';
import { expect } from '@playwright/test';
import type { Reader } from './reader';

const SAMPLES = path.resolve(__dirname, '../../samples');

export interface ListToBring {
  file: string;
  campaign: string;
  /** What the reader says of columns that nobody can be sure of: header to the word of a field. */
  columns?: Record<string, string>;
  /** What values mean, as the choice says it; every other value is left empty. */
  values?: Record<string, string>;
}

/** Brings a list in as somebody at a desk does: file, columns, values, trial, import, report. */
export async function bringIn(admin: Reader, { file, campaign, columns = {}, values = {} }: ListToBring): Promise<void> {
  const { page, say } = admin;
  await admin.place('import');
  await admin.field('imports', 'campaign').selectOption({ label: campaign });
  const choosing = page.waitForEvent('filechooser');
  await admin.button('imports', 'file.choose').first().click();
  await (await choosing).setFiles(path.join(SAMPLES, file));
  await expect(admin.named('heading', file)).toBeVisible();

  for (const [header, field] of Object.entries(columns)) {
    await admin.field('imports', 'columns.choose', { header }).selectOption({ label: say('imports', field) });
    await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: header, exact: true }) })).toContainText(say('imports', 'columns.yourAnswer'));
  }
  await expect(admin.text('imports', 'columns.clear')).toBeVisible();
  await admin.button('imports', 'columns.next').click();
  await explainValues(admin, values);

  await admin.button('imports', 'try.do').click();
  await expect(admin.heading('imports', 'try.done')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: new RegExp(say('imports', 'try.import', { n: '00' }).replace('00', '\\d+')) }).click();
  await expect(admin.heading('imports', 'understood.title')).toBeVisible({ timeout: 60_000 });
}

/** Says what the named values mean; the rest is left empty. */
async function explainValues(admin: Reader, values: Record<string, string>): Promise<void> {
  const { page } = admin;
  const next = admin.button('imports', 'values.next');
  const unclear = page.getByRole('button', { name: new RegExp(`^(${[1, 2].map((n) => admin.say('imports', 'values.leaveEmpty', { n }).replace(String(n), '\\d+')).join('|')})$`) });
  await expect(next.or(unclear).first()).toBeVisible();
  for (const [value, meaning] of Object.entries(values)) {
    const choice = admin.field('imports', 'values.means', { value });
    await choice.selectOption({ label: meaning });
    await expect(choice).not.toHaveAttribute('data-asked');
  }
  if (await unclear.isVisible()) await unclear.click();
  else await next.click();
}
