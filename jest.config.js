// One project per suite: a suite's global set-up (the test database) runs only when one of its files is in the run.

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: false, decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
    // Global set-up is loaded outside Jest's module map, so the alias is written out here as well.
    baseUrl: __dirname,
    paths: { '@doorstep/*': ['./libs/*'] },
  },
};
const swcWithJsx = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};
const swcForPackages = {
  swcrc: false,
  sourceMaps: false,
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript', dynamicImport: true } },
};

/** Packages that are published as ES modules only; Jest loads CommonJS, so they are compiled on the way in. */
const esmPackages = [
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
  'intl-messageformat',
  '@formatjs',
  'otplib',
  '@otplib',
  '@scure',
  '@noble',
];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^@doorstep/(.*)$': '<rootDir>/libs/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  transform: {
    '^.+\\.tsx$': ['@swc/jest', swcWithJsx],
    '^.+\\.ts$': ['@swc/jest', swc],
    '^.+\\.(js|mjs|cjs)$': ['@swc/jest', swcForPackages],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
};

/** Suites whose specs meet a real PostgreSQL. */
const served = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

const apps = '<rootDir>/apps';
const libs = '<rootDir>/libs';
const house = '<rootDir>/test/house-rules';
const support = '<rootDir>/test/support';

module.exports = {
  testTimeout: 30_000,
  projects: [
    { ...common, displayName: 'rules', roots: [apps, libs, support], testRegex: ['(?<!\\.db)\\.spec\\.tsx?$'] },
    { ...common, ...served, displayName: 'database', roots: [apps, libs, support], testRegex: ['\\.db\\.spec\\.ts$'] },
    {
      ...common,
      ...served,
      displayName: 'journeys',
      roots: ['<rootDir>/test'],
      testRegex: ['/test/e2e/.*\\.(spec|e2e-spec)\\.ts$'],
    },
    { ...common, displayName: 'house-rules', roots: [house], testRegex: ['(?<!\\.db)\\.spec\\.ts$'] },
    { ...common, ...served, displayName: 'catalog', roots: [house], testRegex: ['\\.db\\.spec\\.ts$'] },
    {
      ...common,
      ...served,
      displayName: 'faults',
      roots: ['<rootDir>/test'],
      testRegex: ['/test/faults/.*\\.(spec|e2e-spec)\\.ts$'],
    },
  ],
};
