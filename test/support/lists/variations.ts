import iconv from 'iconv-lite';
import type { ListedPerson } from './people';

/** One way to keep a list. */
export interface Variation {
  readonly language: 'en' | 'es' | 'ko';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp949';
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly names: 'split' | 'given family' | 'family, given';
  readonly titleRows: boolean;
  readonly sections: boolean;
  readonly totalRow: boolean;
  readonly sepLine: boolean;
  /** Turns the order of columns: any number. */
  readonly turn: number;
}

type Cell = 'given' | 'family' | 'name' | 'phone' | 'email' | 'worksite' | 'department' | 'shift' | 'stand' | 'language' | 'card' | 'note';

const HEADERS: Readonly<Record<Variation['language'], Readonly<Record<Cell, string>>>> = {
  en: { given: 'First Name', family: 'Last Name', name: 'Worker', phone: 'Cell #', email: 'E-mail', worksite: 'Worksite', department: 'Dept.', shift: 'Shift', stand: 'Assessment', language: 'Language', card: 'Card signed?', note: 'Comments' },
  es: { given: 'Nombre(s)', family: 'Apellidos', name: 'Nombre completo', phone: 'Celular', email: 'Correo', worksite: 'Lugar de trabajo', department: 'Departamento', shift: 'Turno', stand: 'Evaluación', language: 'Idioma', card: 'Tarjeta firmada', note: 'Observaciones' },
  ko: { given: '이름', family: '성', name: '성명', phone: '휴대폰', email: '이메일', worksite: '근무지', department: '부서', shift: '근무조', stand: '평가', language: '언어', card: '카드 서명', note: '비고' },
};
const LANGUAGES: Readonly<Record<Variation['language'], Readonly<Record<ListedPerson['language'], string>>>> = {
  en: { en: 'English', es: 'Spanish', ko: 'Korean' }, es: { en: 'inglés', es: 'español', ko: 'coreano' }, ko: { en: '영어', es: '스페인어', ko: '한국어' },
};
const TITLES = { en: 'HOTEL CAMPAIGN – list', es: 'LISTA DEL COMITÉ', ko: '조합원 명단' };
const TOTALS = { en: 'TOTAL', es: 'Suma', ko: '합계' };

const cellOf = (person: ListedPerson, cell: Cell, v: Variation): string => {
  if (cell === 'given' || cell === 'family') return person[cell];
  if (cell === 'name') return v.names === 'family, given' ? `${person.family.replace(', Jr', ' Jr')}, ${person.given}` : `${person.given} ${person.family}`;
  if (cell === 'stand') return v.language === 'es' ? `${person.stand},0` : String(person.stand);
  if (cell === 'language') return LANGUAGES[v.language][person.language];
  if (cell === 'card') return person.card ? 'X' : '';
  return person[cell];
};

const columnsOf = (v: Variation): Cell[] => {
  const name: Cell[] = v.names === 'split' ? ['given', 'family'] : ['name'];
  const rest: Cell[] = ['phone', 'email', 'worksite', ...(v.sections ? [] : ['department' as const]), 'shift', 'stand', 'language', 'card', 'note'];
  const all: Cell[] = [...name, ...rest];
  // Sections stand in the first column, so there names stay first.
  const turn = v.sections ? 0 : v.turn % all.length;
  return [...all.slice(turn), ...all.slice(0, turn)];
};

/** The text of a list in this form. */
export function textOf(people: readonly ListedPerson[], v: Variation): string {
  const columns = columnsOf(v);
  const quoted = (cell: string): string => (/["\r\n]/.test(cell) || cell.includes(v.delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const line = (cells: readonly string[]): string => cells.map(quoted).join(v.delimiter);
  const alone = (text: string): string => line([text, ...columns.slice(1).map(() => '')]);
  const row = (person: ListedPerson): string => line(columns.map((column) => cellOf(person, column, v)));
  const lines = [...(v.sepLine ? [`sep=${v.delimiter}`] : []), ...(v.titleRows ? [alone(TITLES[v.language]), alone('')] : []), line(columns.map((column) => HEADERS[v.language][column]))];
  if (v.sections) for (const department of new Set(people.map((p) => p.department))) lines.push(alone(department.toUpperCase()), ...people.filter((p) => p.department === department).map(row));
  else lines.push(...people.map(row));
  if (v.totalRow) lines.push(line([TOTALS[v.language], String(people.length), ...columns.slice(2).map(() => '')]));
  return lines.join(v.lineEnd) + v.lineEnd;
}

const CODE: Readonly<Record<Variation['encoding'], string>> = { 'utf-8': 'utf-8', 'utf-8-bom': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', 'windows-1252': 'windows-1252', cp949: 'cp949' };

/** People whom the encoding can write: no list in Windows-1252 has Hangul in it. */
export const writable = (people: readonly ListedPerson[], v: Variation): ListedPerson[] =>
  people.filter((person) => Object.values(person).every((text) => typeof text !== 'string' || iconv.decode(iconv.encode(text, CODE[v.encoding]), CODE[v.encoding]) === text));

/** The form that can be written at all: Korean headers need an encoding with Hangul, Spanish ones one with accents. */
export const settled = (v: Variation): Variation =>
  v.encoding === 'windows-1252' && v.language === 'ko' ? { ...v, language: 'es' } : v.encoding === 'cp949' && v.language !== 'ko' ? { ...v, language: 'ko' } : v;

/** The bytes of a list in this form. */
export const bytesOf = (people: readonly ListedPerson[], v: Variation): Buffer =>
  iconv.encode(textOf(people, v), CODE[v.encoding], { addBOM: v.encoding === 'utf-8-bom' || v.encoding.startsWith('utf-16') });
