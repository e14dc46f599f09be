import { Injectable } from '@nestjs/common';
import type { BulkActKind } from '@doorstep/contacts';
import { BulkActKinds, TEAM_ROLES, audiencesOfUnit, joinAudiences, requiredTarget, unjoinAudiences } from '@doorstep/contacts';
import { DomainError } from '@doorstep/kernel';
import { UnitsRepository } from './data/units.repository';

/** Many people added to a unit, before anybody knows their department or shift; they belong to the unit's campaigns too. */
@Injectable()
export class UnitBulkActs {
  constructor(kinds: BulkActKinds, units: UnitsRepository) {
    const adding: BulkActKind = {
      act: 'add_to_unit',
      roles: TEAM_ROLES,
      readTarget: async (scope, sent) => {
        const unitId = requiredTarget(sent, 'unitId');
        if (!(await units.find(scope, unitId))) throw new DomainError('platform/not-found', { status: 404, field: 'target.unitId' });
        return { unitId };
      },
      apply: async (scope, { target }, contactIds) => ({ changed: await joinAudiences(scope, await audiencesOfUnit(scope, target.unitId!), contactIds), leftOut: new Map() }),
      undo: (scope, { at }, people) => unjoinAudiences(scope, at, people),
    };
    kinds.add(adding);
  }
}
