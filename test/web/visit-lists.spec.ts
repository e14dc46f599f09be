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

  test('lists are cut from people who are found: what comes of it stands beside, and each number opens to its people', async ({ page, context }) => {
    const mark = round.listName.slice(-6);
    const busy = `Valle ${mark}`;
    await makeRound(context.request, [{ givenName: 'Ernesto', familyName: busy, line1: '1219 Linden Court', languages: ['es'] }]);
    await call(context.request, 'post', 'contacts', { givenName: 'Inés', familyName: busy, addresses: [{ line1: `1223 Linden Court ${mark}`, city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }] });
    await page.goto('/visits/cut');
    await page.getByLabel('Search by name, phone or workplace').fill(busy);
    await page.getByLabel('At most how many doors on a list').fill('61');
    await page.getByRole('button', { name: 'Cut visit lists' }).click();
    await expect(page.getByText('Write a number from 1 to 60.').first()).toBeVisible();
    await page.getByLabel('At most how many doors on a list').fill('20');
    // He stands on the list of another round: the number opens to him.
    await page.getByRole('button', { name: /1\s*On another open list/ }).click();
    await expect(page.getByRole('dialog').getByRole('link', { name: `Ernesto ${busy}` })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByLabel('Name', { exact: true }).fill('Linden Court, Saturday');
    await page.getByRole('button', { name: 'Cut 1 list' }).click();
    await expect(page.getByText('1 list is made')).toBeVisible();
    await expect(page.getByRole('button', { name: /1\s*On another open list/ })).toBeVisible();
    await page.reload();
    await page.getByRole('link', { name: 'Open the list' }).click();
    await expect(page.getByRole('heading', { name: 'Linden Court, Saturday' })).toBeVisible();
    await expect(page.getByText('Inés').first()).toBeVisible();
  });

  test('who was left out of a list is counted by why, and the number opens to them', async ({ page, context }) => {
    const mark = round.listName.slice(-6);
    const name = `Lara ${mark}`;
    await makeRound(context.request, ['Tomás', 'Elena'].map((givenName, i) => ({ givenName, familyName: name, line1: `${1401 + i * 2} Linden Court`, languages: ['es'] })));
    await call(context.request, 'post', 'contacts', { givenName: 'Noemí', familyName: name, addresses: [{ line1: `1411 Linden Court ${mark}`, city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }] });
    const fresh = await call<{ id: string }>(context.request, 'post', 'visit-lists', { name: `Again ${mark}`, filter: { q: name }, visitorIds: [] });
    await page.goto(`/visits/${fresh.id}`);
    await page.getByRole('button', { name: '2 are on another open list.' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('dialog').getByRole('link', { name: `Elena ${name}` })).toBeVisible();
  });

  test('who is to be tried again is one tap away where lists are cut, and a pause of rounds is told there and after', async ({ page, context }) => {
    const name = `Soto ${round.listName.slice(-6)}`;
    await call(context.request, 'post', 'contacts', { givenName: 'Inés', familyName: name, addresses: [{ line1: `1501 Linden Court ${name}`, city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }] });
    const { id, version } = await call<{ id: string; version: number }>(context.request, 'post', 'round-pauses', { reason: 'weather', postalCodes: ['90017'] });
    try {
      await page.goto('/visits/cut');
      await expect(page.getByText('Rounds are paused now: 90017.')).toBeVisible();
      await page.getByRole('button', { name: 'Try again by tomorrow' }).click();
      await expect(page.getByRole('button', { name: /Try again by tomorrow/ })).toHaveCount(1);
      // Another way in is another form: what was chosen in the first stays there.
      await page.goto('/visits/cut?from=people');
      await page.getByLabel('Search by name, phone or workplace').fill(name);
      await page.getByRole('button', { name: 'Cut 1 list' }).click();
      await expect(page.getByText('Rounds are paused where doors of these lists are: 90017.')).toBeVisible();
    } finally {
      await call(context.request, 'patch', `round-pauses/${id}`, { version, ended: true });
    }
  });

  test('visitors are chosen with their languages; people who were chosen in the list of people come along', async ({ page, context }) => {
    const mark = round.listName.slice(-6);
    const name = `Robles ${mark}`;
    for (const [i, language] of ['ko', 'ko', 'fr'].entries()) {
      await call(context.request, 'post', 'contacts', { givenName: `Sun ${i}`, familyName: name, languages: [language], addresses: [{ line1: `${1301 + i * 2} Linden Court ${mark}`, city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }] });
    }
    await page.goto(`/people?q=${encodeURIComponent(name)}`);
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await page.getByRole('button', { name: 'All 3 found' }).click();
    await page.getByRole('button', { name: 'What to do' }).click();
    await page.getByRole('button', { name: 'Cut visit lists' }).click();
    await expect(page.getByLabel('Search by name, phone or workplace')).toHaveValue(name);
    await page.getByRole('button', { name: /박선희.*Korean, English/ }).click();
    await expect(page.getByRole('button', { name: /1\s*No visitor speaks their language/ })).toBeVisible();
    await page.getByRole('button', { name: 'Also doors where nobody shares a language' }).click();
    await expect(page.getByRole('button', { name: /No visitor speaks their language/ })).toBeHidden();
    await page.getByRole('button', { name: 'Also doors where nobody shares a language' }).click();
    await page.getByRole('button', { name: 'Cut 1 list' }).click();
    await expect(page.getByText('1 list is made')).toBeVisible();
    await expect(page.getByRole('link', { name: /박선희/ })).toBeVisible();
  });

  test('lists that are cut from a campaign are of its people and belong to it', async ({ page }) => {
    await page.goto(`/campaigns/${round.campaignId}`);
    await page.getByRole('link', { name: 'Cut visit lists' }).click();
    await expect(page.getByLabel('What narrows it down').getByText(/\w+/).first()).toBeVisible();
    await expect(page.getByLabel('Campaign of the lists')).toBeHidden();
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
