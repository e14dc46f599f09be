import { Injectable } from '@nestjs/common';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { BulkActKind, ChangedPerson } from './bulk-act-kinds';
import { BulkActKinds, TEAM_ROLES, requiredTarget } from './bulk-act-kinds';
import type { TagChange } from './data/tag-changes';
import { giveTag, tagsSince, takeTag } from './data/tag-changes';
import type { BulkTarget } from './domain';
import { Problems, tagKeyOf, tagUntouched } from './domain';
import { readTags } from './domain/reading';

/** A tag as a person's form would keep it. @throws 422 naming `target.tag`. */
async function readTarget(_: Scope, sent: BulkTarget): Promise<BulkTarget> {
  const problems = new Problems();
  const [tag] = readTags([requiredTarget(sent, 'tag')], problems);
  const [wrong] = problems.found;
  if (wrong) throw new DomainError(wrong.code.includes('/') ? wrong.code : 'platform/invalid-input', { errors: [{ ...wrong, field: 'target.tag' }] });
  return { tag: tag ?? requiredTarget({}, 'tag') };
}

/** Those whose tag nobody gave or took since the act. */
async function untouched(scope: Scope, tag: string, had: boolean, people: readonly ChangedPerson[]): Promise<Array<{ id: string; change: TagChange }>> {
  const changes = people.map(({ contactId, before }) => ({ id: contactId, change: before as TagChange }));
  const later = await tagsSince(scope, changes.map(({ id, change }) => ({ id, version: change.version })));
  return changes.filter(({ id }) => tagUntouched(tag, had, later.get(id) ?? []));
}

const tagging: BulkActKind = {
  act: 'tag',
  roles: TEAM_ROLES,
  readTarget,
  async apply(scope, { target }, contactIds) {
    const tag = target.tag!;
    const { given, full } = await giveTag(scope, tagKeyOf(tag), contactIds.map((id) => ({ id, tag, position: null })));
    return { changed: given, leftOut: new Map(full.map((id) => [id, 'tags_full' as const])) };
  },
  async undo(scope, { target }, people) {
    const ours = await untouched(scope, target.tag!, true, people);
    return new Set((await takeTag(scope, tagKeyOf(target.tag!), ours.map(({ id }) => id))).keys());
  },
};

const untagging: BulkActKind = {
  act: 'untag',
  roles: TEAM_ROLES,
  readTarget,
  async apply(scope, { target }, contactIds) {
    return { changed: await takeTag(scope, tagKeyOf(target.tag!), contactIds), leftOut: new Map() };
  },
  async undo(scope, { target }, people) {
    const ours = await untouched(scope, target.tag!, false, people);
    const { given } = await giveTag(scope, tagKeyOf(target.tag!), ours.map(({ id, change }) => ({ id, tag: change.tag, position: change.position })));
    return new Set(given.keys());
  },
};

/** Tags on many people: kept in each person's history as a change of the person, so that no phone overwrites them unseen. */
@Injectable()
export class TagActs {
  constructor(kinds: BulkActKinds) {
    kinds.add(tagging, untagging);
  }
}
