import { Injectable } from '@nestjs/common';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import type { InvitationState } from './domain';
import type { InvitationView } from './invitation-view';
import { showInvitation } from './invitation-view';
import { InvitationsRepository } from './invitations.repository';

/** The organization's invitations, newest first. */
@Injectable()
export class InvitationList {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly cursors: Cursors,
  ) {}

  async page(scope: Scope, query: { state?: string[]; limit: number; cursor?: string; count: boolean }): Promise<Page<InvitationView>> {
    const states = (query.state ?? null) as InvitationState[] | null;
    const filter = ['invitations', scope.organizationId, states];
    const after = this.cursors.read(query.cursor, filter) as [string, string] | null;
    const rows = await this.invitations.list(scope, states, after, query.limit + 1);
    const page = this.cursors.page(rows, query.limit, filter, (row) => [row.created_at.toISOString(), row.id], (row) => showInvitation(row, scope.now));
    return query.count ? { ...page, total: await this.invitations.count(scope, states) } : page;
  }
}
