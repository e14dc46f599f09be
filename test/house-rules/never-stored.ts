/**
 * What must have no place anywhere (security.md MIN-01): not in a table, a contract, a form or an import. Each entry is
 * the words of a name, in order, as they stand between underscores, hyphens and capitals; several languages, since
 * names are also typed by people who think in them. `text` is looked for in plain words that people read or type.
 */
export const NEVER_STORED: ReadonlyArray<readonly string[]> = [
  // immigration and citizenship
  ...['immigration', 'immigrant', 'citizenship', 'citizen', 'visa', 'undocumented', 'documented', 'daca', 'tps', 'asylum', 'refugee', 'alien', 'deportation', 'nationality'].map((word) => [word]),
  ['green', 'card'], ['legal', 'status'], ['work', 'permit'], ['work', 'authorization'], ['a', 'number'], ['anumber'], ['country', 'of', 'birth'], ['birth', 'country'], ['birthplace'], ['born', 'in'],
  ['migratorio'], ['migratoria'], ['ciudadania'], ['nacionalidad'], ['indocumentado'], ['papeles'], ['pais', 'de', 'nacimiento'],
  // numbers that follow a person
  ['ssn'], ['social', 'security'], ['itin'], ['tax', 'id'], ['passport'], ['pasaporte'], ['matricula'], ['driver', 'license'], ['drivers', 'license'], ['national', 'id'], ['seguro', 'social'],
  // birth, race, belief, health, past
  ['birth', 'date'], ['date', 'of', 'birth'], ['birthdate'], ['birthday'], ['dob'], ['fecha', 'de', 'nacimiento'],
  ['race'], ['ethnicity'], ['raza'], ['etnia'], ['religion'], ['religious'], ['religiosa'], ['church', 'membership'],
  ['health', 'status'], ['diagnosis'], ['disability'], ['medical'], ['pregnant'], ['hiv'], ['salud'], ['enfermedad'], ['discapacidad'],
  ['criminal'], ['conviction'], ['arrest'], ['arrests'], ['antecedentes'], ['penales'],
  // money
  ['bank', 'account'], ['routing', 'number'], ['iban'], ['credit', 'card'], ['cuenta', 'bancaria'],
  // Tagalog
  ['pagkamamamayan'], ['kapanganakan'], ['relihiyon'], ['pasaporte'], ['kalusugan'],
];

/** The same in scripts that have no capitals to cut at. */
export const NEVER_WRITTEN = /체류|이민|국적|시민권|영주권|비자|여권|주민등록|사회보장번호|생년월일|출생|인종|종교|건강|장애|전과|移民|國籍|国籍|公民身|簽證|签证|護照|护照|綠卡|绿卡|社安|出生|種族|种族|宗教|健康|犯罪|銀行|银行/u;

/** Health of a server or a circle, and calls by phone: exceptions that the rulings list. */
const EXCEPTIONS = /^(GET \/health|\/api\/v1\/health|Health_|health$|HealthResponse|phone_bank)/;

/** The words of a name: `dateOfBirth`, `date_of_birth` and `date-of-birth` are the same three. */
export const wordsOf = (name: string): string[] =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Why a name may not stand, or null. */
export function neverStored(name: string): string | null {
  if (EXCEPTIONS.test(name)) return null;
  const words = wordsOf(name);
  const found = NEVER_STORED.find((row) => words.some((_, at) => row.every((word, i) => words[at + i] === word)));
  return found ? found.join(' ') : (NEVER_WRITTEN.exec(name.normalize('NFC'))?.[0] ?? null);
}
