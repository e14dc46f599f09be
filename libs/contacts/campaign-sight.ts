import { Injectable } from '@nestjs/common';
import type { FieldProblem, Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** The codes of a campaign; those that left its lists are among them, since a phone may have saved one before. */
export interface CampaignCodes {
  readonly topics: ReadonlySet<string>;
  readonly programs: ReadonlySet<string>;
}

/** What somebody says of a campaign: what it was about, and under which funded program. */
export interface CodedWish {
  campaignId?: Uuid | null;
  topics?: readonly string[] | null;
  programs?: readonly string[] | null;
}

type Look = (scope: Scope, campaignId: Uuid) => Promise<CampaignCodes | null>;

/** What this room may know of campaigns. Their room, which stands above this one, answers. */
@Injectable()
export class CampaignSight {
  private look: Look | null = null;

  /** `look` answers null for a campaign that is not there or not to be seen by who acts. */
  answeredBy(look: Look): void {
    if (this.look) throw new Error('two rooms tell of campaigns: Doorstep does not start.');
    this.look = look;
  }

  /** @throws DomainError 404 naming `campaignId` where it is not there or not theirs to see. */
  async require(scope: Scope, campaignId: Uuid): Promise<CampaignCodes> {
    if (!this.look) throw new Error('no room tells of campaigns.');
    const codes = await this.look(scope, campaignId);
    if (!codes) throw new DomainError('platform/not-found', { status: 404, field: 'campaignId' });
    return codes;
  }

  /** What names no campaign is compared with none. @throws as `require`; 422 naming each `topics[…]` and `programs[…]` that is no code of the campaign. */
  async requireCodes(scope: Scope, { campaignId, topics, programs }: CodedWish): Promise<void> {
    if (!campaignId) return;
    const known = await this.require(scope, campaignId);
    const unknown = (name: 'topics' | 'programs', codes: readonly string[] | null | undefined): FieldProblem[] =>
      (codes ?? []).flatMap((code, i) => (known[name].has(code) ? [] : [{ field: `${name}[${i}]`, code: 'contacts/no-code-of-campaign' }]));
    const errors = [...unknown('topics', topics), ...unknown('programs', programs)];
    if (errors.length > 0) throw new DomainError('contacts/no-code-of-campaign', { errors });
  }
}
