import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Language } from '@doorstep/kernel';
import { Reader } from '../journey/reader';
import { setClock } from '../support/phone-clock';
import { DOORS, type Deed, type Walk } from './plan';

const OUTCOMES_BESIDE: readonly Deed['outcome'][] = ['someone_else_home', 'language_barrier'];
const SAVED_AT_ONCE: readonly Deed['outcome'][] = ['not_home', 'no_way_in'];

/** What a phone keeps of a visit that was not sent yet. */
export interface Kept {
  id: string;
  visitedAt: string;
  outcome: string;
}

/** A browser's context as a phone: its clock, and the language chosen on it. */
export async function asPhone(context: BrowserContext, { language, ahead }: { language: Language; ahead: number }): Promise<void> {
  await setClock(context, ahead);
  await context.addInitScript((chosen) => { if (location.protocol.startsWith('http')) localStorage.setItem('doorstep.language', chosen); }, language);
}

/** A visitor with a list at hand who reads one language. */
export class Phone extends Reader {
  private readonly done = new Set<number>();
  private talks = 0;

  constructor(page: Page, language: Language, private readonly ask: string) {
    super(page, language);
  }

  /** How far the list says that it is. */
  progress = (done = this.done.size, talks = this.talks) => this.text('visits', 'progress', { done, of: DOORS, talks });

  /** The same round on another page: after the app was opened anew. */
  on(page: Page): Phone {
    const next = new Phone(page, this.language, this.ask);
    for (const door of this.done) next.done.add(door);
    next.talks = this.talks;
    return next;
  }

  /** Says who that is, where the app asks. */
  async signIn({ name, password }: { name: string; password: string }): Promise<void> {
    await this.field('accounts', 'signIn.name').fill(name);
    await this.field('accounts', 'password').fill(password);
    await this.button('accounts', 'signIn.do').click();
  }

  /** Sees that all rounds are paused, and answers. A browser that was killed may have lost who that is: then the app asks first. */
  async hearsPause(who: { name: string; password: string }): Promise<void> {
    const pause = this.page.getByRole('alert').filter({ hasText: this.say('rounds', 'banner.at', { where: this.say('rounds', 'where.all') }) });
    const [banner, asked] = [this.text('ui', 'sync.bannerSignIn'), this.field('accounts', 'signIn.name')];
    await expect(pause.or(banner).or(asked).first()).toBeVisible({ timeout: 40_000 });
    if (await banner.isVisible()) await this.button('ui', 'sync.signIn').click();
    if (!(await pause.isVisible())) await this.signIn(who);
    await expect(pause).toBeVisible({ timeout: 40_000 });
    await this.button('rounds', 'banner.heard').click();
    await expect(this.button('rounds', 'banner.heard')).toHaveCount(0);
  }

  /** From the list to the door of that number. */
  async goTo(door: number): Promise<void> {
    await this.page.getByRole('list', { name: this.say('visits', 'list.doors'), exact: true }).getByRole('listitem').nth(door - 1).getByRole('link').first().click();
    await this.isAt(door);
  }

  isAt = (door: number): Promise<void> => expect(this.heading('visits', 'door.of', { n: door, of: DOORS })).toBeVisible();

  /** Logs these doors one after the other, from the one on the screen on. */
  async walk(deeds: Walk): Promise<void> {
    for (const [door, deed] of deeds) {
      await this.isAt(door);
      await this.log(deed);
      this.done.add(door);
      if (deed.outcome === 'talked') this.talks += 1;
      // Saved, the app goes on to the next door that is open, from the end to the first.
      const open = [...Array(DOORS).keys()].map((i) => ((door + i) % DOORS) + 1).find((one) => !this.done.has(one));
      await this.isAt(open!);
    }
  }

  /** Taps what happened at the door on the screen, up to "saved". */
  private async log(deed: Deed): Promise<void> {
    const { outcome } = deed;
    if (outcome === 'talked') return this.talk(deed);
    if (OUTCOMES_BESIDE.includes(outcome)) await this.button('visits', 'outcome.other').click();
    await this.button('visits', `outcome.${outcome}`).click();
    if (SAVED_AT_ONCE.includes(outcome)) return;
    const sheet = this.page.getByRole('dialog', { name: this.say('visits', `outcome.${outcome}`), exact: true });
    if (deed.next) await sheet.getByRole('button', { name: this.say('visits', 'next.in3'), exact: true }).click();
    await sheet.getByRole('button', { name: this.say('visits', 'save.next'), exact: true }).click();
  }

  /** A form that was begun before the app was killed may be there already. */
  private async talk({ stand, ask, next }: Deed): Promise<void> {
    const talked = this.button('visits', 'outcome.talked');
    const begun = this.button('visits', 'change');
    await expect(talked.or(begun)).toBeVisible();
    if (await talked.isVisible()) await talked.click();
    await expect(begun).toBeVisible();
    if (ask) await this.page.getByRole('group', { name: this.ask, exact: true }).getByRole('button', { name: this.say('visits', `answer.${ask}`), exact: true }).click();
    if (stand) await this.page.getByRole('button', { name: `${stand}, ${this.say('ui', `stand.${stand}`)}`, exact: true }).click();
    if (next) await this.button('visits', 'next.in3').click();
    await this.button('visits', 'save.next').click();
  }

  /** Begins a talk and saves nothing. */
  async begin(): Promise<void> {
    await this.button('visits', 'outcome.talked').click();
    await expect(this.button('visits', 'change')).toBeVisible();
  }

  /** The visits that lie on this phone and wait. */
  kept = (): Promise<Kept[]> => this.page.evaluate(() => new Promise<Kept[]>((resolve, reject) => {
    const opened = indexedDB.open('doorstep');
    opened.onerror = () => reject(new Error('The phone does not tell what it keeps.'));
    opened.onsuccess = () => {
      const all = opened.result.transaction('waiting').objectStore('waiting').getAll();
      all.onsuccess = () => {
        opened.result.close();
        resolve((all.result as { kind?: string; visit: Kept }[]).filter(({ kind }) => kind === undefined || kind === 'visit').map(({ visit: { id, visitedAt, outcome } }) => ({ id, visitedAt, outcome })));
      };
    };
  }));
}
