// On a phone four times slower than this machine: opening a list of 60 doors, saving at a door, and sending 500 visits that waited.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { load } from './ground.mjs';

const require = createRequire(import.meta.url);
export const name = 'phone';
const SLOWER = 4;
const ROUNDS = 7;
const WAITING = 500;
const chromium = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const told = (times, aim) => ({ p50: Number(median(times).toFixed(1)), worst: Number(Math.max(...times).toFixed(1)), times: times.length, aimMs: aim });

/** In the page: taps what `selector` finds and resolves with the milliseconds until `there` holds and is painted. */
const tapUntil = (page, selector, there) => page.evaluate(([what, holds]) => new Promise((resolve, reject) => {
  const is = new Function(`return (${holds})`);
  const tapped = document.evaluate(what, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
  if (!tapped) return reject(new Error(`nothing to tap: ${what}`));
  const began = performance.now();
  const look = () => {
    if (!is()) return;
    seeing.disconnect();
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => resolve(performance.now() - began); channel.port2.postMessage(0); });
  };
  const seeing = new MutationObserver(look);
  seeing.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  setTimeout(() => reject(new Error(`not there: ${holds}\n${document.body.innerText.slice(0, 2_000)}`)), 10_000);
  tapped.click();
}), [selector, there]);

/** In the page: resolves when nothing waits on the device any more. */
const emptied = (page) => page.evaluate(() => new Promise((resolve) => {
  const asked = indexedDB.open('doorstep');
  asked.onsuccess = () => {
    const look = () => {
      const counting = asked.result.transaction('waiting').objectStore('waiting').count();
      counting.onsuccess = () => {
        if (counting.result > 0) return setTimeout(look, 20);
        asked.result.close();
        resolve(undefined);
      };
    };
    look();
  };
}));

export async function run({ owner, token, port, print }) {
  if (!chromium) return print({ bench: name, notRun: 'no chromium' });
  const { newId } = load('libs/kernel');
  const { chromium: launcher } = require('playwright-core');
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const call = async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { rows: people } = await owner.query(`SELECT DISTINCT ON (a.line1) c.id FROM contacts c JOIN organizations o ON o.id = c.organization_id AND o.slug = 'seeded-federation'
    JOIN contact_addresses a ON a.organization_id = c.organization_id AND a.contact_id = c.id WHERE NOT c.do_not_contact AND a.line1 IS NOT NULL ORDER BY a.line1 LIMIT ${WAITING}`);
  const list = await call('POST', '/visit-lists', { name: 'Sixty doors', contactIds: people.slice(0, 90).map(({ id }) => id), visitorIds: ['me'], maxStops: 60 });
  const browser = await launcher.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 390, height: 844 }, locale: 'en-US', extraHTTPHeaders: { authorization: headers.authorization }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const phone = await context.newCDPSession(page);
    await page.goto('/visits');
    const row = `//a[contains(., "Sixty doors")]`;
    await page.locator(`xpath=${row}`).first().waitFor();
    await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

    const opened = [];
    for (let n = 0; n <= ROUNDS; n += 1) {
      const took = await tapUntil(page, row, `document.querySelectorAll('main ul[aria-label] > li').length >= ${list.doors}`);
      // The first one fetches and compiles the screen; after it the list is opened again and again in a round.
      if (n > 0) opened.push(took);
      else print({ bench: name, what: 'opening a list of doors for the first time', doors: list.doors, ms: Number(took.toFixed(1)) });
      await page.goBack();
      await page.locator(`xpath=${row}`).first().waitFor();
    }
    print({ bench: name, what: 'opening a list of doors', doors: list.doors, slower: SLOWER, ...told(opened, 300) });

    await page.goto(`/visits/${list.id}`);
    await page.locator('main ul[aria-label] > li a').first().click();
    const saved = [];
    for (let n = 0; n <= ROUNDS; n += 1) {
      await page.getByRole('button', { name: 'Nobody home' }).waitFor();
      // Saved: the line that says so names who lives at this very door.
      const here = new URL(page.url()).pathname.split('/').at(-1);
      const who = await page.locator('main h2 span').first().innerText();
      const took = await tapUntil(page, `//button[contains(., "Nobody home")]`, `[...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent.includes('Nobody home: ') && ${JSON.stringify(who)}.startsWith(textContent.split('Nobody home: ')[1].replace(/Undo$/, '').trim()))`);
      await page.waitForURL((url) => !url.pathname.endsWith(here));
      if (n > 0) saved.push(took);
    }
    print({ bench: name, what: 'saving at a door, until it says so', slower: SLOWER, ...told(saved, 50) });

    // What was saved at the doors goes first: it waits out its time of undo, and the 500 come after it.
    await page.goto('/settings');
    await emptied(page);
    await context.setOffline(true);
    const me = (await call('GET', '/session')).user;
    const organizationId = (await call('GET', '/session')).organization.id;
    const rows = Array.from({ length: WAITING }, (_, i) => {
      const savedAt = new Date(Date.now() - (WAITING - i) * 60_000).toISOString();
      const contactId = people[i % people.length].id;
      const id = newId();
      const visit = { id, contactId, outcome: i % 3 ? 'not_home' : 'talked', visitedAt: savedAt, deviceTime: savedAt, timeZone: 'America/Los_Angeles', visitorIds: ['me'], ...(i % 3 ? {} : { met: [{ contactId }], notes: 'Wants the meeting on a Sunday', assessment: { value: 2 }, followUps: [{ id: newId(), title: 'Bring the card', dueOn: '2030-01-01' }] }) };
      return { id, visit, form: { outcome: visit.outcome }, about: { people: [], address: null, campaignId: null, listId: null, stopId: null }, userId: me.id, userName: me.name, organizationId, savedAt, sendAfter: savedAt, order: i + 100, state: 'waiting', attempts: 0, problem: null };
    });
    await page.evaluate((all) => new Promise((resolve, reject) => {
      const asked = indexedDB.open('doorstep');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const writing = asked.result.transaction('waiting', 'readwrite');
        for (const one of all) writing.objectStore('waiting').put(one);
        writing.oncomplete = () => { asked.result.close(); resolve(undefined); };
      };
    }), rows);
    const began = performance.now();
    await context.setOffline(false);
    await emptied(page);
    print({ bench: name, what: 'sending visits that waited', visits: WAITING, slower: SLOWER, ms: Math.round(performance.now() - began), aimMs: 5_000 });
  } finally {
    await browser.close();
  }
}
