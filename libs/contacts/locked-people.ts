import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { ContactsRepository } from './data/contacts.repository';
import { visibleContact } from './visible';

export interface LockedPerson {
  /** Where this person stands now: another id when two were merged meanwhile. */
  id: Uuid;
  displayName: string;
  visible: boolean;
}

/** People that are about to be written to, locked in one order, so that two senders wait for one another and never block. */
@Injectable()
export class LockedPeople {
  constructor(private readonly contacts: ContactsRepository) {}

  /** By the ids asked; who is not there is missing. `visible` says whether who acts may see them. */
  async lock(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, LockedPerson>> {
    const asked = [...new Set(ids)];
    const found = await this.rows(scope, asked);
    const gone = asked.filter((id) => !found.has(id));
    const survivors = gone.length > 0 ? await this.contacts.survivors(scope, gone) : new Map<Uuid, Uuid>();
    const there = survivors.size > 0 ? await this.rows(scope, [...survivors.values()]) : new Map<Uuid, LockedPerson>();
    for (const [id, survivor] of survivors) if (there.has(survivor)) found.set(id, there.get(survivor)!);
    return found;
  }

  private async rows(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, LockedPerson>> {
    const sql = `SELECT c.id, c.display_name AS "displayName", (${visibleContact(scope, 'c')}) AS visible FROM contacts c
       WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[]) ORDER BY c.id FOR NO KEY UPDATE OF c`;
    const rows = await scope.query<LockedPerson>(sql, [scope.organizationId, ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
