import { isBlank, keyOf } from './text-keys';
import { languageOf } from './languages-spoken';

/** What a value looks like by itself. Several kinds may fit one value. */
export type ValueKind = 'email' | 'phone' | 'mark' | 'date' | 'postalCode' | 'language' | 'uuid' | 'tick' | 'number' | 'yesNo' | 'name' | 'address';

const TESTS: Readonly<Record<ValueKind, (value: string, key: string) => boolean>> = {
  email: (v) => /\S@\S+[.,]\S/.test(v),
  phone: (v) => {
    const digits = v.replace(/\D/g, '').length;
    const plain = !/\p{L}/u.test(v.replace(/ext|cel+|casa|home|work|tel|x|내선|mobile|móvil/giu, ''));
    return (plain && digits >= 7 && digits <= 26 && !isDateLike(v) && !/^\d{5}-\d{4}$/.test(v)) || /^\d+([.,]\d+)?E\+?\d+$/i.test(v);
  },
  mark: (v) => /^[0-6]([.,]0+)?\s*[?+*-]?$/.test(v) || /^[1-5]\s*[-/]\s*[1-5]$/.test(v),
  date: (v) => isDateLike(v),
  postalCode: (v) => /^\d{5}(-?\d{4})?$/.test(v) || /^\d{4}$/.test(v),
  language: (v) => v.split(/[,;/&]|\s+(?:y|and|e)\s+/).every((part) => languageOf(part) !== null),
  uuid: (v) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(v),
  tick: (v) => /^(x|✓|✔|☑|v|o|●|yes|y|si|sí|1|예|네|true)$/i.test(v),
  number: (v) => /^-?\d+([.,]\d+)?$/.test(v),
  yesNo: (_, key) => /^(yes|no|y|n|si|true|false|x|예|네|아니요|아니오|o)$/.test(key),
  name: (v) => /^[\p{L}\p{M}'’.\-" ,()]+$/u.test(v) && v.split(/[\s,]+/).length <= 6 && (/\p{Lu}/u.test(v) || /[^\x00-\x7f]/.test(v)),
  address: (v) => /^\d+\s+\S+.*\p{L}{2}/u.test(v) && v.includes(' '),
};

const isDateLike = (v: string): boolean =>
  /^\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})\b/.test(v) || /^\d{4}[/.년-]\s?\d{1,2}[/.월-]\s?\d{1,2}/.test(v) || /^(\d{1,2} )?[a-zñ]{3,10}\.? \d{1,2},? \d{4}$/i.test(v);

/** Longer texts are judged by their beginning: no telling value is longer, and patterns stay cheap on any input. */
const LOOKED_AT = 200;

export const looksLike = (value: string, kind: ValueKind): boolean => {
  const text = value.trim().slice(0, LOOKED_AT);
  return TESTS[kind](text, keyOf(text));
};

/** Share of the filled values that look like the kind, 0–1; null when none is filled. */
export function shareOf(values: readonly string[], kind: ValueKind): number | null {
  const filled = values.filter((value) => !isBlank(value));
  return filled.length === 0 ? null : filled.filter((value) => looksLike(value, kind)).length / filled.length;
}
