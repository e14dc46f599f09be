import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describeApi } from '../../apps/api/openapi-document';
import { testApi } from '../support/server';
import { testDatabase } from '../support';
import { OUR_SCHEMAS, rowsOf } from './catalog';
import { neverStored } from './never-stored';

const ROOT = path.join(__dirname, '..', '..');
const refused = (names: Iterable<string>): string[] => [...new Set(names)].flatMap((name) => {
  const why = neverStored(name);
  return why ? [`${name} (${why})`] : [];
});

/** Every name and every choice of a contract: paths, parameters, members, values, names of forms. */
function namesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['description', 'summary', 'title'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner, name)]);
  return [];
}

const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !/node_modules/.test(entry.parentPath))
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('what is never stored about anybody', () => {
  const database = testDatabase();
  const api = testApi();

  test('has no table, column or choice in the database', async () => {
    const rows = await rowsOf<{ name: string }>(database.app.source,
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OUR_SCHEMAS}
       UNION SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OUR_SCHEMAS} AND a.attnum > 0
       UNION SELECT (regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''', 'g'))[1] FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE ${OUR_SCHEMAS} AND k.contype = 'c'`);
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(['contacts', 'given_name', 'not_home']));
    expect(refused(rows.map((row) => row.name))).toEqual([]);
  });

  test('has no path, field, form or choice in the contract', () => {
    const names = namesIn(describeApi(api.app));
    expect(names).toEqual(expect.arrayContaining(['InvitationRequest', 'outcome', 'not_home']));
    expect(refused(names)).toEqual([]);
  });

  test('has no target of an import and no key of a form', () => {
    const code = [...files(path.join(ROOT, 'libs', 'imports', 'domain'), /(?<!spec)\.ts$/), ...files(path.join(ROOT, 'apps', 'web', 'src'), /(?<!spec)\.tsx?$/)];
    const keys = code.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      // Targets and field names as code writes them: a member, or a text that is one word of letters.
      return [...text.matchAll(/(?:^|[{,\s])([A-Za-z][A-Za-z0-9]{2,40})\??:|form\.\w+\('([A-Za-z]\w*)'\)|name="([A-Za-z]\w*)"/gm)].map((found) => found[1] ?? found[2] ?? found[3]!);
    });
    expect(keys.length).toBeGreaterThan(200);
    expect(refused(keys)).toEqual([]);
  });

  test.each([
    'immigrationStatus', 'date_of_birth', 'dateOfBirth', 'ssn', 'SSN', 'a-number', 'aNumber', 'countryOfBirth', 'passport_number', 'race', 'religion', 'bankAccount', 'ciudadanía', '생년월일', '출생지', '签证', 'visa_type', 'healthStatus', 'criminal_record',
  ])('the check finds %s', (name) => expect(neverStored(name)).not.toBeNull());

  test.each(['status', 'displayName', 'phone_bank', 'health', 'card', 'trace', 'embrace', 'birthing', 'number', 'accountNumber', 'language', 'visitors', 'citywide'])('the check lets %s pass', (name) =>
    expect(neverStored(name)).toBeNull());
});
