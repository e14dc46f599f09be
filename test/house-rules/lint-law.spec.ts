import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface LintCase {
  fact: string;
  path: string;
  text: string;
  rule: string;
}

const syntax = 'no-restricted-syntax';
const imports = 'no-restricted-imports';
const service = 'libs/contacts/contacts.service.ts';
const rule = 'libs/contacts/domain/rule.ts';
const lines = (count: number): string => 'export {};\n'.repeat(count);

const refused: LintCase[] = [
  { fact: 'a rule asks for the time', path: rule, text: 'export const x = new Date();', rule: syntax },
  { fact: 'a rule asks for milliseconds', path: rule, text: 'export const x = Date.now();', rule: syntax },
  {
    fact: 'a rule asks Temporal for the time',
    path: rule,
    text: 'declare const Temporal: { Now: { instant(): unknown } };\nexport const x = Temporal.Now.instant();',
    rule: syntax,
  },
  {
    fact: 'the kernel asks for the time',
    path: 'libs/kernel/x.ts',
    text: 'export const x = new Date();',
    rule: syntax,
  },
  { fact: 'a lib rolls dice', path: service, text: 'export const x = Math.random();', rule: syntax },
  { fact: 'a default export', path: service, text: 'export default 1;', rule: syntax },
  {
    fact: 'SQL with a value written into it',
    path: 'libs/contacts/data/contacts.ts',
    text: 'export const f = (db: { query(s: string): void }, x: string) => db.query(`SELECT ${x}`);',
    rule: syntax,
  },
  {
    fact: 'SQL put together with +',
    path: 'libs/contacts/data/contacts.ts',
    text: "export const f = (db: { query(s: string): void }, x: string) => db.query('SELECT ' + x);",
    rule: syntax,
  },
  {
    fact: 'a value written into a scope’s own question',
    path: service,
    text: 'export const f = (scope: { one(s: string): void }, x: string) => scope.one(`SELECT ${x}`);',
    rule: syntax,
  },
  {
    fact: 'a sort column written into orderBy',
    path: 'libs/contacts/data/contacts.ts',
    text: 'export const f = (q: { orderBy(s: string): void }, x: string) => q.orderBy(`contact.${x}`);',
    rule: syntax,
  },
  {
    fact: 'forwardRef',
    path: 'libs/contacts/contacts.module.ts',
    text: "import { forwardRef } from '@nestjs/common';\nexport const x = forwardRef;",
    rule: imports,
  },
  {
    fact: 'a data source of its own',
    path: 'libs/contacts/data/contacts.ts',
    text: "import { DataSource } from 'typeorm';\nexport const x = DataSource;",
    rule: imports,
  },
  {
    fact: 'an injected repository',
    path: service,
    text: "import { InjectRepository } from '@nestjs/typeorm';\nexport const x = InjectRepository;",
    rule: imports,
  },
  { fact: 'console in a lib', path: service, text: "console.log('x');", rule: 'no-console' },
  { fact: 'console in the worker', path: 'apps/worker/main.ts', text: "console.log('x');", rule: 'no-console' },
  { fact: 'a file of 301 lines', path: service, text: lines(301), rule: 'max-lines' },
  { fact: 'loose equality', path: service, text: 'export const f = (a: unknown) => a == 1;', rule: 'eqeqeq' },
  { fact: 'any', path: service, text: 'export const f = (a: any) => a;', rule: '@typescript-eslint/no-explicit-any' },
];

const allowed: LintCase[] = [
  { fact: 'a rule turns an instant', path: rule, text: 'export const f = (at: Date) => new Date(at);', rule: '' },
  { fact: 'the clock asks for the time', path: 'libs/kernel/clock.ts', text: 'export const x = new Date();', rule: '' },
  {
    fact: 'SQL over several lines without values in it',
    path: 'libs/contacts/data/contacts.ts',
    text: 'export const f = (db: { query(s: string): void }) => db.query(`SELECT\n1`);',
    rule: '',
  },
  {
    fact: 'SQL put together from constants and an allow-list map',
    path: 'libs/contacts/data/contacts.ts',
    text: [
      "const COLUMNS = 'id, name';",
      "const SORTS = { name: 'sort_key', age: 'created_at' } as const;",
      'export const f = (db: { query(s: string): void }, by: keyof typeof SORTS) =>',
      '  db.query(`SELECT ${COLUMNS} FROM contacts ORDER BY ${SORTS[by]}, id`);',
    ].join('\n'),
    rule: '',
  },
  { fact: 'the program of one machine prints', path: 'apps/doorstep/main.ts', text: "console.log('x');", rule: '' },
  {
    fact: 'platform owns the data source',
    path: 'libs/platform/database/source.ts',
    text: "import { DataSource } from 'typeorm';\nexport const x = DataSource;",
    rule: '',
  },
  { fact: 'a file of 300 lines', path: service, text: lines(300), rule: '' },
];

describe('lint', () => {
  const cases = [...refused, ...allowed];
  let answers: string[][];

  beforeAll(() => {
    const run = spawnSync(process.execPath, [path.join(__dirname, 'lint-texts.mjs'), root], {
      cwd: root,
      input: JSON.stringify(cases.map(({ path: file, text }) => ({ path: path.join(root, file), text }))),
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    answers = JSON.parse(run.stdout) as string[][];
  }, 60_000);

  test.each(refused)('refuses: $fact', (one) => {
    expect(answers[cases.indexOf(one)]).toContain(one.rule);
  });

  test.each(allowed)('allows: $fact', (one) => {
    expect(answers[cases.indexOf(one)]).toEqual([]);
  });
});
