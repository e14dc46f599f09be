import { expect, type Locator } from '@playwright/test';
import type { Reader } from './reader';

/** What a number of the campaign must be, and what stands over its rows. */
interface Number {
  /** The word under the number. */
  label: string;
  n: number;
  /** The title of the page behind it; null: the list of people, which counts itself. */
  title: string | null;
}

/** Opens every number of the campaign: as many rows stand behind it as it says. */
export async function openNumbers(lead: Reader, campaign: string, counts: { doors: number; reached: number; talks: number; supporters: number; people: number; kept: number; late: number }): Promise<void> {
  const { page, say } = lead;
  const { doors, reached, talks, supporters, people, kept, late } = counts;
  const share = (part: number) => Math.round((100 * part) / doors);
  const open = async (): Promise<void> => {
    await lead.place('campaigns');
    await lead.named('link', campaign).click();
    await expect(lead.named('heading', campaign)).toBeVisible();
  };
  const numbers: Number[] = [
    { label: say('campaigns', 'figure.doors', { n: doors }), n: doors, title: say('campaigns', 'behind.doors', { n: doors }) },
    { label: say('campaigns', 'figure.reachedOf', { share: share(reached) }), n: reached, title: say('campaigns', 'behind.reached', { n: reached }) },
    { label: say('campaigns', 'figure.talksOf', { n: talks, share: share(talks) }), n: talks, title: say('campaigns', 'behind.talks', { n: talks }) },
    { label: say('campaigns', 'figure.with', { of: people }), n: supporters, title: null },
    { label: say('campaigns', 'figure.kept', { n: kept }), n: kept, title: say('campaigns', 'behind.kept', { n: kept }) },
    { label: say('campaigns', 'figure.late', { n: late }), n: late, title: say('campaigns', 'behind.late', { n: late }) },
  ];
  await open();
  for (const [i, { label, n, title }] of numbers.entries()) {
    await expect(page.getByRole('term').nth(i)).toContainText(label);
    const number = page.getByRole('definition').nth(i);
    await expect(number).toHaveText(String(n));
    await number.getByRole('link').click();
    await rowsBehind(lead, n, title);
    await open();
  }
  const stand = page.getByRole('listitem').filter({ hasText: `2, ${say('ui', 'stand.2')}` });
  const standing = Number(await stand.getByRole('link').innerText());
  await stand.getByRole('link').click();
  await rowsBehind(lead, standing, null);
}

async function rowsBehind(lead: Reader, n: number, title: string | null): Promise<void> {
  // At a desk people stand in a table.
  const rows: Locator = lead.page.getByRole('main').getByRole(title === null ? 'rowheader' : 'listitem');
  if (title === null) {
    if (n > 0) await expect(lead.text('people', 'counted', { n, of: n })).toBeVisible();
    else await expect(lead.text('people', 'empty.filtered')).toBeVisible();
  } else await expect(lead.named('heading', title)).toBeVisible();
  await expect(rows).toHaveCount(n);
}
