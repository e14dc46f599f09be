import { call, signIn } from './support/api';
import { makeRound, returnLists, type Round } from './support/round';
import { expect, test } from './support/test';

test.describe('Visit lists', () => {
  let round: Round;

  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo);
    await returnLists(context.request);
    round = await makeRound(context.request);
  });

  test('a list is cut from people who are found: somebody on another open list is named, and left out only when that is said', async ({ page, context }) => {
    const mark = round.listName.slice(-6);
    const busy = `Valle ${mark}`;
    await makeRound(context.request, [{ givenName: 'Ernesto', familyName: busy, line1: '1219 Linden Court', languages: ['es'] }]);
    await call(context.request, 'post', 'contacts', { givenName: 'Inés', familyName: busy, addresses: [{ line1: `1223 Linden Court ${mark}`, city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }] });
    await page.goto('/visits/cut');
    await page.getByRole('button', { name: 'Cut a list' }).click();
    await expect(page.getByText('Give the list a name.')).toBeVisible();
    await page.getByLabel('Name of the list').fill('Linden Court, Saturday');
    await page.getByLabel('Search by name, phone or workplace').fill(busy);
    await page.getByRole('button', { name: /Only some/ }).click();
    await page.getByRole('checkbox', { name: /Ernesto/ }).check();
    await page.getByRole('checkbox', { name: /Inés/ }).check();
    await page.getByRole('button', { name: 'Cut a list' }).click();
    // He stands on the list of another round.
    await expect(page.getByText(`Ernesto ${busy} is on another open list. Bring that list back first, or leave this person out`)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /Ernesto.*On another open list/ })).toBeChecked();
    await expect(page.getByLabel('Name of the list')).toHaveValue('Linden Court, Saturday');
    await page.getByRole('button', { name: 'Leave them out' }).click();
    await expect(page.getByRole('checkbox', { name: /Ernesto/ })).not.toBeChecked();
    await page.getByRole('button', { name: 'Cut a list' }).click();
    await expect(page.getByText('The list has 1 door.')).toBeVisible();
  });

  test('everybody who is found goes on the list, but who is on another open list: that is said', async ({ page, context }) => {
    const mark = round.listName.slice(-6);
    const busy = `Robles ${mark}`;
    await makeRound(context.request, [{ givenName: 'Ernesto', familyName: busy, line1: '1301 Linden Court', languages: ['es'] }]);
    await call(context.request, 'post', 'contacts', { givenName: 'Inés', familyName: busy, addresses: [{ line1: `1303 Linden Court ${mark}`, city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }] });
    await page.goto('/visits/cut');
    await page.getByLabel('Name of the list').fill('Linden Court, Sunday');
    await page.getByLabel('Search by name, phone or workplace').fill(busy);
    await page.getByRole('button', { name: 'Everybody found: 2' }).waitFor();
    await page.getByRole('button', { name: 'Cut a list' }).click();
    await expect(page.getByText('The list has 1 door.')).toBeVisible();
    await expect(page.getByText('1 is on another open list.')).toBeVisible();
  });

  test('a list that is cut from a campaign belongs to that campaign', async ({ page }) => {
    await page.goto(`/campaigns/${round.campaignId}`);
    await page.getByRole('link', { name: 'Cut visit lists' }).click();
    await expect(page.getByLabel('Campaign')).toHaveValue(round.campaignId);
  });

  test('lines are written for a door and read at it', async ({ page }) => {
    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('button', { name: 'More for this list' }).click();
    await page.getByRole('button', { name: 'Write lines for the doors' }).click();
    await page.getByRole('button', { name: 'Write lines for Keisha' }).click();
    await page.getByLabel('Line 1').fill('Knows the night shift');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: /Keisha/ }).click();
    await expect(page.getByText('Knows the night shift')).toBeVisible();
  });

  test('a list that is returned leaves the phone', async ({ page }) => {
    await page.goto('/visits');
    await expect(page.getByRole('heading', { name: /In your hands/ })).toBeVisible();
    await page.getByRole('link', { name: round.listName }).first().click();
    await page.getByRole('button', { name: 'More for this list' }).click();
    await page.getByRole('button', { name: 'Return this list' }).click();
    await expect.poll(() => page.evaluate(async () => {
      const open = await new Promise<IDBDatabase>((resolve, reject) => { const asked = indexedDB.open('doorstep'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error); });
      const kept = await new Promise<number>((resolve, reject) => { const asked = open.transaction('briefs').objectStore('briefs').count(); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error); });
      open.close();
      return kept;
    })).toBe(0);
  });

  test('a promise is done with what came of it, or put off', async ({ page, context }) => {
    const { items: [first] } = await call<{ items: { people: { contactId: string }[] }[] }>(context.request, 'get', `visit-lists/${round.listId}/stops`);
    const about = { kind: 'contact', id: first!.people[0]!.contactId };
    const made = await Promise.all(['Bring the card', 'Call about Sunday'].map((title) => call<{ id: string }>(context.request, 'post', 'follow-ups', { title: `${title} ${round.listName}`, about, assigneeId: 'me', dueOn: '2026-01-02' })));
    const state = async (id: string) => call<{ state: string; result: string | null; snoozedUntil: string | null }>(context.request, 'get', `follow-ups/${id}`);
    await page.goto('/');
    await page.getByRole('link', { name: `Bring the card ${round.listName}` }).click();
    await page.getByLabel('What came of it?').fill('Card signed');
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => state(made[0]!.id)).toMatchObject({ state: 'done', result: 'Card signed' });
    await page.getByRole('link', { name: `Call about Sunday ${round.listName}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: '3 days' }).click();
    await expect.poll(async () => (await state(made[1]!.id)).snoozedUntil).not.toBeNull();
    expect((await state(made[1]!.id)).state).toBe('open');
  });
});
