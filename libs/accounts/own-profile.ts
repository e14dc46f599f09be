import { Injectable } from '@nestjs/common';
import type { Language } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import { Database } from '@doorstep/platform/database';
import type { Actor } from '@doorstep/platform/database';
import { refuseWeakPassword } from './domain/password-rules';
import { spoken } from './domain/spoken';
import { Passwords } from './passwords';
import { Sessions } from './sessions';
import { SignInService } from './sign-in.service';
import type { MemberView } from './team-list';
import { TeamList } from './team-list';
import { UsersRepository } from './users.repository';

export interface ProfileChange {
  version: number;
  name?: string;
  language?: Language;
  /** What they speak at a door; an empty list is the language of their screens. */
  languages?: string[];
  timeZone?: string;
  password?: string;
  currentPassword?: string;
}

const CHANGE = `UPDATE users SET name = COALESCE($3, name), language = COALESCE($4, language), languages = COALESCE($8, languages), time_zone = COALESCE($5, time_zone),
    password_hash = COALESCE($6, password_hash), password_changed_at = CASE WHEN $6::text IS NULL THEN password_changed_at ELSE $7 END,
    version = version + 1, updated_at = $7
  WHERE id = $1 AND version = $2 RETURNING id`;

/** One's own name, language, time zone and password. */
@Injectable()
export class OwnProfile {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly signIn: SignInService,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly team: TeamList,
    private readonly audit: Audit,
  ) {}

  /** A new password needs the present one (422 `accounts/wrong-password`) and ends the other sessions. */
  async change(actor: Actor, sent: ProfileChange, address: string): Promise<MemberView> {
    // Hashing takes its time and is done before the transaction, not in it.
    const hash = sent.password === undefined ? null : await this.newHash(actor, sent.password, sent.currentPassword, address);
    return this.database.withScope(actor, async (scope) => {
      const changed = await scope.one(CHANGE, [actor.userId, sent.version, sent.name ?? null, sent.language ?? null, sent.timeZone ?? null, hash, scope.now, sent.languages && spoken(sent.languages)]);
      if (!changed) {
        const there = await this.users.find(actor.userId!);
        throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: there?.version } });
      }
      if (hash) await this.sessions.end(actor.userId!, { allBut: actor.sessionId }, scope);
      const fields = (['name', 'language', 'languages', 'timeZone', 'password'] as const).filter((field) => sent[field] !== undefined);
      await this.audit.record(scope, { act: 'accounts.profile-changed', subjectKind: 'user', subjectId: actor.userId!, fields });
      return this.team.get(scope, actor.userId!);
    });
  }

  private async newHash(actor: Actor, password: string, current: string | undefined, address: string): Promise<string> {
    if (current === undefined) throw new DomainError('required', { field: 'currentPassword' });
    const user = (await this.users.find(actor.userId!))!;
    refuseWeakPassword(password, [user.name, user.email ?? '', user.phone ?? ''], 'password');
    if (!(await this.signIn.proves(user, current, address))) throw new DomainError('accounts/wrong-password', { field: 'currentPassword' });
    return this.passwords.hash(password);
  }
}
