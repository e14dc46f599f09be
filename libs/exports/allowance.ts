import { Injectable } from '@nestjs/common';
import type { RoleName } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { OrganizationsService, fullSettings } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import { ExportsRepository } from './data/exports.repository';
import type { Allowance } from './domain';

const DAY = 24 * 60 * 60 * 1000;

/** What somebody may take out in 24 hours, whenever they begin (security.md EXP-01). */
@Injectable()
export class Allowances {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * Of a lead or an admin. A new export is counted after all others, one request at a time; one that is being made
   * (`made`) after those that were asked for before it. @throws 403 for any other role.
   */
  async of(scope: Scope, userId: Uuid, role: RoleName, made: { id: Uuid; created_at: Date } | null): Promise<Allowance> {
    const settings = fullSettings((await this.organizations.get(scope.organizationId)).settings);
    if (!made) await this.exports.lockAllowance(scope, userId);
    const used = await this.exports.usedSince(scope, userId, new Date((made?.created_at ?? scope.now).getTime() - DAY), made);
    if (role === 'admin') return { most: settings['exports.adminRowsPerDay'], used };
    if (role === 'lead') return { most: settings['exports.leadRowsPerDay'], used };
    throw new DomainError('accounts/not-your-role', { status: 403 });
  }
}
