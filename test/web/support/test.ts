import { expect, test as base, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { startDoorstep, type Doorstep } from './doorstep';
import { makeWatch, type Watch } from './watch';

interface EachTest {
  /** What was wrong in any page of the test. Looked at in the end; a test that causes a fault takes it out. */
  watch: Watch;
  /** A context of its own (another person, another device), watched like the test's own. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

interface EachWorker {
  /** The demo, started when the first test asks for it and shared by all of them. */
  demo: Demo;
}

/** The demo federation with its sign-ins: `admin`, `lead`, `organizer`, `chair`, `coordinator`, `volunteer`. */
export interface Demo extends Doorstep {
  readonly password: string;
  email(name: string): string;
}

/** Tests with a watch over their pages: own origin only, no violation of the pages' policy, no error, no 5xx. */
export const watched = base.extend<EachTest>({
  watch: [
    async ({}, use) => {
      const watch = makeWatch();
      await use(watch);
      expect(watch.take()).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, watch, baseURL }, use) => {
    await watch.over(context, baseURL ? [baseURL] : []);
    await use(context);
  },
  newContext: async ({ browser, contextOptions, viewport, locale, timezoneId, baseURL, watch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, viewport, locale, timezoneId, baseURL, ...options });
      opened.push(context);
      const own = options?.baseURL ?? baseURL;
      await watch.over(context, own ? [own] : []);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

/** A demo of a test's own. */
export async function startDemo(env?: NodeJS.ProcessEnv): Promise<Demo> {
  const doorstep = await startDoorstep({ demo: true, env });
  const line = doorstep.lines.find((one) => one.startsWith('Demo sign-ins: ')) ?? '';
  const password = /password: (\S+)/.exec(line)?.[1];
  if (!password) throw new Error(`The demo told no sign-ins.\n${doorstep.lines.join('\n')}`);
  return { ...doorstep, password, email: (name) => `${name}@demo.example.org` };
}

/** The same on the demo; its pages' addresses begin there. */
export const test = watched.extend<object, EachWorker>({
  demo: [
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
});

export { expect };
