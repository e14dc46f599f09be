import { Injectable } from '@nestjs/common';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { UserSettingValues } from './domain';
import { USER_SETTING_DEFAULTS, userSettingProblems } from './domain';

const READ = 'SELECT key, value FROM user_settings WHERE organization_id = $1 AND user_id = $2';
const PUT = `INSERT INTO user_settings (organization_id, user_id, key, value, updated_at)
  SELECT $1, $2, e.key, e.value, $4 FROM jsonb_each($3::jsonb) e ORDER BY e.key
  ON CONFLICT (organization_id, user_id, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;

/** What who acts chose for themselves in this organization; nobody reads another's. */
@Injectable()
export class UserSettings {
  async read(scope: Scope): Promise<UserSettingValues> {
    const rows = await scope.query<{ key: string; value: unknown }>(READ, [scope.organizationId, scope.actor.userId]);
    const known = rows.filter(({ key, value }) => userSettingProblems({ [key]: value }).length === 0);
    return { ...USER_SETTING_DEFAULTS, ...Object.fromEntries(known.map(({ key, value }) => [key, value])) };
  }

  /** Keeps what is named; the last device wins. @throws 422 naming every key that cannot be kept. */
  async change(scope: Scope, sent: Record<string, unknown>): Promise<UserSettingValues> {
    const errors = userSettingProblems(sent);
    if (errors.length > 0) throw new DomainError('platform/invalid-input', { errors });
    if (Object.keys(sent).length > 0) await scope.query(PUT, [scope.organizationId, scope.actor.userId, JSON.stringify(sent), scope.now]);
    return this.read(scope);
  }
}
