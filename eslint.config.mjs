// Lint carries the parts of the house law that one file can break by itself.
// test/house-rules/lint-law.spec.ts breaks each of them once.
import tseslint from 'typescript-eslint';

/** Calls whose first argument is SQL. */
const ASKS =
  'CallExpression[callee.property.name=/^(query|one|global|orderBy|addOrderBy|groupBy|addGroupBy|addSelect)$/]';
/** What may stand in such a text: a CONSTANT, a value of a MAP of constants, or one of two texts written on the spot. */
const FIXED = [
  ':not(Identifier[name=/^[A-Z][A-Z0-9_]*$/])',
  ':not(MemberExpression[object.name=/^[A-Z][A-Z0-9_]*$/])',
  ":not(ConditionalExpression[consequent.type='Literal'][alternate.type='Literal'])",
].join('');

const banned = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only.',
  },
  forwardRef: {
    selector: "CallExpression[callee.name='forwardRef']",
    message: 'forwardRef hides a cycle. Move what both need, or register it upwards.',
  },
  now: [
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Rules know no time of day: take the instant as an argument.',
    },
    {
      selector: "CallExpression[callee.name='Date']",
      message: 'Rules know no time of day: take the instant as an argument.',
    },
    {
      selector: "CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']",
      message: 'Rules know no time of day: take the instant as an argument.',
    },
    {
      selector: "MemberExpression[object.property.name='Now'][object.object.name='Temporal']",
      message: 'Rules know no time of day: take the instant as an argument.',
    },
  ],
  chance: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Ids come from newId, secrets from node:crypto, test data from a seed.',
  },
  writtenSql: [
    {
      selector: `${ASKS} > TemplateLiteral.arguments:first-child > .expressions${FIXED}`,
      message: 'SQL is text from CONSTANTS with $1 parameters; columns to sort by come from an allow-list map.',
    },
    {
      selector: `${ASKS} > BinaryExpression.arguments:first-child[operator='+']`,
      message: 'SQL is text from CONSTANTS with $1 parameters; columns to sort by come from an allow-list map.',
    },
  ],
};

const oneDoorToTheDatabase = {
  paths: [
    {
      name: 'typeorm',
      importNames: ['DataSource', 'createConnection', 'getRepository', 'getConnection', 'getManager'],
      message: 'The database is reached through withScope.',
    },
    {
      name: '@nestjs/typeorm',
      importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager', 'InjectConnection', 'TypeOrmModule'],
      message: 'The database is reached through withScope.',
    },
    { name: '@nestjs/common', importNames: ['forwardRef'], message: 'forwardRef hides a cycle.' },
  ],
};

const code = ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'];
const specs = ['**/*.spec.{ts,tsx}', '**/*.e2e-spec.ts'];
const everywhere = [banned.defaultExport, banned.forwardRef];
const inLibs = [...everywhere, banned.chance, ...banned.writtenSql];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'data/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'libs/api-client/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: code,
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  {
    // A promise that nobody waits for is a lost error. Needs types; asked only where services and jobs live.
    files: ['apps/api/**/*.ts', 'apps/worker/**/*.ts', 'apps/doorstep/**/*.ts', 'libs/**/*.ts'],
    ignores: specs,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  { files: ['libs/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...inLibs] } },
  {
    files: ['libs/kernel/**/*.ts', 'libs/*/domain/**/*.ts'],
    ignores: ['libs/kernel/clock.ts', 'libs/kernel/ids.ts', ...specs],
    rules: { 'no-restricted-syntax': ['error', ...inLibs, ...banned.now] },
  },
  {
    files: ['libs/**/*.ts', 'apps/api/**/*.ts', 'apps/worker/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['libs/platform/**', 'apps/doorstep/**', ...specs],
    rules: { 'no-restricted-imports': ['error', oneDoorToTheDatabase] },
  },
  {
    // Names of logins, tables and savepoints cannot be parameters; only the database's own machinery writes them.
    files: ['libs/platform/database/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, banned.chance] },
  },
  { files: ['libs/platform/database/**/migrations/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/support/global-*.ts', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', banned.forwardRef] },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'max-lines': ['error', { max: 300 }] },
  },
);
