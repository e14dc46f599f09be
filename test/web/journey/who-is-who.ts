import { expect } from '@playwright/test';
import type { Reader } from './reader';

/**
 * Who a name of the two lists stands for, as somebody knows who knows these people: Bob is Robert Washington; Maria López
 * is the sister of María Guadalupe and not herself; "Ávila Xiomara" is a name with the family name first.
 */
function whoIs(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.includes('washington')) return 'washington';
  if (plain.includes('guadalupe')) return 'maria guadalupe';
  return plain.split(/[\s,]+/).sort().join(' ');
}

/** Answers every pair that is asked about, from the report on: joins the two cards of one person, keeps two people apart. */
export async function answerWhoIsWho(admin: Reader, unclear: number): Promise<{ joined: number; apart: number }> {
  const { page } = admin;
  const told = { joined: 0, apart: 0 };
  await admin.link('imports', 'report.unclear', { n: unclear }).click();
  const open = page.getByRole('region').filter({ has: admin.button('people', 'same.no') });
  const allDone = admin.text('people', 'same.waiting', { n: 0 });
  for (;;) {
    await expect(open.first().or(allDone)).toBeVisible();
    if (!(await open.first().isVisible())) return told;
    const left = await open.count();
    const pair = open.first();
    const [one = '', other = ''] = await pair.getByRole('heading', { level: 2 }).getByRole('link').allInnerTexts();
    if (whoIs(one) === whoIs(other)) {
      const yes = pair.getByRole('button', { name: admin.say('people', 'same.yes'), exact: true });
      if (await yes.isVisible()) await yes.click();
      await pair.getByRole('button', { name: admin.say('people', 'same.join'), exact: true }).click();
      told.joined += 1;
    } else {
      await pair.getByRole('button', { name: admin.say('people', 'same.no'), exact: true }).click();
      told.apart += 1;
    }
    await expect(open).toHaveCount(left - 1);
  }
}

/** Takes over what a note of the list asks for. */
export async function takeOver(admin: Reader, name: string): Promise<void> {
  const offer = admin.button('imports', 'offer.acceptFor', { name });
  await offer.click();
  await expect(offer).toHaveCount(0);
}

/** The list of people says how many there are. */
export async function countPeople(reader: Reader, n: number): Promise<void> {
  await reader.place('people');
  await expect(reader.text('people', 'counted', { n, of: n })).toBeVisible();
}

/** Opens somebody from the list of people. */
export async function openPerson(reader: Reader, name: string): Promise<void> {
  await reader.place('people');
  await reader.page.getByRole('link', { name, exact: true }).click();
}
