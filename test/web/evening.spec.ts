import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request, type APIRequestContext, type Page } from '@playwright/test';
import { addDays, dayIn, LANGUAGES, resolveWallTime } from '@doorstep/kernel';
import { readDebrief, saysOfTheClock } from './evening/debrief';
import { endPause, handOut, pauseAll, seesTaken } from './evening/desk';
import { asPhone, Phone, type Kept } from './evening/phone';
import { counted, DOORS, FIRST, KILLED_AT, SECOND, supporters, type Walk } from './evening/plan';
import { emptyHands, speak, streetOf } from './evening/street';
import { openNumbers } from './journey/numbers';
import { Reader } from './journey/reader';
import { desk } from './playwright.config';
import { call, signIn, visitsOf, type ServerVisit } from './support/api';
import { startBrowser, type MortalBrowser } from './support/mortal-browser';
import { movedClock, type MovedClock } from './support/moved-clock';
import { expect, startDemo, watched as test, type Demo } from './support/test';
import { LOCALES } from './support/words';

const ZONE = 'America/Los_Angeles';
/** The wrong clock is so far before the right one. */
const WRONG = 3 * 3_600_000;
/** Of the demo: the first visitor, and the second one, whose clock is wrong. */
const [ANA, MARISOL] = ['Ana Reyes', 'Marisol Aguilar'];

interface Stored extends ServerVisit {
  encounterId: string;
  visitedAt: string;
  clockCorrected: boolean;
  visitors: { name: string }[];
}
interface Stop { position: number; people: { contactId: string; brief: { displayName: string } }[] }

const until = (walk: Walk, door: number): Walk => new Map([...walk].filter(([one]) => one < door));
const from = (walk: Walk, door: number): Walk => new Map([...walk].filter(([one]) => one >= door));

test.describe('A whole evening of two visitors', () => {
  test.describe.configure({ timeout: 600_000 });
  let clock: MovedClock;
  let demo: Demo;

  test.beforeAll(async () => {
    clock = await movedClock();
    demo = await startDemo({ DOORSTEP_CLOCK_URL: clock.url });
  });
  test.afterAll(async () => {
    await demo?.stop();
    await clock?.close();
  });

  /** From now on it is that instant, and the server knows: whoever signs in does so then. */
  const moveTo = async (instant: Date): Promise<void> => {
    clock.moveTo(instant);
    const api = await request.newContext({ baseURL: demo.url });
    await expect(async () => {
      await signIn(api, demo);
      const { items: [campaign] } = await call<{ items: { id: string }[] }>(api, 'get', 'campaigns?limit=1');
      const { asOf } = await call<{ asOf: string }>(api, 'get', `campaigns/${campaign!.id}/counts`);
      expect(Date.parse(asOf)).toBeGreaterThanOrEqual(instant.getTime());
    }).toPass({ timeout: 20_000 });
    await api.dispose();
  };

  for (const language of LANGUAGES) {
    test(`is handed out by its code, walked without a signal, paused, sent once, and right to the row in the morning (${language})`, async ({ newContext, watch }) => {
      const apis: APIRequestContext[] = [];
      const profile = mkdtempSync(path.join(tmpdir(), 'doorstep-phone-'));
      let app: MortalBrowser | null = null;
      const inHand = async (): Promise<{ page: Page; setOffline(off: boolean): Promise<void> }> => {
        app = await startBrowser(profile, demo.url, watch);
        await asPhone(app.page.context(), { language, ahead: ahead() });
        const { page } = app;
        return { page, setOffline: (off) => page.context().setOffline(off) };
      };
      /** How far the evening is before the machine's clock. */
      const ahead = () => clock.now().getTime() - Date.now();
      const entered = async (who: string): Promise<APIRequestContext> => {
        const api = await request.newContext({ baseURL: demo.url });
        apis.push(api);
        await signIn(api, demo, who);
        await speak(api, language);
        return api;
      };
      const atDesk = async (): Promise<Reader> => {
        const context = await newContext({ baseURL: demo.url, locale: LOCALES[language], viewport: desk });
        await asPhone(context, { language, ahead: ahead() });
        await signIn(context.request, demo);
        const page = await context.newPage();
        await page.goto('/');
        return new Reader(page, language);
      };
      try {
        const today = dayIn(clock.now(), ZONE);
        const evening = [today, addDays(today, 1)].map((day) => resolveWallTime(`${day}T18:10`, ZONE).instant).find((at) => at > clock.now())!;
        await moveTo(evening);
        const api = await entered('lead');
        for (const visitor of ['organizer', 'volunteer']) await entered(visitor);
        await emptyHands(api);
        const street = await streetOf(api, language);
        const who = { first: { name: demo.email('organizer'), password: demo.password } };
        const list = `Linden Court ${street.campaign.slice(-6)}`;
        const lead = await atDesk();

        const code = await test.step('a lead cuts a list of twenty doors and holds up its code', () => handOut(lead, street, list));

        const other = await newContext({ baseURL: demo.url, locale: LOCALES[language] });
        await asPhone(other, { language, ahead: ahead() + WRONG });
        await signIn(other.request, demo, 'volunteer');
        const second = new Phone(await other.newPage(), language, street.ask);
        let line = await inHand();
        let first = new Phone(line.page, language, street.ask);
        await test.step('two phones read it, and one of them asks who that is', async () => {
          await first.page.goto(code);
          await first.signIn(who.first);
          await second.page.goto(code);
          for (const phone of [first, second]) {
            await phone.button('hand-out', 'take').click();
            await expect(phone.named('heading', list)).toBeVisible();
            await expect(phone.progress()).toBeVisible();
            // The app lies on the phone, opened once and never again.
            await phone.page.evaluate(async () => { await navigator.serviceWorker.ready; });
            await expect.poll(() => phone.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
          }
          await seesTaken(lead, [ANA, MARISOL]);
        });
        const listId = new URL(second.page.url()).pathname.split('/').at(-1)!;

        await Promise.all([line.setOffline(true), other.setOffline(true)]);
        const saved = { first: [] as Kept[], second: [] as Kept[] };
        await test.step('the network goes: twenty doors are logged, four of them by both; one app is killed in between, and the lead pauses all rounds', async () => {
          const byFirst = async (): Promise<void> => {
            await first.goTo(1);
            await first.walk(until(FIRST, KILLED_AT));
            await first.begin();
            await app!.kill();
            line = await inHand();
            await line.setOffline(true);
            first = first.on(line.page);
            await first.page.goto(`${demo.url}/visits/${listId}`);
            await expect(first.progress()).toBeVisible();
            await first.goTo(KILLED_AT);
          };
          const bySecond = async (): Promise<void> => {
            await second.goTo(9);
            await second.walk(SECOND);
          };
          await Promise.all([byFirst(), bySecond(), pauseAll(lead, [ANA, MARISOL])]);
          await first.walk(from(FIRST, KILLED_AT));
          [saved.first, saved.second] = await Promise.all([first.kept(), second.kept()]);
          expect([saved.first.length, saved.second.length]).toEqual([FIRST.size, SECOND.size]);
          expect(await visitsOf(api, listId)).toEqual([]);
        });

        await test.step('the network comes back: the pause stands before both, and both say that they heard it', async () => {
          await Promise.all([line.setOffline(false), other.setOffline(false)]);
          for (const phone of [first, second]) await phone.hearsPause(who.first);
          await endPause(lead, [ANA, MARISOL]);
        });

        const { items: stops } = await call<{ items: Stop[] }>(api, 'get', `visit-lists/${listId}/stops`);
        const personAt = (door: number) => stops.find(({ position }) => position === door)!.people[0]!;
        await test.step('everything arrives, once, at its door and at its time', async () => {
          for (const phone of [first, second]) {
            await phone.page.goto(`${demo.url}/visits/waiting`);
            await expect(phone.text('visits', 'waiting.none')).toBeVisible({ timeout: 30_000 });
          }
          // A door is done on both phones when the visit of either has come in.
          for (const phone of [first, second]) {
            await phone.page.goto(`${demo.url}/visits/${listId}`);
            await expect(phone.text('visits', 'list.allDone')).toBeVisible();
          }
          await lands(await visitsOf(api, listId) as Stored[]);
        });

        async function lands(stored: readonly Stored[]): Promise<void> {
          expect(stored.map(({ id }) => id).sort()).toEqual([...saved.first, ...saved.second].map(({ id }) => id).sort());
          for (const [walk, kept, visitor, wrong] of [[FIRST, saved.first, ANA, 0], [SECOND, saved.second, MARISOL, WRONG]] as const) {
            const own = stored.filter(({ id }) => kept.some((one) => one.id === id));
            expect(own.map(({ visitors, clockCorrected }) => [visitors.map(({ name }) => name), clockCorrected])).toEqual(own.map(() => [[visitor], wrong > 0]));
            expect(new Map(own.map(({ contactId, outcome }) => [contactId, outcome]))).toEqual(new Map([...walk].map(([door, { outcome }]) => [personAt(door).contactId, outcome])));
            for (const { id, visitedAt } of own) expect(Math.abs(Date.parse(visitedAt) - (Date.parse(kept.find((one) => one.id === id)!.visitedAt) - wrong))).toBeLessThan(5_000);
          }
          const at = (door: number) => stored.filter(({ contactId }) => contactId === personAt(door).contactId).map(({ encounterId }) => encounterId);
          for (let door = 1; door <= DOORS; door += 1) expect([door, at(door).length, new Set(at(door)).size]).toEqual([door, FIRST.has(door) && SECOND.has(door) ? 2 : 1, 1]);
          expect(new Set(stored.map(({ encounterId }) => encounterId)).size).toBe(DOORS);
        }

        await test.step('the list is brought back', async () => {
          await first.button('visits', 'list.return').click();
          await first.page.getByRole('dialog').getByRole('button', { name: first.say('visits', 'list.return'), exact: true }).click();
          await expect(first.page.getByText(first.say('hand-out', 'left.returned', { list }))).toBeVisible({ timeout: 20_000 });
        });

        await test.step('in the morning the debrief and the numbers of the campaign are what was tapped, and open to it', async () => {
          await moveTo(resolveWallTime(`${addDays(dayIn(evening, ZONE), 1)}T09:00`, ZONE).instant);
          const morning = await atDesk();
          const all = counted(FIRST, SECOND);
          await readDebrief(morning, {
            campaign: street.campaign, all, list, hour: 18, nameAt: (door) => personAt(door).brief.displayName,
            visitors: [{ name: ANA, own: counted(FIRST) }, { name: MARISOL, own: counted(SECOND) }],
          });
          // Door 1 was the first visitor's alone, door 13 the second one's.
          for (const [door, wrong] of [[1, false], [13, true]] as const) await saysOfTheClock(morning, { name: personAt(door).brief.displayName, campaign: street.campaign, wrong });
          await openNumbers(morning, street.campaign, { doors: all.doors.length, reached: all.reached.length, talks: all.talks.length, supporters: supporters().length, people: street.people, kept: 0, late: 0 });
        });
      } finally {
        await (app as MortalBrowser | null)?.close();
        for (const api of apis) await api.dispose();
        rmSync(profile, { recursive: true, force: true });
      }
    });
  }
});
