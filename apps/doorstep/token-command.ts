import { Client } from 'pg';
import { newApiToken } from '@doorstep/accounts';
import { newId } from '@doorstep/kernel';
import { readOptions, wholeNumber } from './arguments';
import type { Command } from './command';

const LONGEST_DAYS = 90;

/** `token create --email E --name N [--organization SLUG] [--days 90]`: the token alone on the last line. */
export const tokenCreate: Command = {
  summary: 'print an API token: --email E --name N [--organization SLUG] [--days 90]',
  async run({ args, database, print, log }) {
    const { options } = readOptions(args, ['email', 'name', 'organization', 'days']);
    if (!options.email || !options.name) throw new Error('token create needs --email and --name.');
    const days = wholeNumber(options.days, 'days', 1, LONGEST_DAYS, LONGEST_DAYS);
    const { owner } = await database.prepare();
    const db = new Client(owner);
    await db.connect();
    try {
      const { rows } = await db.query<{ user_id: string; organization_id: string; organization: string; slug: string; last: string | null }>(
        `SELECT m.user_id, m.organization_id, o.name AS organization, o.slug, u.last_organization_id AS last FROM users u
         JOIN memberships m ON m.user_id = u.id AND (m.until IS NULL OR m.until > now()) JOIN organizations o ON o.id = m.organization_id
         WHERE u.email = $1 AND u.disabled_at IS NULL ORDER BY o.name`,
        [options.email.trim().toLowerCase()]);
      const chosen = options.organization ? rows.find((row) => row.slug === options.organization) : (rows.find((row) => row.organization_id === row.last) ?? rows[0]);
      if (!chosen) throw new Error(options.organization ? `${options.email} does not belong to ${options.organization}.` : `Nobody signs in with ${options.email}.`);
      const now = new Date();
      const { secret, hash, prefix } = newApiToken();
      await db.query(
        'INSERT INTO api_tokens (id, organization_id, user_id, name, prefix, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [newId(now.getTime()), chosen.organization_id, chosen.user_id, options.name, prefix, hash, now, new Date(now.getTime() + days * 86_400_000)]);
      await db.query(
        `INSERT INTO audit_events (organization_id, id, at, by_user_id, by_kind, act, subject_kind, subject_id) VALUES ($1, $2, $3, $4, 'operator', 'api-tokens.create', 'user', $4)`,
        [chosen.organization_id, newId(now.getTime()), now, chosen.user_id]);
      log(`A token for ${options.email} in ${chosen.organization}, valid ${days} days. It is shown only now.`);
      print(secret);
    } finally {
      await db.end();
    }
  },
};
