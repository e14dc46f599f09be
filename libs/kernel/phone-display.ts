import { digitsOf, possibleNumber } from './possible-number';

/** The digits from the last to the first, for the question "ends with". */
export const reversedDigits = (e164: string): string => Array.from(digitsOf(e164)).reverse().join('');

/** For those who may not see numbers: `+12135550101` → `+1•••••••101`. */
export function maskPhone(e164: string): string {
  const digits = digitsOf(e164);
  const code = possibleNumber(e164)?.countryCallingCode ?? '';
  const hidden = Math.max(0, digits.length - code.length - 3);
  return `+${code}${'•'.repeat(hidden)}${digits.slice(code.length + hidden)}`;
}

/** As people of the region write it: nationally when it is theirs, else internationally; unknown numbers as they are. */
export function formatPhone(e164: string, region: string, extension: string | null = null): string {
  const number = possibleNumber(e164);
  if (number === null) return e164;
  if (extension !== null) number.setExt(extension);
  return number.country === region ? number.formatNational() : number.formatInternational();
}
