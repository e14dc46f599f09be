import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

export interface ConsentRow {
  channel: string;
  address: string;
  purpose: string;
  status: 'unknown' | 'granted' | 'revoked';
  method: string;
  wording: string | null;
  evidence: string | null;
  source_kind: string | null;
  source_id: Uuid | null;
}

/** What is already written down of people, so that a list says nothing twice. */
@Injectable()
export class FactsRepository {
  stands(scope: Scope, contactId: Uuid, campaignId: Uuid | null): Promise<Array<{ value: number; assessed_at: Date; source_kind: string | null }>> {
    return scope.query(
      `SELECT value, assessed_at, source_kind FROM assessments
       WHERE organization_id = $1 AND contact_id = $2 AND campaign_id IS NOT DISTINCT FROM $3::uuid ORDER BY assessed_at DESC, id DESC LIMIT 200`,
      [scope.organizationId, contactId, campaignId]);
  }

  /** What holds now of one person's consents on a channel, by address and purpose. */
  consents(scope: Scope, contactId: Uuid, channel: string): Promise<ConsentRow[]> {
    return scope.query<ConsentRow>(
      `SELECT DISTINCT ON (address, purpose) channel, address, purpose, status, method, wording, evidence, source_kind, source_id FROM consents
       WHERE organization_id = $1 AND contact_id = $2 AND channel = $3 ORDER BY address, purpose, at DESC, id DESC`,
      [scope.organizationId, contactId, channel]);
  }

  /** Those of the people who belong to the campaign now. */
  async inCampaign(scope: Scope, campaignId: Uuid, contactIds: readonly Uuid[]): Promise<Set<Uuid>> {
    const rows = await scope.query<{ contact_id: Uuid }>(
      `SELECT contact_id FROM audience_members WHERE organization_id = $1 AND audience_id = $2 AND contact_id = ANY($3::uuid[]) AND (until IS NULL OR until > $4)`,
      [scope.organizationId, campaignId, contactIds, scope.now]);
    return new Set(rows.map((row) => row.contact_id));
  }
}
