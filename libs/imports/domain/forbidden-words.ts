import { keyOf } from './text-keys';

export { holdsIdentifier } from '@doorstep/kernel';

/** Shapes of letters that people put for others to get a word past a filter. */
const LOOKALIKE: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/**
 * What Doorstep never holds (security.md MIN-01): long words are looked for anywhere in a label written without
 * spaces, short ones as words of their own.
 */
const ANYWHERE = [
  'immigra', 'inmigra', 'migratori', 'migrationstatus', 'citizen', 'ciudadan', 'undocumented', 'indocumentad', 'documentad', 'legalstatus', 'estatuslegal', 'situacionlegal', 'workpermit', 'workauthori',
  'permisodetrabajo', 'greencard', 'nationality', 'nacionalidad', 'countryofbirth', 'countryoforigin', 'paisdenacimiento', 'paisdeorigen', 'birthplace', 'placeofbirth', 'lugardenacimiento', 'socialsecurity',
  'segurosocial', 'taxid', 'anumber', 'aliennumber', 'numerodeextranjero', 'passport', 'pasaporte', 'driverslicense', 'licenciadeconducir', 'dateofbirth', 'birthdate', 'birthday', 'fechadenacimiento', 'cumpleanos', 'birthyear',
  'religion', 'religio', 'ethnicity', 'etnia', 'etnicidad', 'healthcondition', 'diagnos', 'disabilit', 'discapacidad', 'medicalcondition', 'enfermedad', 'criminalrecord', 'antecedentespenales', 'bankaccount', 'cuentabancaria', 'routingnumber', 'creditcard',
  '체류', '이민', '시민권', '영주권', '국적', '비자', '서류', '사회보장', '소셜번호', '여권', '생년월일', '생일', '출생', '종교', '인종', '민족', '장애', '질병', '건강', '전과', '계좌', '불법', '추방', '移民', '国籍', '签证', '身份证', '护照', '宗教', '出生',
];
const WORDS = new Set(['papers', 'papeles', 'papeleta migratoria', 'status migratorio', 'visa', 'visas', 'daca', 'tps', 'itin', 'ssn', 'ss', 'dob', 'race', 'raza', 'alien', 'residency', 'residencia', 'mica', 'green', 'documented', 'health', 'salud', 'faith', 'legal', 'illegal', 'ilegal', 'asylum', 'asilo', 'dreamer', 'deportation', 'deportacion']);

/** Whether a label names something that Doorstep never holds. Harmless words around ("legal clinic") let some pass. */
export function isForbiddenLabel(label: string): boolean {
  const plain = keyOf(label);
  const key = keyOf(Array.from(label, (c) => LOOKALIKE[c] ?? c).join(''));
  const spelled = [plain, key].map((k) => k.replaceAll(' ', ''));
  if (ANYWHERE.some((word) => spelled.some((s) => s.includes(word)))) return true;
  const words = [...plain.split(' '), ...key.split(' ')];
  if (/\b(legal|green|residency|residencia|health|salud)\b/.test(plain) && words.length > 2 && !/status|estatus|card|condition/.test(plain)) return false;
  // D.A.C.A and p a p e r s: letters one by one.
  const gathered = key.split(' ').every((w) => w.length === 1) ? [key.replaceAll(' ', '')] : [];
  return [...words, ...gathered].some((word) => WORDS.has(word));
}

const STATUS =
  /\b(undocumented|no papers|without papers|has papers|no (green card|visa|permit)|green card|immigration|deport\w*|citizenship|asylum|daca|tps|work permit|overstay\w*|illegal(ly)? (here|in the country|alien)?|sin papeles|indocumentad\w*|no tiene papeles|tiene papeles|arregl\w+ papeles|permiso de trabajo|estatus (legal|migratorio)|inmigra\w+|migratori\w+|ciudadan[ií]a|asilo|la mica|la migra|visa)\b|체류 ?신분|영주권|시민권|불법 ?체류|미등록|비자|추방|서류 ?미비|이민/iu;

/** Whether a text speaks of somebody's status. Such a text is not stored; whoever wrote it is asked to say it otherwise. */
export const speaksOfStatus = (text: string): boolean => STATUS.test(text.normalize('NFC'));
