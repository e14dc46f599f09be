import { Injectable } from '@nestjs/common';
import type { BulkActKind } from '@doorstep/contacts';
import { Audiences, BulkActKinds, TEAM_ROLES, audiencesOfUnit, joinAudiences, requiredTarget, unjoinAudiences } from '@doorstep/contacts';
import { DomainError } from '@doorstep/kernel';
import { UnitsRepository } from './data/units.repository';

/** Many people added to a unit, before anybody knows their department or shift; they belong to the unit's campaigns too. */
@Injectable()
export class UnitBulkActs {
  constructor(kinds: BulkActKinds, units: UnitsRepository, audiences: Audiences) {
    const adding: BulkActKind = {
      act: 'add_to_unit',
      sight: 'given',
      roles: TEAM_ROLES,
      readTarget: async (scope, sent) => {
        const unitId = requiredTarget(sent, 'unitId');
        if (!(await units.find(scope, unitId))) throw new DomainError('platform/not-found', { status: 404, field: 'target.unitId' });
        const lead = scope.actor.role === 'admin' || scope.actor.role === 'lead';
        // Whoever is added is seen by the holders of the unit and of its campaigns: an organizer must be one of them.
        const held = lead ? [true] : await Promise.all((await audiencesOfUnit(scope, unitId)).map((id) => audiences.isHeld(scope, id)));
        if (!held.includes(true)) throw new DomainError('accounts/not-your-role', { status: 403 });
        return { unitId };
      },
      apply: async (scope, { target }, contactIds) => ({ changed: await joinAudiences(scope, await audiencesOfUnit(scope, target.unitId!), contactIds), leftOut: new Map() }),
      undo: (scope, { at }, people) => unjoinAudiences(scope, at, people),
    };
    kinds.add(adding);
  }
}
