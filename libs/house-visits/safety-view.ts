import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { RoundDoor } from './data/round-doors.repository';
import { RoundDoors } from './data/round-doors.repository';
import type { SafetyTimerRow } from './data/safety-timers.repository';
import type { SafetyState } from './domain';
import { alarmAt } from './domain';

export interface SafetyTimerView {
  id: Uuid;
  version: number;
  visitor: { id: Uuid; name: string; phone: string | null };
  colleague: { id: Uuid; name: string; phone: string | null };
  visitListId: Uuid | null;
  listName: string | null;
  minutes: number;
  state: SafetyState;
  startedAt: string;
  deadlineAt: string;
  /** When somebody is told, unless an answer comes before. */
  tellsAt: string;
  heardAt: string;
  alarmedAt: string | null;
  escalatedAt: string | null;
  takenBy: { id: Uuid; name: string } | null;
  takenAt: string | null;
  endedAt: string | null;
  lastDoor: DoorOfRound | null;
  nextDoor: DoorOfRound | null;
  /** The server's clock: a phone with a wrong one counts by it. */
  asOf: string;
  createdAt: string;
  updatedAt: string;
}
export type DoorOfRound = Omit<RoundDoor, 'at'> & { at: string | null };

const LEADS = ['admin', 'lead'];
const shown = (door: RoundDoor | null): DoorOfRound | null => door && { ...door, at: door.at?.toISOString() ?? null };

/** Rounds as people read them. Doors are shown to leads, and to whoever is told while an alarm is open; never to anybody before. */
@Injectable()
export class SafetyViews {
  constructor(
    private readonly doors: RoundDoors,
    private readonly members: Members,
  ) {}

  async show(scope: Scope, rows: readonly SafetyTimerRow[]): Promise<SafetyTimerView[]> {
    const ids = rows.flatMap((row) => [row.visitor_id, row.colleague_id, row.taken_by]);
    const names = await this.members.names(scope, ids);
    const phones = await this.doors.phones(scope, rows.flatMap((row) => [row.visitor_id, row.colleague_id]));
    const person = (id: Uuid) => ({ id, name: names.get(id) ?? '', phone: phones.get(id) ?? null });
    const views: SafetyTimerView[] = [];
    for (const row of rows) {
      const [lastDoor, nextDoor] = await this.doorsOf(scope, row);
      views.push({
        id: row.id, version: row.version, visitor: person(row.visitor_id), colleague: person(row.colleague_id), visitListId: row.visit_list_id, listName: row.list_name, minutes: row.minutes, state: row.state,
        startedAt: row.started_at.toISOString(), deadlineAt: row.deadline_at.toISOString(), tellsAt: new Date(alarmAt(row.deadline_at.getTime())).toISOString(), heardAt: row.heard_at.toISOString(),
        alarmedAt: row.alarmed_at?.toISOString() ?? null, escalatedAt: row.escalated_at?.toISOString() ?? null,
        takenBy: row.taken_by === null ? null : { id: row.taken_by, name: names.get(row.taken_by) ?? '' }, takenAt: row.taken_at?.toISOString() ?? null, endedAt: row.ended_at?.toISOString() ?? null,
        lastDoor, nextDoor, asOf: scope.now.toISOString(), createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
      });
    }
    return views;
  }

  private async doorsOf(scope: Scope, row: SafetyTimerRow): Promise<[DoorOfRound | null, DoorOfRound | null]> {
    const mayKnow = LEADS.includes(scope.actor.role) ? row.state !== 'ended' : row.state === 'alarmed' && row.visitor_id !== scope.actor.userId;
    if (!row.visit_list_id || !mayKnow) return [null, null];
    const last = await this.doors.last(scope, { visitListId: row.visit_list_id, visitorId: row.visitor_id, since: row.started_at });
    return [shown(last), shown(await this.doors.next(scope, row.visit_list_id, last?.position ?? 0))];
  }
}
