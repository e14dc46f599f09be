import type { Day, Uuid } from '@doorstep/kernel';
import { dayIn } from '@doorstep/kernel';
import type { FollowUpRow } from './data/follow-ups.repository';
import type { AboutKind, Bucket, FollowUpState } from './domain';
import { bucketOf } from './domain';

export interface FollowUpView {
  id: Uuid;
  title: string;
  about: { kind: AboutKind; id: Uuid; label: string };
  contactId: Uuid | null;
  campaignId: Uuid | null;
  assigneeId: Uuid;
  assigneeName: string;
  dueOn: Day;
  bucket: Bucket;
  weight: number;
  state: FollowUpState;
  result: string | null;
  doneAt: string | null;
  snoozedUntil: Day | null;
  createdFrom: { kind: string; id: Uuid } | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** A row as people and programs read it; "today" is the assignee's. */
export function viewFollowUp(row: FollowUpRow, now: Date): FollowUpView {
  return {
    id: row.id,
    title: row.title,
    about: { kind: row.about_kind, id: row.about_id, label: row.about_label ?? '' },
    contactId: row.contact_id,
    campaignId: row.campaign_id,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name ?? '',
    dueOn: row.due_on,
    bucket: bucketOf(row.show_on, dayIn(now, row.assignee_zone ?? 'UTC')),
    weight: row.weight,
    state: row.state,
    result: row.result,
    doneAt: row.done_at?.toISOString() ?? null,
    snoozedUntil: row.snoozed_until,
    createdFrom: row.created_from_kind && row.created_from_id ? { kind: row.created_from_kind, id: row.created_from_id } : null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
