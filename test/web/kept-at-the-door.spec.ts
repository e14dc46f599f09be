import { call, signIn, visitsOf } from './support/api';
import { drafts, openMyDay } from './support/drafts';
import { makeRound, returnLists, type Round } from './support/round';
import { expect, test } from './support/test';

test.describe('What is written at a door', () => {
  let round: Round;

  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo);
    await returnLists(context.request);
    round = await makeRound(context.request);
  });

  test('a sheet that is closed keeps what was written, until it is dropped on purpose', async ({ page, context }) => {
    await openMyDay(page);
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'Did not want to talk today' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Asked us to phone first');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Go on writing' }).click();
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Asked us to phone first');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Drop it' }).click();
    await expect(page.getByRole('button', { name: 'Go on writing' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Asked us to phone first');
    await page.getByRole('button', { name: 'Save, next door' }).last().click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    await expect.poll(async () => (await visitsOf(context.request, round.listId)).map(({ outcome }) => outcome)).toEqual(['refused']);
    expect(await drafts(page)).toEqual([]);
    // A sheet in which nothing was written leaves nothing behind.
    await page.getByRole('button', { name: 'Did not want to talk today' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Go on writing' })).toHaveCount(0);
  });

  test('during a talk the place’s note and who goes along are at hand, and another outcome keeps the talk until it is saved', async ({ page, context }) => {
    await openMyDay(page);
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('button', { name: '2, acts with us' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Works nights');
    await page.getByRole('button', { name: 'Note of this place' }).click();
    await page.getByLabel('What to know about the place').fill('Side door');
    await page.getByRole('button', { name: 'Keep for this visit' }).click();
    await page.getByRole('button', { name: 'Who goes with you?' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Come back another time' }).click();
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Works nights');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'We talked' }).click();
    await expect(page.getByRole('button', { name: '2, acts with us' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Did not want to talk today' }).click();
    await page.getByRole('button', { name: 'Save, next door' }).last().click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    await expect.poll(async () => (await visitsOf(context.request, round.listId)).map(({ outcome, assessment }) => [outcome, assessment ?? null])).toEqual([['refused', null]]);
    const { items } = await call<{ items: { addressNotes: string | null }[] }>(context.request, 'get', `visit-lists/${round.listId}/stops`);
    expect(items[0]!.addressNotes).toBe('Side door');
  });

  test('hiding the screen in the middle of a word loses none', async ({ page }) => {
    const hide = async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: 'List', exact: true })).toBeVisible();
      // There are two where somebody has not been safe meanwhile: the cover's own, and that of what came.
      await page.getByRole('main').getByRole('button', { name: 'Hold to open' }).focus();
      await page.keyboard.press('Enter');
    };
    await openMyDay(page);
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'Note of this place' }).click();
    await page.getByLabel('What to know about the place').fill('Two dogs');
    await hide();
    await page.getByRole('button', { name: 'Note of this place' }).click();
    await expect(page.getByLabel('What to know about the place')).toHaveValue('Two dogs');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Delia from the laundry');
    await hide();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Delia from the laundry');
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: 'What matters most?' }).getByRole('button', { name: 'Other' }).click();
    await page.getByLabel('In their own words').fill('The parking fee');
    await hide();
    await page.getByRole('group', { name: 'What matters most?' }).getByRole('button', { name: 'Other' }).click();
    await expect(page.getByLabel('In their own words')).toHaveValue('The parking fee');
  });

  test('what cannot be mended in a form is not offered to be mended, and can be given up', async ({ page }) => {
    await page.goto(`/visits/${round.listId}`);
    await expect(page.getByText(/of 4 doors/)).toBeVisible();
    await page.evaluate(async (listId) => {
      const { user, organization } = await (await fetch('/api/v1/session')).json() as { user: { id: string; name: string }; organization: { id: string } };
      const at = new Date().toISOString();
      await new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('doorstep');
        opened.onerror = () => reject(new Error('The vault does not open.'));
        opened.onsuccess = () => {
          const put = opened.result.transaction('waiting', 'readwrite').objectStore('waiting').put({
            id: 'brought-back', kind: 'return', visit: { id: 'brought-back', listId }, form: { name: 'Pico, Saturday' }, about: { people: [], address: null, campaignId: null, listId, stopId: null },
            userId: user.id, userName: user.name, organizationId: organization.id, savedAt: at, sendAfter: at, state: 'needs_you', attempts: 1, problem: null,
          });
          put.onsuccess = () => { opened.result.close(); resolve(); };
        };
      });
    }, round.listId);
    await page.goto('/visits/waiting');
    await expect(page.getByText('Pico, Saturday')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Look at it again' })).toHaveCount(0);
    await page.goto('/visits/waiting/brought-back');
    await expect(page).toHaveURL(/\/visits\/waiting$/);
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await expect(page.getByText('This will be gone for good: Pico, Saturday.')).toBeVisible();
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await expect(page.getByText('Everything is sent.')).toBeVisible();
  });
});
