import { expect } from '@playwright/test';
import type { Reader } from './reader';

/** Nobody's, and no sample: long enough to be taken. */
export const PASSWORD = 'a sentence for the door';
export const OWN_NAMES = { en: 'English', es: 'Español', ko: '한국어' } as const;

/** The first visit to an empty server: the organization and its first administrator, then My day. */
export async function setUp(admin: Reader, { organization, name, email }: { organization: string; name: string; email: string }): Promise<void> {
  await admin.page.goto('/');
  await expect(admin.heading('accounts', 'setUp.title')).toBeVisible();
  await admin.field('accounts', 'setUp.organization').fill(organization);
  await admin.field('accounts', 'setUp.kind').selectOption({ label: admin.say('accounts', 'kind.local') });
  await expect(admin.field('accounts', 'setUp.timeZone')).toHaveValue('America/Los_Angeles');
  await admin.field('accounts', 'setUp.retention').selectOption({ label: admin.say('accounts', 'setUp.months', { n: 24 }) });
  await admin.field('accounts', 'yourName').fill(name);
  await admin.field('accounts', 'setUp.email').fill(email);
  await admin.field('accounts', 'password').fill(PASSWORD);
  await admin.button('accounts', 'setUp.do').click();
  await expect(admin.heading('my-day', 'title')).toBeVisible();
}

/** Makes an invitation; the link as it stands beside its QR code. */
export async function invite(admin: Reader, { name, email, role }: { name: string; email: string; role: 'organizer' | 'lead' }): Promise<string> {
  await admin.place('team');
  await admin.link('team', 'invite').click();
  await admin.field('team', 'name').fill(name);
  await admin.field('team', 'address').fill(email);
  await admin.field('team', 'role').selectOption({ label: admin.say('app', `role.${role}`) });
  await expect(admin.field('team', 'language')).toHaveValue(admin.language);
  await admin.button('team', 'invite.do').click();
  await expect(admin.heading('team', 'ready.title')).toBeVisible();
  await expect(admin.page.getByRole('img', { name: admin.say('team', 'ready.qr', { who: name }) })).toBeVisible();
  return (await admin.page.getByText(/^https?:\/\/\S+\/i\/\S+$/).innerText()).trim();
}

/** Follows the link, chooses a password and is in. */
export async function accept(guest: Reader, link: string, { organization, name }: { organization: string; name: string }): Promise<void> {
  const gone: string[] = [];
  guest.page.on('response', (response) => { if (response.status() === 410) gone.push(response.url()); });
  await guest.page.goto(link);
  await expect(guest.named('heading', organization)).toBeVisible();
  await expect(guest.field('accounts', 'yourName')).toHaveValue(name);
  await guest.field('accounts', 'password').fill(PASSWORD);
  await guest.button('accounts', 'invitation.do').click();
  await expect(guest.heading('my-day', 'title')).toBeVisible();
  // What is used up is not asked for again.
  expect(gone).toEqual([]);
}

/** Signs in where the app asks for it. */
export async function signIn(reader: Reader, email: string): Promise<void> {
  await reader.field('accounts', 'signIn.name').fill(email);
  await reader.field('accounts', 'password').fill(PASSWORD);
  await reader.button('accounts', 'signIn.do').click();
}
