import type { Column, ListImport, ListProblem, Mapped } from './list-import';

export const STEPS = ['file', 'columns', 'values', 'try', 'import'] as const;
export type Step = (typeof STEPS)[number];

/** The columns that still wait for somebody to say what they are. */
export const unanswered = (list: Pick<ListImport, 'columns' | 'mapping'>): Column[] => {
  const settled = new Set(list.mapping.map(({ index }) => index));
  return list.columns.filter((column) => column.asked && !column.answered && !settled.has(column.index) && column.problem === null);
};

/** Asked ones on top, and they stay there when they are answered: nothing jumps under the finger. */
export const inOrder = (columns: readonly Column[]): Column[] =>
  [...columns].sort((a, b) => Number(b.asked && b.problem === null) - Number(a.asked && a.problem === null) || a.index - b.index);

/** All answers of people so far and one more. They are sent whole; guesses that are sure need no answer and stay guesses. */
export function withAnswer({ columns, mapping }: Pick<ListImport, 'columns' | 'mapping'>, index: number, field: string): Mapped[] {
  const answered = new Set(columns.filter((column) => column.answered).map((column) => column.index));
  return [...mapping.filter((one) => one.index !== index && answered.has(one.index)), { index, field }].sort((a, b) => a.index - b.index);
}

/** The list names people who said yes to texts, and nobody has said where and when. */
export const asksAttestation = (list: Pick<ListImport, 'problems' | 'options'>): boolean =>
  list.options.attestation === null && list.problems.some(({ code }) => code === 'imports/consent-unattested');

/** Where the reader goes on when an import is opened again. */
export function stepOf(list: Pick<ListImport, 'status' | 'columns' | 'mapping' | 'askedValues' | 'dateOrderAsked' | 'options' | 'problems'>): Step {
  switch (list.status) {
    case 'needs_mapping': case 'mapped': {
      if (unanswered(list).length > 0 || list.status === 'needs_mapping') return 'columns';
      const open = list.askedValues.length > 0 && list.options.unanswered !== 'ignore';
      return open || list.dateOrderAsked || asksAttestation(list) ? 'values' : 'try';
    }
    case 'checking': case 'checked': return 'try';
    default: return 'import';
  }
}

/** Rows that are no persons and were understood as what they are. */
const LAYOUT = ['imports/title-row', 'imports/header-repeated', 'imports/section-row', 'imports/total-row', 'imports/footnote-row', 'imports/blank-row'] as const;
export type LayoutCode = (typeof LAYOUT)[number];
const isLayout = (code: string): code is LayoutCode => (LAYOUT as readonly string[]).includes(code);

/** What was understood of the rows that are no persons: each kind with its row numbers. */
export const understood = (problems: readonly ListProblem[]): { code: LayoutCode; rows: number[] }[] =>
  LAYOUT.flatMap((code) => {
    const rows = [...new Set(problems.filter((problem) => problem.code === code).map(({ row }) => row))].sort((a, b) => a - b);
    return rows.length > 0 ? [{ code, rows }] : [];
  });

/** Problems of rows that are persons, or of the whole file. */
export const toLookAt = (problems: readonly ListProblem[]): ListProblem[] => problems.filter(({ code }) => !isLayout(code) && code !== 'imports/consent-unattested');

/** Row numbers as people write them: "3, 7–9". */
export function rowRanges(rows: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else parts.push([row, row]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
