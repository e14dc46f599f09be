import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request, type Page } from '@playwright/test';
import { longRun, seededRandom, testSeed } from '../support/random';
import { signIn, visitsOf } from './support/api';
import { badLine, type BadLine, type Fate } from './support/bad-line';
import { startBrowser, type MortalBrowser } from './support/mortal-browser';
import { longStreet, makeRound, returnLists, type Round } from './support/round';
import { expect, test, type Demo } from './support/test';
import type { Watch } from './support/watch';

/** Saves in all, doors of a list (a phone carries at most sixty), and how many cuts and kills there must be (security.md F-25). */
const FORM = longRun() ? { saves: 500, doors: 50, cuts: 100, kills: 20 } : { saves: 25, doors: 25, cuts: 6, kills: 3 };
/** Of five requests with visits three are cut, each at another moment. */
const TURNS: readonly Fate[] = ['whole', 'before', 'after', 'inside', 'whole'];

/** One visitor with one phone, whose system kills the app now and then. */
class Visitor {
  private browser: MortalBrowser | null = null;
  kills = 0;

  constructor(private readonly profile: string, private readonly line: BadLine, private readonly demo: Demo, private readonly watch: Watch) {}

  get page(): Page {
    if (!this.browser) throw new Error('the app is closed');
    return this.browser.page;
  }

  /** Opens the app anew at a list; signs in where it is asked. How many doors it says are done. */
  async open(round: Round): Promise<number> {
    this.browser ??= await startBrowser(this.profile, this.line.url, this.watch);
    await this.page.goto(`${this.line.url}/visits/${round.listId}`);
    const tally = this.page.getByText(/^\d+ of \d+ doors, /);
    const asked = this.page.getByRole('button', { name: 'Sign in' });
    await expect(tally.or(asked)).toBeVisible();
    if (await asked.isVisible()) {
      await this.page.getByLabel('E-mail or phone').fill(this.demo.email('lead'));
      await this.page.getByLabel('Password', { exact: true }).fill(this.demo.password);
      await asked.click();
    }
    await expect(tally).toBeVisible();
    return Number(/^\d+/.exec(await tally.innerText())?.[0]);
  }

  /** Fills the form of the door on the screen, up to its Save. A form that was begun before a kill is there already. */
  async talk(): Promise<void> {
    const talked = this.page.getByRole('button', { name: 'We talked' });
    const begun = this.page.getByRole('button', { name: 'Change', exact: true });
    await expect(talked.or(begun)).toBeVisible();
    if (await talked.isVisible()) await talked.click();
    await expect(begun).toBeVisible();
  }

  save = (): Promise<void> => this.page.getByRole('button', { name: /^Save, / }).click();

  /** The app has said that it is saved: the next door is there, or the list is done. */
  async saved(done: number, round: Round): Promise<void> {
    const next = this.page.getByRole('heading', { name: `Door ${done + 1} of ${round.doors}` });
    await expect(next.or(this.page.getByText('Every door on this list is done.'))).toBeVisible();
  }

  async killed(): Promise<void> {
    await this.browser?.kill();
    this.browser = null;
    this.kills += 1;
  }

  async close(): Promise<void> {
    await this.browser?.close();
    this.browser = null;
  }
}

test('nothing that was saved is lost or sent twice, wherever the line is cut and whenever the app is killed', async ({ demo, watch }) => {
  test.setTimeout(longRun() ? 3_600_000 : 300_000);
  const chance = seededRandom();
  const api = await request.newContext({ baseURL: demo.url });
  const profile = mkdtempSync(path.join(tmpdir(), 'doorstep-phone-'));
  let asked = 0;
  let holdNext = false;
  const line = await badLine(demo.url, () => {
    if (!holdNext) return TURNS[asked++ % TURNS.length] ?? 'whole';
    holdNext = false;
    return 'held';
  });
  const visitor = new Visitor(profile, line, demo, watch);
  try {
    await signIn(api, demo);
    const everyKill = Math.floor(FORM.saves / (FORM.kills + 1));
    for (let saves = 0; saves < FORM.saves; saves += FORM.doors) {
      await returnLists(api);
      const round = await makeRound(api, longStreet(FORM.doors));
      let done = await visitor.open(round);
      expect(done).toBe(0);
      await visitor.page.getByRole('link', { name: 'At the door' }).click();

      while (done < round.doors) {
        await visitor.talk();
        const dies = visitor.kills < FORM.kills && (saves + done) % everyKill === everyKill - 1;
        if (!dies) {
          await visitor.save();
          done += 1;
          await visitor.saved(done, round);
          continue;
        }
        if (visitor.kills % 2 === 0) {
          // At any moment around the tap: before the row is written, while it is, and after.
          const saving = visitor.save().catch(() => undefined);
          await new Promise((resolve) => setTimeout(resolve, chance.whole(0, 120)));
          await visitor.killed();
          await saving;
        } else {
          // While the request is open: the server has done it, and the phone never hears of it.
          holdNext = true;
          await visitor.save();
          done += 1;
          await Promise.all([visitor.saved(done, round), line.held()]);
          await visitor.killed();
        }
        const said = await visitor.open(round);
        expect(said, 'doors that were said to be saved').toBeGreaterThanOrEqual(done);
        done = said;
        if (done < round.doors) await visitor.page.getByRole('link', { name: 'At the door' }).click();
      }

      await allSent(visitor.page, line.url);
      const stored = await visitsOf(api, round.listId);
      expect(stored).toHaveLength(round.doors);
      expect(new Set(stored.map(({ id }) => id)).size).toBe(round.doors);
      expect(new Set(stored.map(({ contactId }) => contactId)).size).toBe(round.doors);
    }
    console.log(`${FORM.saves} saves, ${line.cuts.length} cuts of open requests (${[...new Set(line.cuts)].join(', ')}), ${visitor.kills} kills, seed ${testSeed()}`);
    expect(line.cuts.length).toBeGreaterThanOrEqual(FORM.cuts);
    expect(visitor.kills).toBeGreaterThanOrEqual(FORM.kills);
  } finally {
    await visitor.close();
    await line.close();
    await api.dispose();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** What still waits is sent by a tap, as often as the line cuts it. */
async function allSent(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/visits/waiting`);
  const none = page.getByText('Everything is sent.');
  const now = page.getByRole('button', { name: 'Try now' });
  await expect(async () => {
    await expect(none.or(now)).toBeVisible({ timeout: 1_000 });
    if (await now.isVisible()) await now.click({ timeout: 1_000 }).catch(() => undefined);
    await expect(none).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}
