import { lengthOf } from '@doorstep/kernel';
import { customName, type Field } from './fields';
import type { MappedColumn } from './guess-columns';
import type { Problem, Warning } from './problems';
import { restoreCell } from './rejects';
import { isBlank, lettersLost, looksLikeFormula, tidy } from './text-keys';

/** Text that people wrote freely: it is sealed, and no problem repeats it. */
const isFree = (field: Field): boolean => field === 'note' || field === 'caution' || field === 'addressNotes' || field === 'tags' || customName(field) !== null;

/** The cells of one row by field, and the problems met while reading them. */
export class RowCells {
  readonly problems: Problem[] = [];
  private readonly byField = new Map<Field, { column: number; text: string }[]>();

  constructor(readonly row: number, cells: readonly string[], mapping: readonly MappedColumn[]) {
    for (const { index, field } of mapping) {
      const cell = cells[index] ?? '';
      if (field === 'ignore' || isBlank(cell)) continue;
      const text = this.fit(tidy(restoreCell(cell)), index, isFree(field));
      const list = this.byField.get(field) ?? [];
      list.push({ column: index, text });
      this.byField.set(field, list);
    }
  }

  /** PostgreSQL holds no NUL, and lone halves of letters would become other ones (security.md BAD-13). */
  private fit(text: string, column: number, free: boolean): string {
    const fitting = text.replace(/\0|\p{Surrogate}/gu, '');
    if (fitting !== text) this.warn('imports/text-unfit', column);
    if (looksLikeFormula(fitting)) this.warn('imports/formula-kept-as-text', column, free ? '…' : fitting);
    if (lettersLost(fitting)) this.warn('imports/letters-lost', column, free ? '…' : fitting);
    return fitting;
  }

  /** Filled cells of a field, in the order of columns. */
  all(field: Field): readonly { column: number; text: string }[] {
    return this.byField.get(field) ?? [];
  }

  one(field: Field): { column: number; text: string } | null {
    return this.all(field)[0] ?? null;
  }

  /** The text of a field cut to so many letters, null when blank. */
  text(field: Field, longest = 200): string | null {
    const cell = this.one(field);
    return cell ? (lengthOf(cell.text) > longest ? Array.from(cell.text).slice(0, longest).join('') : cell.text) : null;
  }

  customs(): { name: string; column: number; text: string }[] {
    return [...this.byField].flatMap(([field, cells]) => {
      const name = customName(field);
      return name === null ? [] : cells.map((cell) => ({ name, ...cell }));
    });
  }

  warn(code: Warning, column: number | null, value?: string): void {
    this.problems.push({ row: this.row, column, code, ...(value !== undefined && { value: value.slice(0, 120) }) });
  }
}
