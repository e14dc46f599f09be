import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { call } from './api';

const SHEET = path.resolve(__dirname, '../../samples/google-sheet-master-list.csv');

/** What the demo does not hold by itself: a message, two people who look alike, a list that waits for answers. */
export async function fillMore(api: APIRequestContext): Promise<{ importId: string; messageId: string }> {
  const mark = randomBytes(3).toString('hex');
  await call(api, 'post', 'invitations', { name: 'Noemí Cano', email: `noemi.${mark}@example.org`, role: 'organizer', language: 'es' });
  for (let twice = 0; twice < 2; twice += 1) {
    await call(api, 'post', 'contacts', { givenName: 'Beatriz', familyName: `Quintero ${mark}`, emails: [{ address: `bea.${mark}@example.org` }] });
  }
  const { items: alike } = await call<{ items: unknown[] }>(api, 'get', 'duplicates?limit=1');
  if (alike.length === 0) throw new Error('Nobody looks like anybody else.');
  const campaign = (await call<{ items: { id: string }[] }>(api, 'get', 'campaigns?limit=1')).items[0];
  const answer = await api.post('/api/v1/imports', {
    headers: { 'X-Requested-With': 'doorstep' },
    multipart: { campaignId: campaign?.id ?? '', file: { name: 'google-sheet-master-list.csv', mimeType: 'text/csv', buffer: readFileSync(SHEET) } },
  });
  if (!answer.ok()) throw new Error(`The list was not taken: ${answer.status()} ${await answer.text()}`);
  const { id: importId } = (await answer.json()) as { id: string };
  const message = (await call<{ items: { id: string }[] }>(api, 'get', 'messages?limit=1')).items[0];
  if (!message) throw new Error('The invitation left no message.');
  return { importId, messageId: message.id };
}
