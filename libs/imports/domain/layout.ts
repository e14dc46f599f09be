import { readHeader } from './header-words';
import { isDepartmentWord, isShiftWord } from './work-words';
import type { Problem, Rejection } from './problems';
import { isBlank, keyOf, tidy } from './text-keys';
import { looksLike } from './value-kinds';

/** A row as it was read. `row` is the spreadsheet's number, from 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly refused?: Rejection | null;
}

/** What rows below a section row share. */
export type SectionKind = 'department' | 'shift';
export interface Section {
  readonly row: number;
  readonly text: string;
  readonly kind: SectionKind;
  /** 0–1; under 0.8 the meaning is asked (`values.section`). */
  readonly confidence: number;
}

/** A row and what it is: a person, or the reason why it is none. */
export interface LaidRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly rejection: Rejection | null;
  /** The section row above, if any; on a section row itself that section. */
  readonly section: Section | null;
}

export interface Layout {
  /** The header's row number from 1; null for a list without one. */
  readonly headerRow: number | null;
  /** One per column; empty texts where the list has none. */
  readonly headers: readonly string[];
  readonly titles: readonly string[];
  readonly sections: readonly Section[];
  /** In the file's order, the header row left out. */
  readonly rows: readonly LaidRow[];
  readonly personCount: number;
  readonly problems: readonly Problem[];
}

const ROWS_BEFORE_HEADER = 40;
const SURE = 0.8;
const LONGEST_HEADER = 200;

const filledOf = (cells: readonly string[]): number[] => cells.flatMap((cell, i) => (isBlank(cell) ? [] : [i]));
const isEvidence = (cell: string): boolean => looksLike(cell, 'email') || looksLike(cell, 'phone') || looksLike(cell, 'uuid') || looksLike(cell, 'date');

/** Where the header stands, as an index into rows; null when there is none. */
function findHeader(rows: readonly SheetRow[], columnCount: number): number | null {
  let best: { at: number; score: number } | null = null;
  rows.slice(0, ROWS_BEFORE_HEADER).forEach(({ cells }, at) => {
    const filled = filledOf(cells);
    const known = filled.filter((i) => cells[i]!.length <= 60 && (readHeader(cells[i]!)?.confidence ?? 0) >= 0.65).length;
    const score = known - 2 * filled.filter((i) => isEvidence(cells[i]!)).length;
    const enough = known >= 2 || (known === 1 && (columnCount === 1 || filled.length <= 2) && filled.length >= Math.min(2, columnCount));
    if (enough && known * 3 >= filled.length && (best === null || score > best.score) && score > 0) best = { at, score };
  });
  if (best) return (best as { at: number }).at;
  const first = rows.findIndex(({ cells }) => filledOf(cells).length >= Math.max(2, columnCount * 0.6));
  if (first === -1) return null;
  const names = rows[first]!.cells.every((cell) => !isEvidence(cell) && !/\d/.test(cell) && cell.length <= 60);
  const evidenceBelow = rows.slice(first + 1, first + 6).some(({ cells }) => cells.some(isEvidence));
  return names && evidenceBelow ? first : null;
}

const TOTAL = /^(grand |sub ?)?(total(es)?|totals|suma|sum|count|cuenta|subtotal|합계|총계|소계|총원|총 인원|합)( (general|de .*|people|personas|workers|명|인원))?$/;
const COUNT = /^[\s=]*[-+]?[\d.,\s%]*$|^\s*=/;

function isTotal(cells: readonly string[], filled: readonly number[]): boolean {
  const [first, ...rest] = filled;
  if (first === undefined) return false;
  const label = keyOf(cells[first]!);
  const labelled = TOTAL.test(label) || TOTAL.test(label.replace(/ ?\d+( ?명)?$/, ''));
  if (labelled) return rest.every((i) => COUNT.test(cells[i]!));
  // A line of sums without a word.
  return filled.length > 0 && filled.every((i) => /^\s*=\s*(SUM|COUNT|SUBTOTAL|AVERAGE|SUMA|CONTAR)\w*\(/i.test(cells[i]!));
}

const hasCapitalsOnly = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

function sectionOf(row: SheetRow, filled: readonly number[], columnCount: number, capitalsAreCommon: boolean): Section | null {
  if (filled.length !== 1 || columnCount < 3 || filled[0]! > 1) return null;
  const text = tidy(row.cells[filled[0]!]!);
  if (text.length > 60 || isEvidence(text)) return null;
  const bare = text.replace(/[:：-]+$/, '').trim();
  const kind: SectionKind = isShiftWord(bare) ? 'shift' : 'department';
  if (isShiftWord(bare) || isDepartmentWord(bare)) return { row: row.row, text: bare, kind, confidence: 0.9 };
  if (/[:：]$/.test(text) || (hasCapitalsOnly(bare) && !capitalsAreCommon)) return { row: row.row, text: bare, kind, confidence: 0.6 };
  return null;
}

/**
 * Understands a list as people keep it: title rows above the header, the header, sections ("KITCHEN"), blank rows,
 * repeated headers, totals, footnotes; what is left are persons.
 */
export function layOut(rows: readonly SheetRow[]): Layout {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headerAt = findHeader(rows, widest);
  const header = headerAt === null ? null : rows[headerAt]!;
  const body = headerAt === null ? rows : rows.slice(headerAt + 1);
  const columnCount = columnsInUse(header, body, widest);
  const headerKey = header?.cells.map(keyOf).join('|');
  const firsts = body.filter(({ cells }) => filledOf(cells).length > 1).map(({ cells }) => cells.find((cell) => !isBlank(cell))!);
  const capitalsAreCommon = firsts.filter(hasCapitalsOnly).length * 2 > firsts.length;
  const problems: Problem[] = [];
  const laid: LaidRow[] = (headerAt === null ? [] : rows.slice(0, headerAt)).map(({ row, cells }) => ({
    row, cells, section: null, rejection: filledOf(cells).length === 0 ? 'imports/blank-row' : 'imports/title-row',
  }));
  let section: Section | null = null;
  for (const sheetRow of body) {
    const { row, cells } = sheetRow;
    const filled = filledOf(cells);
    let rejection: Rejection | null = sheetRow.refused ?? null;
    if (rejection === null && filled.length === 0) rejection = 'imports/blank-row';
    else if (rejection === null && header && cells.map(keyOf).join('|') === headerKey) rejection = 'imports/header-repeated';
    else if (rejection === null && isTotal(cells, filled)) rejection = 'imports/total-row';
    else if (rejection === null) {
      const found = sectionOf(sheetRow, filled, columnCount, capitalsAreCommon);
      if (found) {
        section = found;
        rejection = 'imports/section-row';
      } else if (filled.some((i) => i >= columnCount)) {
        problems.push({ row, column: filled.find((i) => i >= columnCount)!, code: 'imports/more-cells-than-columns' });
      }
    }
    laid.push({ row, cells, rejection, section });
  }
  const named = withFootnotes(laid);
  return {
    headerRow: header?.row ?? null,
    headers: Array.from({ length: columnCount }, (_, i) => tidy(header?.cells[i] ?? '').slice(0, LONGEST_HEADER).replace(/\s*\n\s*/g, ' ')),
    titles: named.filter((r) => r.rejection === 'imports/title-row').map((r) => tidy(r.cells.filter((c) => !isBlank(c)).join(' '))),
    sections: named.filter((r) => r.rejection === 'imports/section-row').map((r) => r.section!),
    rows: named,
    personCount: named.filter((r) => r.rejection === null).length,
    problems,
  };
}

/** Columns that the header names or that more than a stray row fills. */
function columnsInUse(header: SheetRow | null, body: readonly SheetRow[], widest: number): number {
  if (!header) return widest;
  let count = header.cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  for (let i = count; i < widest; i += 1) {
    const filled = body.filter(({ cells }) => !isBlank(cells[i] ?? '')).length;
    if (filled >= Math.max(3, body.length * 0.1)) count = i + 1;
  }
  return count;
}

/** A would-be section with nobody below it is a line at the foot of the list. */
function withFootnotes(laid: readonly LaidRow[]): LaidRow[] {
  let someoneBelow = false;
  return [...laid].reverse().map((row) => {
    if (row.rejection === null) someoneBelow = true;
    if (row.rejection !== 'imports/section-row') return row;
    const kept: LaidRow = someoneBelow ? row : { ...row, rejection: 'imports/footnote-row', section: null };
    return kept;
  }).reverse();
}

export const isSure = (section: Section): boolean => section.confidence >= SURE;
