import { seededId } from './chance';
import type { PeopleShape, SeededPerson } from './people';
import { seededPerson } from './people';
import type { Twin } from './twins';
import { twinOf } from './twins';

/** Kinds of seeded ids. */
export const KIND = {
  contact: 1, phone: 2, email: 3, address: 4, employment: 5, assessment: 6, touch: 7, visit: 8, worksite: 9, employer: 10, unit: 11, department: 12, shift: 13, campaign: 14, label: 15, followUp: 16,
  affiliate: 17, ask: 18, pair: 19,
} as const;

/** What one organization's rows are made of. It is handed to a thread, so it holds nothing but values. */
export interface SeedPlan {
  readonly seed: number;
  /** Number of the organization in this database, for ids. */
  readonly number: number;
  readonly organizationId: string;
  readonly users: readonly string[];
  readonly contacts: number;
  readonly shape: PeopleShape;
  /** One in so many people stands in the data twice. */
  readonly twinEvery: number;
  readonly affiliateIds: readonly string[];
  readonly worksiteNames: readonly string[];
  readonly campaigns: number;
  readonly now: Date;
  /** Milliseconds at which the ids begin. */
  readonly base: number;
}

export const idOf = (plan: SeedPlan, kind: keyof typeof KIND, index: number): string => seededId(plan.base, plan.number, KIND[kind], index);

/** The campaign a worksite belongs to. */
export const campaignOf = (plan: SeedPlan, worksite: number): number => worksite % plan.campaigns;

/** Person `index` of the plan, and whom they may be taken for. */
export function personOf(plan: SeedPlan, index: number): { person: SeededPerson; twin: Twin | null } {
  const twin = twinOf(plan.seed, index, plan.shape, plan.twinEvery);
  return { person: twin?.person ?? seededPerson(plan.seed, index, plan.shape), twin };
}
