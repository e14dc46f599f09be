import { call, signIn } from './support/api';
import { expect, test } from './support/test';
import { violations } from './support/violations';

test('a filled profile, its sheets, its form, and two changes that stand against each other', async ({ page, context, demo, newContext }) => {
  test.setTimeout(300_000);
  const other = await newContext();
  await signIn(other.request, demo, 'lead');
  await signIn(context.request, demo, 'admin');
  const { version } = await call<{ version: number }>(context.request, 'get', 'custom-fields');
  await call(context.request, 'put', 'custom-fields', { version, items: [{ label: { en: 'Shirt', ko: '셔츠' }, kind: 'choice', choices: ['S', 'M'] }, { label: 'Card signed', kind: 'date' }, { label: 'Drives', kind: 'yes_no' }] });
  const { id } = await call<{ id: string }>(context.request, 'post', 'contacts', {
    givenName: 'Itzel', familyName: 'Quiñones', languages: ['ko', 'es'], phones: [{ number: '213-555-0188' }], emails: [{ address: 'itzel@example.org' }], customFields: { Shirt: 'M', 'Card signed': '2026-10-14', Drives: true },
  });
  await call(context.request, 'post', `contacts/${id}/consents`, { channel: 'sms', purpose: 'organizing', status: 'granted', method: 'door', wording: '이 일로 문자를 드려도 될까요?', at: '2026-10-01T10:00:00Z' });
  await call(context.request, 'post', `contacts/${id}/consents`, { channel: 'email', purpose: 'events', status: 'revoked', method: 'phone', evidence: 'No more mail, please', at: '2026-10-02T10:00:00Z' });
  await call(context.request, 'patch', `contacts/${id}`, { version: 1, preferredName: 'Itzi' });
  await call(other.request, 'patch', `contacts/${id}`, { version: 1, preferredName: 'Itze', onConflict: 'ask-lead' });
  await page.goto(`/people/${id}`);
  const told = await violations(page, 'profile');
  const sheet = async (name: string, button: string, before: () => Promise<void> = async () => undefined) => {
    await page.goto(`/people/${id}`);
    await page.getByRole('button', { name: button }).first().click();
    await before();
    told.push(...(await violations(page, name)));
  };
  await sheet('touch-sheet', 'We were in touch', async () => { await page.getByText('Add when, what about, a note').click(); });
  await sheet('note-sheet', 'Note', async () => { await page.getByRole('textbox').fill('Has no papers'); });
  await sheet('consent-sheet', 'Write down what they say', async () => {
    await page.getByLabel('How we would write').selectOption('email');
    await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
  });
  await sheet('consent-taken-back', 'They take it back');
  for (const [name, address] of [['person-form', `/people/${id}/edit`], ['own-fields', '/settings/people'], ['clashes', `/people/clashes?contactId=${id}`]] as const) {
    await page.goto(address);
    if (name === 'clashes') await page.getByRole('radio', { name: 'Another value' }).click();
    told.push(...(await violations(page, name)));
  }
  expect(told).toEqual([]);
});
