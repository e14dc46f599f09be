import { Injectable } from '@nestjs/common';
import { Audiences } from '@doorstep/contacts';
import type { Day, Label, SentLabel, Uuid } from '@doorstep/kernel';
import { DomainError, canonicalJson, changeLabel, dayIn, newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { CampaignLists } from './campaign-lists';
import type { CampaignListsWish } from './campaign-lists';
import type { CampaignView } from './campaign-view';
import { CampaignsService } from './campaigns.service';
import type { CampaignFields, CampaignRow } from './data/campaigns.repository';
import { CampaignsRepository } from './data/campaigns.repository';
import type { CampaignStage } from './domain';
import { isOpenStage, mayMoveStage } from './domain';
import { PeopleOfUnits } from './people-of-units';

export interface CampaignWish extends CampaignListsWish {
  id?: Uuid | null;
  name: SentLabel;
  stage?: CampaignStage | null;
  stageSince?: Day | null;
  timeZone?: string | null;
}

export type CampaignChange = Partial<Omit<CampaignWish, 'id'>> & { version: number };

interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** Makes and changes campaigns; each change is kept with its date and who made it. */
@Injectable()
export class CampaignChanges {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly lists: CampaignLists,
    private readonly reading: CampaignsService,
    private readonly peopleOfUnits: PeopleOfUnits,
    private readonly audiences: Audiences,
    private readonly audit: Audit,
  ) {}

  /** Opens the campaign's audience too; who makes it leads it. */
  async create(scope: Scope, wish: CampaignWish): Promise<Created<CampaignView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const there = await this.campaigns.requestHash(scope, id);
    let created = false;
    if (there === undefined) {
      const fields = this.fields(scope, wish);
      await this.audiences.open(scope, 'campaign', id);
      created = await this.campaigns.insert(scope, id, fields, hash);
    }
    if (!created) {
      refuseOtherContent(there ?? (await this.campaigns.requestHash(scope, id)) ?? null, hash);
    } else {
      await this.lists.begin(scope, id, wish);
      await this.campaigns.noteChanges(scope, id, [{ id: newId(scope.now.getTime()), field: 'stage', from: null, to: wish.stage ?? 'research' }]);
      await this.audit.record(scope, { act: 'campaigns.created', subjectKind: 'campaign', subjectId: id });
    }
    return { created, value: await this.reading.get(scope, id) };
  }

  /**
   * The same change again is no change. @throws 409 `platform/version-conflict`, 422 `campaigns/stage-not-yours`,
   * `campaigns/stage-in-future`, `campaigns/label-twice` …, 404 naming `unitIds[0]` or `memberIds[0]`.
   */
  async change(scope: Scope, id: Uuid, change: CampaignChange): Promise<CampaignView> {
    await this.campaigns.lock(scope, id);
    const row = await this.campaigns.find(scope, id);
    if (!row?.whole) throw notFound();
    const next = this.fields(scope, change, row);
    const changes = [...this.differences(row, next), ...(await this.lists.change(scope, id, change))];
    if (changes.length === 0) return this.reading.get(scope, id);
    if (row.version !== change.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
    if (!mayMoveStage(row.stage, next.stage, scope.actor.role)) throw new DomainError('campaigns/stage-not-yours', { field: 'stage' });
    await this.campaigns.update(scope, id, next);
    // Who got a job in one of its units while it was closed belongs to it now.
    if (!isOpenStage(row.stage) && isOpenStage(next.stage)) await this.peopleOfUnits.join(scope, id);
    await this.campaigns.noteChanges(scope, id, changes.map((one) => ({ id: newId(scope.now.getTime()), ...one })));
    await this.audit.record(scope, { act: 'campaigns.changed', subjectKind: 'campaign', subjectId: id, fields: changes.map((one) => one.field) });
    return this.reading.get(scope, id);
  }

  /** A stage begins today, by the day of who moves it, unless a day is said. */
  private fields(scope: Scope, sent: Partial<CampaignWish>, there?: CampaignRow): CampaignFields {
    const today = dayIn(scope.now, scope.actor.timeZone);
    if (sent.stageSince && sent.stageSince > today) throw new DomainError('campaigns/stage-in-future', { field: 'stageSince' });
    const stage = sent.stage ?? there?.stage ?? 'research';
    const before = there && stage === there.stage ? there.stage_since : today;
    return {
      label: sent.name === undefined ? (there!.label as Label) : changeLabel(there?.label ?? null, sent.name, scope.actor.language),
      stage,
      stage_since: sent.stageSince ?? before,
      time_zone: sent.timeZone === undefined ? (there?.time_zone ?? null) : sent.timeZone,
    };
  }

  private differences(row: CampaignRow, next: CampaignFields): FieldChange[] {
    const all: FieldChange[] = [
      { field: 'name', from: row.label, to: next.label },
      { field: 'stage', from: row.stage, to: next.stage },
      { field: 'stageSince', from: row.stage_since, to: next.stage_since },
      { field: 'timeZone', from: row.time_zone, to: next.time_zone },
    ];
    return all.filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
  }
}
