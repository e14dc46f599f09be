import type { FilterGroups } from '@doorstep/contacts/domain';
import type { OwnerCopy } from './copy';
import { seededId } from './chance';
import type { SeedPlan } from './plan';

const LISTS: ReadonlyArray<{ label: Record<'en' | 'es' | 'ko', string>; groups: FilterGroups; columns: readonly string[] | null; sort: string | null }> = [
  {
    label: { en: 'With us, not seen for two months', es: 'Con nosotros, sin contacto en dos meses', ko: '함께하지만 두 달 동안 못 만난 사람' },
    groups: { all: [{ assessment: [1, 2] }, { notContactedDays: 60 }], any: [], not: [] }, columns: ['stand', 'workplace', 'phone', 'lastTouched'], sort: 'lastTouchedAt',
  },
  {
    label: { en: 'Nobody has asked yet: Spanish or Korean', es: 'Aún no se les pregunta: español o coreano', ko: '아직 묻지 않은 사람: 스페인어 또는 한국어' },
    groups: { all: [{ assessment: [0] }], any: [{ language: ['es'] }, { language: ['ko'] }], not: [] }, columns: null, sort: null,
  },
];

/** Two lists that the team uses. */
export async function writeSavedLists(copy: OwnerCopy, plan: SeedPlan): Promise<void> {
  for (const [i, { label, groups, columns, sort }] of LISTS.entries()) {
    await copy.query(
      `INSERT INTO saved_lists (organization_id, id, label, groups, columns, sort, shared, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, 'team', $7, $8, $8)`,
      [plan.organizationId, seededId(plan.base, 10, 40, i), JSON.stringify(label), JSON.stringify(groups), columns, sort, plan.users[0], plan.now]);
  }
}
