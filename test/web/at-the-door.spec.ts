import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { call, signIn, visitsOf, type ServerVisit } from './support/api';
import { onThePhone } from './support/on-the-phone';
import { makeRound, returnLists, type Round } from './support/round';
import { settled } from './support/settled';
import { countTaps } from './support/taps';
import { expect, test } from './support/test';
import { LOCALES, wordsIn } from './support/words';

/** A building with three doors, and a house beside it. */
const BUILDING = [
  { givenName: 'Rosa', familyName: 'Vidal', line1: '1187 Linden Court', line2: 'Apt 1', languages: ['es'] },
  { givenName: 'Keisha', familyName: 'Broadnax', line1: '1187 Linden Court', line2: 'Apt 2', languages: ['en'] },
  { givenName: '민준', familyName: '박', line1: '1187 Linden Court', line2: 'Apt 3', languages: ['ko'] },
  { givenName: 'Ernesto', familyName: 'Paz', line1: '1219 Linden Court', languages: ['es'] },
];

interface Logged extends ServerVisit {
  visitorIds: string[];
  messageLeft: boolean | null;
  passedTo: { name: string } | null;
  languageNeeded: string | null;
  comeBack: { on: string; at: string | null } | null;
  place: string;
  topics: string[];
  durationMinutes: number | null;
  materials: { code: string; count: number }[];
}

test.describe('Each outcome at a door, from the phone to the rows', () => {
  // What can be undone for ten seconds is waited for, some of it twice.
  test.describe.configure({ timeout: 180_000 });
  let round: Round;
  const logged = async (page: Page) => (await visitsOf(page.context().request, round.listId)) as Logged[];
  /** The first door of the list, with the list on this phone. */
  const atTheDoor = async (page: Page) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
    await onThePhone(page);
  };
  const other = async (page: Page, outcome: string) => {
    await page.getByRole('button', { name: 'Something else' }).click();
    await page.getByRole('button', { name: outcome }).click();
  };
  const saved = async (page: Page, n: number) => {
    await page.getByRole('button', { name: 'Save, next door' }).last().click();
    await expect(page.getByRole('heading', { name: `Door ${n} of 4` })).toBeVisible();
  };

  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo);
    await returnLists(context.request);
    round = await makeRound(context.request, BUILDING);
  });

  test('a double tap is one visit of one door', async ({ page }) => {
    await atTheDoor(page);
    await page.getByRole('button', { name: 'Nobody home' }).dblclick();
    await expect(page.getByRole('heading', { name: 'Door 2 of 4' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
    await page.goto('/visits/waiting');
    await expect(page.getByText('Everything is sent.')).toBeVisible({ timeout: 40_000 });
    expect((await logged(page)).map(({ outcome }) => outcome)).toEqual(['not_home']);
  });

  test('somebody else opened: what may be said names neither union nor employer, and whether a message was left is kept', async ({ page }) => {
    await atTheDoor(page);
    await other(page, 'Someone else was home');
    const line = page.locator('blockquote');
    await expect(line).toHaveText(/Quisiera hablar con Rosa/);
    for (const language of ['English', 'Español', '한국어']) {
      await page.getByRole('button', { name: language }).click();
      expect(await line.innerText()).not.toMatch(/union|sindicato|unión|노조|Almendro|알멘드로|hotel/i);
    }
    await page.getByRole('group', { name: 'Did you leave a message?' }).getByRole('button', { name: 'No' }).click();
    await saved(page, 2);
    await expect.poll(async () => (await logged(page)).map(({ outcome, messageLeft }) => [outcome, messageLeft])).toEqual([['someone_else_home', false]]);
  });

  test('a line that the campaign has is offered in place of ours', async ({ page, context }) => {
    const campaign = await call<{ version: number }>(context.request, 'get', `campaigns/${round.campaignId}`);
    await call(context.request, 'patch', `campaigns/${round.campaignId}`, { version: campaign.version, forOthers: [{ label: { es: 'Vengo de parte de su prima' } }] });
    await atTheDoor(page);
    await other(page, 'Someone else was home');
    await expect(page.locator('blockquote')).toHaveText('Vengo de parte de su prima');
  });

  test('who moved: undone in ten seconds at the same door, else the address is left, and the visit can be taken back', async ({ page, context }) => {
    await atTheDoor(page);
    await page.getByRole('button', { name: 'Does not live here anymore' }).click();
    await page.getByLabel('Street and number').fill('77 New St');
    await page.getByLabel('City').fill('Carson');
    await saved(page, 2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: 'Door 1 of 4' })).toBeVisible();
    expect(await logged(page)).toEqual([]);
    // What was written is there again.
    await expect(page.getByLabel('Street and number')).toHaveValue('77 New St');
    await page.getByLabel('Street and number').fill('');
    await page.getByLabel('City').fill('');
    await saved(page, 2);
    await expect.poll(async () => (await logged(page)).map(({ outcome }) => outcome), { timeout: 25_000 }).toEqual(['moved']);
    const rosa = round.people[0]!.id;
    await page.goto(`/people/${rosa}`);
    await expect(page.getByText('No longer lives at')).toBeVisible();
    await page.getByRole('link', { name: /^Left / }).click();
    await page.getByRole('button', { name: 'Take this visit back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take this visit back' }).click();
    await expect(page.getByText('This visit was taken back. It counts for nothing.')).toBeVisible();
    const back = await call<{ addresses: { line1: string }[]; formerAddresses: object[] }>(context.request, 'get', `contacts/${rosa}`);
    expect([back.addresses[0]!.line1.startsWith('1187 Linden Court'), back.formerAddresses]).toEqual([true, []]);
  });

  test('a language that is needed goes to somebody by name; to come back at an hour stands among the planned visits', async ({ page }) => {
    await atTheDoor(page);
    await other(page, 'Needs another language');
    await page.getByRole('button', { name: 'Korean' }).click();
    await saved(page, 2);
    await expect.poll(async () => (await logged(page)).map(({ languageNeeded, passedTo }) => [languageNeeded, typeof passedTo?.name])).toEqual([['ko', 'string']]);
    await page.getByRole('button', { name: 'Come back another time' }).click();
    await page.getByRole('button', { name: 'In 3 days' }).click();
    await page.getByLabel('At what time, if they said').fill('18:30');
    await saved(page, 3);
    await expect.poll(async () => (await logged(page)).map(({ comeBack }) => comeBack?.at ?? null)).toEqual(['18:30', null]);
    await page.goto('/');
    await expect(page.getByRole('list', { name: 'Planned visits' }).getByText('Keisha Broadnax')).toBeVisible();
  });

  test('several doors of a building take one tap more than one, are undone together, and are a visit each', async ({ page }) => {
    await atTheDoor(page);
    const taps = await countTaps(page);
    await page.getByRole('button', { name: 'Several of these 3 doors at once' }).click();
    await page.getByRole('button', { name: 'All 3 doors' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nobody home' }).click();
    await expect(page.getByText('3 of 4 doors, 0 talks')).toBeVisible();
    const n = await taps();
    console.log(`three doors of a building: ${n} taps`);
    expect(n).toBe(3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('0 of 4 doors, 0 talks')).toBeVisible();
    expect(await logged(page)).toEqual([]);

    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'At the door' }).click();
    await page.getByRole('button', { name: 'Several of these 3 doors at once' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /민준/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Could not get in' }).click();
    await expect(page.getByText('2 of 4 doors, 0 talks')).toBeVisible();
    await page.context().setOffline(false);
    await expect.poll(async () => (await logged(page)).map(({ contactId, outcome }) => `${round.people.findIndex(({ id }) => id === contactId)} ${outcome}`).sort(), { timeout: 25_000 }).toEqual(['0 no_way_in', '2 no_way_in']);
  });

  test('a worker who goes along is chosen once for the list, named on each visit, and stays without a signal', async ({ page, context }) => {
    const marta = await call<{ id: string }>(context.request, 'post', 'contacts', { givenName: 'Marta', familyName: `Orozco ${round.listName.slice(-6)}` });
    await atTheDoor(page);
    await page.getByRole('button', { name: 'Who goes with you?' }).click();
    await page.getByLabel('Search by name').fill(`Marta Orozco ${round.listName.slice(-6)}`);
    await page.getByRole('button', { name: 'Choose' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('button', { name: /with Marta Orozco/ })).toBeVisible();
    await page.getByRole('button', { name: 'Did not want to talk today' }).click();
    await saved(page, 2);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('button', { name: /with Marta Orozco/ })).toBeVisible();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('button', { name: '15 min' }).click();
    await page.getByRole('button', { name: 'Workload' }).click();
    await page.getByRole('button', { name: 'Flyer' }).click();
    await page.getByRole('button', { name: 'One more' }).click();
    await saved(page, 3);
    await context.setOffline(false);
    await expect.poll(async () => (await logged(page)).map(({ visitorIds }) => visitorIds.includes(marta.id)), { timeout: 25_000 }).toEqual([true, true]);
    expect((await logged(page)).find(({ outcome }) => outcome === 'talked')).toMatchObject({ durationMinutes: 15, topics: ['workload'], materials: [{ code: 'flyer', count: 2 }] });
    // What was marked by a code is read in words.
    await page.goto(`/visits/logged/${(await logged(page)).find(({ outcome }) => outcome === 'talked')!.id}`);
    await expect(page.getByText('Flyer ×2')).toBeVisible();
    await expect(page.getByText('Workload', { exact: true })).toBeVisible();
    const theirs = await call<{ total: number }>(context.request, 'get', `house-visits?visitorId=${marta.id}&count=true`);
    expect(theirs.total).toBe(2);
    await page.goto(`/people/${marta.id}`);
    await expect(page.getByRole('list', { name: 'Visits they went along on' }).getByRole('link')).toHaveCount(2);
  });

  test('the note of the place is written at the door without a signal and is there for everybody who lives there', async ({ page, context }) => {
    await atTheDoor(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Note of this place' }).click();
    await page.getByLabel('What to know about the place').fill('Gate code 4410');
    await page.getByRole('button', { name: 'Keep for this visit' }).click();
    await expect(page.getByText('Gate code 4410')).toBeVisible();
    await page.getByRole('button', { name: 'Nobody home' }).click();
    await expect(page.getByRole('heading', { name: 'Door 2 of 4' })).toBeVisible();
    await context.setOffline(false);
    await expect.poll(async () => (await logged(page)).length, { timeout: 25_000 }).toBe(1);
    const { items } = await call<{ items: { addressNotes: string | null }[] }>(context.request, 'get', `visit-lists/${round.listId}/stops`);
    expect(items.map(({ addressNotes }) => addressNotes)).toEqual(['Gate code 4410', null, null, null]);
  });

  test('what to say opens headings in the worker’s language, also without a signal', async ({ page, context }) => {
    await atTheDoor(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'What to say' }).click();
    await expect(page.getByText('¿Cuántos al día?')).toBeHidden();
    await page.getByText('Pregunte por los cuartos').click();
    await expect(page.getByText('¿Cuántos al día?')).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByText('Ask about the rooms')).toBeVisible();
    await context.setOffline(false);
  });

  test('a talk at work is logged from the profile by the same form, without an address, and counts as no door', async ({ page, context }) => {
    const rosa = round.people[0]!.id;
    await page.goto(`/people/${rosa}`);
    await page.getByRole('link', { name: 'Talk at work' }).click();
    await expect(page.getByRole('button', { name: 'At work' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('Linden Court')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Nobody home' })).toHaveCount(0);
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('button', { name: '2, acts with us' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await expect(page).toHaveURL(new RegExp(`/people/${rosa}`));
    const there = async () => (await call<{ items: Logged[] }>(context.request, 'get', `house-visits?contactId=${rosa}`)).items;
    await expect.poll(async () => (await there()).map(({ place, outcome }) => [place, outcome]), { timeout: 25_000 }).toEqual([['workplace', 'talked']]);
    expect(await call(context.request, 'get', `campaigns/${round.campaignId}/counts`)).toMatchObject({ doors: 0, talks: 0 });
  });

  for (const [language, colorScheme, width] of [['en', 'light', 390], ['es', 'dark', 320], ['ko', 'dark', 390]] as const) {
    test(`its sheets hold to WCAG and to the width of the phone: ${language}, ${colorScheme}, ${width} px`, async ({ newContext, demo }, info) => {
      test.setTimeout(300_000);
      const context = await newContext({ locale: LOCALES[language], colorScheme, viewport: { width, height: 844 } });
      await context.addInitScript((chosen) => { if (location.protocol.startsWith('http')) localStorage.setItem('doorstep.language', chosen); }, language);
      await signIn(context.request, demo);
      const say = wordsIn(language);
      const page = await context.newPage();
      const told: string[] = [];
      const look = async (name: string) => {
        await settled(page);
        await page.screenshot({ path: info.outputPath(`${language}-${name}.png`) });
        const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
        told.push(...found.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 160)}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) told.push(`${name} scrolls sideways`);
      };
      const button = (word: string, values?: Record<string, number>) => page.getByRole('button', { name: say('visits', word, values) });
      const sheet = async (name: string) => {
        // The sheet that led here is gone.
        await expect(page.getByRole('dialog')).toHaveCount(1);
        await look(name);
        // Two Escapes within 0.7 seconds hide the screens: nobody reads a sheet so fast.
        await page.waitForTimeout(750);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      };
      await page.goto(`/visits/${round.listId}`);
      await page.getByRole('link', { name: say('visits', 'atTheDoor') }).click();
      await expect(page.getByRole('heading', { name: say('visits', 'whatHappened') })).toBeVisible();
      await look('door');
      for (const outcome of ['come_back_later', 'moved', 'someone_else_home', 'language_barrier', 'left_job'] as const) {
        if (!['come_back_later', 'moved'].includes(outcome)) await button('outcome.other').click();
        await button(`outcome.${outcome}`).click();
        await sheet(outcome);
      }
      for (const [name, word] of [['building', button('building.several', { n: 3 })], ['beside', button('beside')], ['place', button('place')], ['scripts', button('scripts')]] as const) {
        await word.click();
        await sheet(name);
      }
      await button('outcome.talked').click();
      await look('talk');
      await page.goto(`/visits/new?contactId=${round.people[0]!.id}&place=workplace`);
      await expect(page.getByRole('heading', { name: say('visits', 'whatHappened') })).toBeVisible();
      await look('at-work');
      expect(told).toEqual([]);
    });
  }
});
