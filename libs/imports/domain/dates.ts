/** Which of day and month comes first where both could be. */
export const DATE_ORDERS = ['mdy', 'dmy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type DateReading =
  | { readonly day: string }
  | { readonly problem: 'imports/date-unclear' | 'imports/date-impossible' };

const MONTHS = ['jan ene', 'feb', 'mar', 'apr abr', 'may', 'jun', 'jul', 'aug ago', 'sep', 'oct', 'nov', 'dec dic'];
const monthNamed = (word: string): number => MONTHS.findIndex((names) => names.split(' ').some((name) => word.toLowerCase().startsWith(name))) + 1;

function day(year: number, month: number, dayOfMonth: number): DateReading {
  const full = year < 100 ? 2000 + year : year;
  const lengths = [31, (full % 4 === 0 && full % 100 !== 0) || full % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  // Meetings with members lie in living memory; 1900 and 9999 are what programs write for "none".
  if (full < 1950 || full > 2100 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lengths[month - 1]!) return { problem: 'imports/date-impossible' };
  const pad = (n: number): string => String(n).padStart(2, '0');
  return { day: `${full}-${pad(month)}-${pad(dayOfMonth)}` };
}

/**
 * The day (`YYYY-MM-DD`) that a cell means. A day that could be another is unclear unless the order is known;
 * a bare number (a spreadsheet's own count of days) is always unclear.
 */
export function readDate(cell: string, order: DateOrder | null): DateReading {
  const text = cell.normalize('NFKC').trim();
  const iso = /^(\d{4})[-/.년]\s?(\d{1,2})[-/.월]\s?(\d{1,2})(?:일|[T\s].*|\.)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:\s.*)?$/.exec(text);
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])] as const;
    if (order === 'mdy') return day(year, first, second);
    if (order === 'dmy') return day(year, second, first);
    if (first === second) return day(year, first, second);
    if (first > 12 && second <= 12) return day(year, second, first);
    if (second > 12 && first <= 12) return day(year, first, second);
    return { problem: first > 12 ? 'imports/date-impossible' : 'imports/date-unclear' };
  }
  const named = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u.exec(text) ?? /^(\d{1,2})(?: de)? (\p{L}{3,})\.?(?: de|,)? (\d{4})$/u.exec(text);
  if (named) {
    const month = monthNamed(named[1]!) || monthNamed(named[2]!);
    return day(Number(named[3]), month, Number(/^\d/.test(named[1]!) ? named[1] : named[2]));
  }
  return { problem: 'imports/date-unclear' };
}

/** The order that all values of a column agree with; null when they leave it open or disagree. */
export function guessDateOrder(values: readonly string[]): DateOrder | null {
  let monthFirst = false;
  let dayFirst = false;
  let yearFirst = false;
  for (const value of values) {
    if (/^\s*\d{4}[-/.년]/.test(value)) yearFirst = true;
    const parts = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2}/.exec(value);
    if (!parts) continue;
    if (Number(parts[1]) > 12) dayFirst = true;
    if (Number(parts[2]) > 12) monthFirst = true;
  }
  if (monthFirst !== dayFirst) return monthFirst ? 'mdy' : 'dmy';
  return !monthFirst && yearFirst ? 'ymd' : null;
}
