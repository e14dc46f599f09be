import type { KeptLabel, Label, LabelItem, Language, Uuid } from '@doorstep/kernel';
import { DomainError, canonicalJson, planLabels } from '@doorstep/kernel';
import { codeOf, freeCode } from './codes';
import type { LabelKind } from './label-kinds';
import { LABEL_FIELDS } from './label-kinds';

export interface KeptCampaignLabel extends KeptLabel {
  readonly code: string;
  readonly position: number;
}

export interface CampaignLabelItem extends LabelItem {
  readonly code?: string | null;
}

export interface CampaignLabelPlan {
  readonly rows: ReadonlyArray<{ id: Uuid; code: string; position: number; label: Label; changed: boolean }>;
  readonly gone: readonly KeptCampaignLabel[];
}

/**
 * What replacing one list of a campaign means. A row is found by its id, else by its code, else by what it says.
 * Codes are made once and never change or come again, since visits and reports name them.
 * @throws DomainError 422 `campaigns/label-twice`, `campaigns/code-twice`, `campaigns/code-kept`, naming the item.
 */
export function planCampaignLabels(
  kind: LabelKind, kept: readonly KeptCampaignLabel[], sent: readonly CampaignLabelItem[], options: { language: Language; newId: () => Uuid },
): CampaignLabelPlan {
  const field = LABEL_FIELDS[kind];
  const byCode = new Map(kept.map((row) => [row.code, row]));
  const items = sent.map((item) => ({ ...item, id: item.id ?? (item.code ? byCode.get(item.code)?.id : undefined) }));
  const plan = planLabels(kept, items, { ...options, field, labelField: 'label', twice: 'campaigns/label-twice' });
  const taken = new Set(kept.map((row) => row.code));
  // Codes that were sent come first, so that one made from a label never takes them.
  for (const { kept: row, item, position } of plan.rows) {
    if (!item.code || row?.code === item.code) continue;
    const at = `${field}[${position}].code`;
    if (row) throw new DomainError('campaigns/code-kept', { field: at });
    if (taken.has(item.code)) throw new DomainError('campaigns/code-twice', { field: at });
    taken.add(item.code);
  }
  const rows = plan.rows.map(({ id, position, label, kept: row, item }) => {
    const code = row?.code ?? item.code ?? freeCode(codeOf(label, kind), taken);
    taken.add(code);
    return { id, code, position, label, changed: !row || row.archived || row.position !== position || canonicalJson(row.label) !== canonicalJson(label) };
  });
  return { rows, gone: plan.gone };
}
