import { DomainError } from './errors';
import type { Uuid } from './ids';
import type { Label, Language } from './languages';
import { readLabel } from './languages';
import { foldText } from './search-key';
import { cleanText } from './text';

/** A label as it was sent: a plain text is the sender's language, an object holds every language there is. */
export type SentLabel = string | Label;

/** How two labels are compared: without case, accents and double spaces. */
export const labelKey = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim();

/**
 * The label after somebody sent one. A plain text is put into the sender's language and leaves the others as
 * they are; the very text the sender was shown changes nothing; an object replaces the whole label.
 */
export function changeLabel(there: Label | null, sent: SentLabel, language: Language): Label {
  if (typeof sent !== 'string') {
    return Object.fromEntries(Object.entries(sent).map(([key, text]) => [key, cleanText(text)]));
  }
  const text = cleanText(sent);
  if (there && readLabel(there, language).text === text) return there;
  return { ...there, [language]: text };
}

/** Whether a label has this text in any language, as `labelKey` compares. */
export const labelSays = (label: Label, text: string): boolean =>
  Object.values(label).some((own) => labelKey(own) === labelKey(text));

/** One row of a list of labels as it is kept. */
export interface KeptLabel {
  readonly id: Uuid;
  readonly label: Label;
  readonly archived: boolean;
}

/** One item of a list as it was sent: `id` names a row that is there or the one to be made. */
export interface LabelItem {
  readonly id?: Uuid | null;
  readonly label: SentLabel;
}

export interface LabelPlan<Kept, Item> {
  /** What the list holds from now on, in its order; `kept` is null for a new row. */
  readonly rows: ReadonlyArray<{ id: Uuid; position: number; label: Label; kept: Kept | null; item: Item }>;
  /** Rows that were in the list and are no more: archived, never deleted, since history points at them. */
  readonly gone: readonly Kept[];
}

export interface LabelPlanOptions {
  readonly language: Language;
  readonly newId: () => Uuid;
  /** Path of the list in the request: `issues`. */
  readonly field: string;
  /** Name of the label's own field: `label` or `name`. */
  readonly labelField: string;
  /** Refusal for a label or id that stands twice in the list. */
  readonly twice: string;
}

/**
 * What replacing a list of labels whole means. An item with an id is that row, also when it was archived; one
 * without an id is the row that says the same, so that a list typed again makes no second rows.
 * @throws DomainError 422 `options.twice` naming `issues[1].label` when two items say the same in one language.
 */
export function planLabels<Kept extends KeptLabel, Item extends LabelItem>(
  kept: readonly Kept[], items: readonly Item[], options: LabelPlanOptions,
): LabelPlan<Kept, Item> {
  const byId = new Map(kept.map((row) => [row.id, row]));
  const claimed = new Set(items.flatMap((item) => (item.id ? [item.id] : [])));
  const seenIds = new Set<Uuid>();
  const seenTexts = new Set<string>();
  const rows = items.map((item, position) => {
    const found = item.id ? byId.get(item.id) : sayingTheSame(kept, item.label, claimed);
    const id = item.id ?? found?.id ?? options.newId();
    claimed.add(id);
    const label = changeLabel(found?.label ?? null, item.label, options.language);
    const texts = Object.entries(label).map(([language, text]) => `${language} ${labelKey(text)}`);
    if (seenIds.has(id) || texts.some((text) => seenTexts.has(text))) {
      throw new DomainError(options.twice, { field: `${options.field}[${position}].${options.labelField}` });
    }
    seenIds.add(id);
    for (const text of texts) seenTexts.add(text);
    return { id, position, label, kept: found ?? null, item };
  });
  return { rows, gone: kept.filter((row) => !row.archived && !seenIds.has(row.id)) };
}

function sayingTheSame<Kept extends KeptLabel>(kept: readonly Kept[], sent: SentLabel, claimed: ReadonlySet<Uuid>): Kept | undefined {
  const texts = typeof sent === 'string' ? [sent] : Object.values(sent);
  const same = kept.filter((row) => !claimed.has(row.id) && texts.some((text) => labelSays(row.label, text)));
  return same.find((row) => !row.archived) ?? same[0];
}
