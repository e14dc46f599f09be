// Scratch of whoever takes the pictures; not part of the suite.
import type { APIRequestContext } from '@playwright/test';
import { call } from './support/api';

export { makeRound, returnLists } from './support/round';
export const signIn = (api: APIRequestContext) =>
  call<{ user: { id: string } }>(api, 'post', 'session', { email: process.env['DOORSTEP_ADMIN_EMAIL'] ?? 'lead@example.org', password: process.env['DOORSTEP_ADMIN_PASSWORD'] ?? 'a sentence for the door' });
