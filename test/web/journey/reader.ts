import type { Language } from '@doorstep/kernel';
import { expect, type Locator, type Page } from '@playwright/test';
import { wordsIn, type Say } from '../support/words';

type Values = Record<string, string | number>;

/** Somebody at a screen of their own who reads one language, and finds things only by the words on them. */
export class Reader {
  readonly say: Say;

  constructor(readonly page: Page, readonly language: Language) {
    this.say = wordsIn(language);
  }

  button = (feature: string, key: string, values?: Values): Locator => this.page.getByRole('button', { name: this.say(feature, key, values), exact: true });
  link = (feature: string, key: string, values?: Values): Locator => this.page.getByRole('link', { name: this.say(feature, key, values), exact: true });
  heading = (feature: string, key: string, values?: Values): Locator => this.page.getByRole('heading', { name: this.say(feature, key, values), exact: true });
  field = (feature: string, key: string, values?: Values): Locator => this.page.getByLabel(this.say(feature, key, values), { exact: true });
  group = (feature: string, key: string, values?: Values): Locator => this.page.getByRole('group', { name: this.say(feature, key, values), exact: true });
  text = (feature: string, key: string, values?: Values): Locator => this.page.getByText(this.say(feature, key, values), { exact: true });
  named = (role: 'heading' | 'link' | 'button', name: string | RegExp): Locator => this.page.getByRole(role, { name });

  /** Opens a place of the menu: the rail at a desk; on a phone the bar, or what stands under More. */
  async place(word: string): Promise<void> {
    await expect(this.page.getByRole('navigation').first()).toBeVisible();
    const entry = this.link('app', `place.${word}`).first();
    if (!(await entry.isVisible())) await this.link('app', 'place.more').click();
    await entry.click();
  }
}
