import type { Member } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { LeftOutOfList } from './domain';
import { countLeftOut } from './domain';
import type { DealtList } from './domain/cutting';
import type { CandidateDoor, LeftOutPerson } from './list-candidates';
import type { VisitListView } from './visit-list-view';

/** One list of a cut; without id, version and code while it is only looked at. */
export type CutListView = Pick<VisitListView, 'name' | 'visitors' | 'doors' | 'minutes'> & Partial<Omit<VisitListView, 'leftOut'>> & { people: number };

export interface ListCutView {
  /** Empty while it is only looked at. */
  id: Uuid;
  version: number;
  dryRun: boolean;
  name: string;
  /** Everybody who was looked at. */
  people: number;
  lists: CutListView[];
  leftOut: LeftOutPerson[];
  leftOutCounts: Array<{ reason: LeftOutOfList; count: number }>;
  createdAt: string;
  updatedAt: string;
}

const LETTERS = 200;

/** A list bears the name of the cut and whose it is, or its number where nobody is named. */
export function listNames(base: string, visitors: ReadonlyArray<string | null>): string[] {
  const firsts = visitors.map((name) => name && name.trim().split(/\s+/)[0]!);
  return visitors.map((name, i) => {
    const own = name === null ? (visitors.length > 1 ? String(i + 1) : '') : firsts.filter((first) => first === firsts[i]).length > 1 ? name : firsts[i]!;
    if (own === '') return base;
    const tail = name === null ? ` ${own}` : ` · ${own}`;
    return `${[...base].slice(0, LETTERS - [...tail].length).join('')}${tail}`;
  });
}

/** What a wish comes to, as if it had been made. */
export function viewOfPlan(scope: Scope, plan: { name: string; people: readonly Uuid[]; lists: ReadonlyArray<{ name: string; visitor: Member | null; dealt: DealtList<CandidateDoor> }>; leftOut: LeftOutPerson[] }): ListCutView {
  const at = scope.now.toISOString();
  const lists = plan.lists.map(({ name, visitor, dealt }): CutListView => ({
    name, visitors: visitor ? [{ id: visitor.id, name: visitor.name }] : [], doors: dealt.doors.length, minutes: dealt.minutes,
    people: dealt.doors.reduce((sum, door) => sum + door.people.length, 0),
  }));
  return { id: '', version: 0, dryRun: true, name: plan.name, people: plan.people.length, lists, leftOut: plan.leftOut, leftOutCounts: countLeftOut(plan.leftOut.map(({ reason }) => reason)), createdAt: at, updatedAt: at };
}
