import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { ReadersRepository } from './data/readers.repository';
import type { By } from './history-views';
import { People } from './people';

export interface ReaderView {
  by: By;
  lastAt: string;
  times: number;
}

const MOST = 100;

/** Who looked at a person, for leads. Asking is written down as looking is (DOMAIN 3). */
@Injectable()
export class ContactReaders {
  constructor(
    private readonly people: People,
    private readonly rows: ReadersRepository,
    private readonly members: Members,
    private readonly audit: Audit,
  ) {}

  /** Each reader once, the latest first; at most a hundred. */
  async of(scope: Scope, sentId: Uuid): Promise<ReaderView[]> {
    const id = (await this.people.currentIds(scope, [sentId])).get(sentId)!;
    const rows = await this.rows.of(scope, id, MOST);
    const names = await this.members.names(scope, rows.map((row) => row.by));
    await this.audit.record(scope, { act: 'contacts.readers-read', subjectKind: 'contact', subjectId: id });
    return rows.map((row) => ({ by: { id: row.by, name: names.get(row.by) ?? '' }, lastAt: row.last_at.toISOString(), times: row.times }));
  }
}
