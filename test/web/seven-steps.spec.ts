import type { BrowserContext } from '@playwright/test';
import { addDays, dayIn, LANGUAGES, resolveWallTime } from '@doorstep/kernel';
import { accept, invite, setUp, signIn } from './journey/beginning';
import { allSent, backToMyDay, handOut, logNobodyHome, logTalk, type Talk } from './journey/doors';
import { startCampaign, writeWorkplaces } from './journey/ground';
import { bringIn } from './journey/lists';
import { openNumbers } from './journey/numbers';
import { Reader } from './journey/reader';
import { answerWhoIsWho, countPeople, openPerson, takeOver } from './journey/who-is-who';
import { desk, phone } from './playwright.config';
import { smtpSink } from '../support/smtp-sink';
import { startDoorstep } from './support/doorstep';
import { movedClock } from './support/moved-clock';
import { onThePhone } from './support/on-the-phone';
import { expect, watched as test } from './support/test';
import { LOCALES, written } from './support/words';

const ORGANIZATION = { en: 'Hotel Workers Local 11', es: 'Local 11 de trabajadores de hotel', ko: '호텔 노동자 11지부' };
const CAMPAIGN = {
  en: { name: 'Aurora: a contract now', issues: ['Room quota', 'Pay'], ask: 'Sign the petition' },
  es: { name: 'Aurora: contrato ya', issues: ['Cuota de cuartos', 'Salario'], ask: 'Firmar la petición' },
  ko: { name: '오로라: 지금 계약을', issues: ['객실 할당량', '임금'], ask: '청원 서명' },
};
const ORGANIZER = { name: 'Marisol Aguilar', email: 'marisol@example.org' };
const LEAD = { name: 'Ben Okafor', email: 'ben@example.org' };
const ADMIN = { name: 'Inés Bautista', email: 'ines@example.org' };
/** Four doors of the export; the spouse of one of them is a manager. */
const NEIGHBORS = ['José de la Cruz', 'Thùy-Linh Nguyễn', 'Anahit Harutyunyan', 'Precious Ng'];
/** Who stands at 1 or 2 in the sheet; Bob and Robert Washington are one man. */
const SUPPORTERS = ['María Guadalupe López Hernández', '김민준', 'José de la Cruz', 'Bonifacio Dela Cruz', 'Robert Washington', 'Kwame Boateng'];
const ZONE = 'America/Los_Angeles';

// Each language has a Doorstep of its own.
test.describe.configure({ mode: 'parallel' });

for (const language of LANGUAGES) {
  test(`from nothing to a logged house visit, by its visible words alone (${language})`, async ({ newContext }) => {
    test.setTimeout(600_000);
    // In one language mail goes out; in the others it is kept in the sandbox and shown.
    const sink = language === 'en' ? await smtpSink() : null;
    const clock = await movedClock();
    const doorstep = await startDoorstep({ env: { DOORSTEP_CLOCK_URL: clock.url, ...(sink ? { SMTP_URL: sink.url } : {}) } });
    const devices: BrowserContext[] = [];
    const reader = async (viewport: { width: number; height: number }) => {
      const device = await newContext({ baseURL: doorstep.url, locale: LOCALES[language], viewport });
      devices.push(device);
      return new Reader(await device.newPage(), language);
    };
    const organization = ORGANIZATION[language];
    const campaign = CAMPAIGN[language];
    try {
      const admin = await reader(desk);
      let organizer = await reader(phone);
      const lead = await reader(desk);

      await test.step('2: the first visit sets up the organization', () => setUp(admin, { organization, ...ADMIN }));

      await test.step('3: an organizer and a lead are invited by link and come in', async () => {
        await accept(organizer, await invite(admin, { ...ORGANIZER, role: 'organizer' }), { organization, name: ORGANIZER.name });
        await accept(lead, await invite(admin, { ...LEAD, role: 'lead' }), { organization, name: LEAD.name });
      });

      await test.step('3: workplaces and a campaign are written down', async () => {
        await writeWorkplaces(admin);
        await startCampaign(admin, campaign, ORGANIZER.name);
      });

      await test.step('3: two lists come in, and what is unclear is answered: nineteen people', async () => {
        await bringIn(admin, { file: 'action-network-report-export.csv', campaign: campaign.name });
        expect(await answerWhoIsWho(admin, 2)).toEqual({ joined: 1, apart: 1 });
        await countPeople(admin, 19);
        await bringIn(admin, {
          file: 'google-sheet-master-list.csv', campaign: campaign.name,
          columns: { '#': 'field.assessment', 'CARD?': 'field.card' }, values: { Housekeeper: 'Housekeeping' },
        });
        await takeOver(admin, 'Precious Ng');
        await takeOver(admin, 'Siobhán Ó Súilleabháin');
        expect(await answerWhoIsWho(admin, 1)).toEqual({ joined: 1, apart: 0 });
        await countPeople(admin, 19);
        await openPerson(admin, 'Siobhán Ó Súilleabháin');
        const [refused = ''] = admin.say('people', 'texts.revoked', { day: '§' }).split('§');
        await expect(admin.page.getByText(refused)).toBeVisible();
      });

      const door = { n: 1, of: NEIGHBORS.length };
      let talk: Talk = { person: '', followUp: '' };
      await test.step('4: an organizer on a phone logs a talk in seven taps and nobody home in two', async () => {
        await handOut(lead, { name: 'Pico-Union', campaign: campaign.name, people: NEIGHBORS, visitor: ORGANIZER.name });
        await organizer.page.reload();
        await onThePhone(organizer.page);
        const logged = await logTalk(organizer, campaign, door);
        talk = logged;
        expect(logged.taps).toBeLessThanOrEqual(7);
        expect(logged.seconds).toBeLessThanOrEqual(20);
        await backToMyDay(organizer);
        expect(await logNobodyHome(organizer, { ...door, n: 2 })).toBe(2);
        await allSent(organizer);
      });

      await test.step('5: without a network the app opens, the door is there, the visit is safe and is sent once', async () => {
        const context = organizer.page.context();
        await context.setOffline(true);
        await organizer.page.goto('/');
        await organizer.link('my-day', 'next.open').click();
        await expect(organizer.heading('visits', 'door.of', { ...door, n: 3 })).toBeVisible();
        await expect(organizer.page.getByRole('heading', { level: 2 }).first()).not.toBeEmpty();
        await organizer.button('visits', 'outcome.talked').click();
        await organizer.page.getByRole('button', { name: campaign.issues[1], exact: true }).click();
        await organizer.button('visits', 'save.next').click();
        await expect(organizer.heading('visits', 'door.of', { ...door, n: 4 })).toBeVisible();
        const waits = organizer.say('ui', 'sync.waiting', { n: 1 });
        await backToMyDay(organizer);
        await expect(organizer.page.getByRole('status').filter({ hasText: waits, visible: true }).first()).toBeVisible();

        await organizer.page.close();
        organizer = new Reader(await context.newPage(), language);
        await organizer.page.goto('/');
        await expect(organizer.page.getByRole('status').filter({ hasText: waits, visible: true }).first()).toBeVisible();
        await context.setOffline(false);
        await allSent(organizer);
      });

      await test.step('6: the visit stands in the timeline, the follow-up in My day', async () => {
        await expect(organizer.text('my-day', 'soon')).toBeVisible();
        await expect(organizer.named('link', talk.followUp)).toBeVisible();
        await openPerson(lead, talk.person);
        await expect(lead.page.getByText(`${lead.say('people', 'kind.house_visit')}: ${ORGANIZER.name}`)).toBeVisible();
        await expect(lead.page.getByText(lead.say('ui', 'stand.2')).first()).toBeVisible();
      });

      await test.step('7: the lead opens each number of the campaign to its rows', () =>
        openNumbers(lead, campaign.name, { doors: 3, reached: 2, talks: 2, supporters: new Set([...SUPPORTERS, talk.person]).size, people: 19, kept: 0, late: 0 }));

      await test.step('6: on its day the reminder of the follow-up arrives, and it stands under today', async () => {
        const today = dayIn(clock.now(), ZONE);
        // The organizer looks at their day each morning: a phone that lies still for three days asks for a sign-in.
        for (const days of [1, 2, 3]) {
          clock.moveTo(resolveWallTime(`${addDays(today, days)}T09:00`, ZONE).instant);
          await organizer.page.goto('/');
          await expect(organizer.heading('my-day', 'title')).toBeVisible();
        }
        // A mail may lie open on a shared device: whom the promise is about is read in the app.
        const unnamed = written(language, 'follow-ups/mail.somebody');
        if (sink) {
          const toOrganizer = () => sink.mails.filter(({ to }) => to.includes(ORGANIZER.email)).map(({ raw }) => readable(raw)).join('\n');
          await expect.poll(toOrganizer, { timeout: 30_000 }).toContain(unnamed);
          expect(toOrganizer()).not.toContain(talk.followUp);
        } else {
          await admin.page.goto('/');
          await signIn(admin, ADMIN.email);
          await admin.place('messages');
          await expect(admin.text('messages', 'sandbox')).toBeVisible();
          const reminder = admin.page.getByRole('listitem').filter({ hasText: ORGANIZER.email }).getByRole('link', { name: written(language, 'follow-ups/reminder-subject') });
          await expect(async () => {
            await admin.page.reload();
            await expect(reminder).toBeVisible({ timeout: 3_000 });
          }).toPass({ timeout: 30_000 });
          await reminder.click();
          await expect(admin.page.getByText(unnamed)).toBeVisible();
          await expect(admin.page.getByText(talk.followUp)).toHaveCount(0);
        }
        await organizer.page.goto('/');
        await expect(organizer.text('my-day', 'today')).toBeVisible();
        await expect(organizer.named('link', talk.followUp)).toBeVisible();
      });
    } finally {
      // What asks by itself now and then asks no server that is being stopped.
      for (const device of devices) await device.close();
      await doorstep.stop();
      await clock.close();
      await sink?.close();
    }
  });
}

/** A mail's text, whose letters beyond ASCII came as quoted-printable. */
const readable = (raw: string): string =>
  Buffer.from(raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1').toString('utf8');
