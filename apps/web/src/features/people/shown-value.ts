import { writePhone } from './phone-writing';

type Row = Record<string, unknown>;
const parts = (row: Row, names: string[]): string => names.map((name) => row[name]).filter((part) => typeof part === 'string' && part !== '').join(', ');

function shownRow(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row);
  const one = row as Row;
  if (typeof one.number === 'string') return writePhone(one.number);
  if (typeof one.address === 'string') return one.address;
  if ('line1' in one || 'postalCode' in one) return parts(one, ['line1', 'line2', 'city', 'region', 'postalCode', 'notes']);
  return parts(one, ['jobTitle', 'departmentName', 'shiftName', 'worksiteName', 'employerName']);
}

/** A field's value in one line, lists in several; the empty text when there is nothing. `yesNo` says true and false. */
export function shownValue(value: unknown, yesNo: (value: boolean) => string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return yesNo(value);
  if (Array.isArray(value)) return value.map(shownRow).filter(Boolean).join('\n');
  if (typeof value === 'object') return Object.entries(value as Row).map(([name, one]) => `${name}: ${String(one)}`).join('\n');
  return String(value);
}
