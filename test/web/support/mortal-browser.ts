import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import * as config from '../playwright.config';
import type { Watch } from './watch';

/** A browser that can be killed as a phone's system kills an app: all its processes at once, with SIGKILL. */
export interface MortalBrowser {
  readonly page: Page;
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one on a profile that outlives it. Only `own` may be asked. */
export async function startBrowser(profile: string, own: string, watch: Watch): Promise<MortalBrowser> {
  const { executablePath, args } = config.chromium;
  if (!executablePath) throw new Error('There is no Chromium here. Set CHROMIUM to its path.');
  const program = spawn(executablePath, ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-US', ...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that none of its processes outlives a kill.
    detached: true,
    // A phone in Los Angeles, whatever the zone of the machine.
    env: { ...process.env, TZ: 'America/Los_Angeles' },
  });
  const gone = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const kill = async () => {
    if (program.pid !== undefined && program.exitCode === null && program.signalCode === null) process.kill(-program.pid, 'SIGKILL');
    await gone;
  };
  try {
    const browser = await chromium.connectOverCDP(await addressOf(program));
    const context = browser.contexts()[0];
    if (!context) throw new Error('the browser came without a profile');
    context.setDefaultTimeout(20_000);
    await watch.over(context, [own]);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize(config.phone);
    const close = async () => {
      await browser.close().catch(() => undefined);
      await kill();
    };
    return { page, kill, close };
  } catch (error) {
    await kill();
    throw error;
  }
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`the browser ended with ${code} before it could be used`)));
    if (!program.stderr) return;
    createInterface({ input: program.stderr }).on('line', (line) => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
}
