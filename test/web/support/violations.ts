import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { desk, phone } from '../playwright.config';
import { settled } from './settled';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = { phone, desk };
/** A scheme changes colours and nothing else: in the dark only the rules about colours can come out differently. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Pictures of every screen go there, where somebody asks for them. */
const PICTURES = process.env['SCREENSHOTS'];

/** What axe has against a screen, at both sizes and in both schemes, one line for each. */
export async function violations(page: Page, name: string): Promise<string[]> {
  const told: string[] = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await settled(page);
      if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: path.join(PICTURES, `${name}-${size}-${colorScheme}.png`) });
      }
      // As tall as its content, so that no bar stands before what could be scrolled free of it.
      await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, await page.evaluate(() => document.documentElement.scrollHeight)) });
      // Everything stands in a landmark, too, so that a screen reader can jump past it. One page without frames: axe may run in it as it is.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], rules: { region: { enabled: true } } });
      const { violations: found } = await (colorScheme === 'light' ? axe.withTags(STANDARD) : axe.withRules(COLOURS)).analyze();
      for (const { id, help, nodes } of found) {
        const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n').slice(1, 2).join('').trim()})`);
        told.push(`${name}, ${size}, ${colorScheme}: ${id}, ${help}: ${places.join(' | ')}`);
      }
    }
  }
  return told;
}
