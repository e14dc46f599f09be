// The import law of docs: imports go down the stair, through front doors, never sideways.
// test/house-rules/import-law.spec.ts breaks every rule below once, so a rule that stopped biting is noticed.

/** The stair: rooms of one step may import front doors of the steps above them in this list, and not each other. */
const stair = [
  ['kernel'],
  ['platform'],
  ['organizations'],
  ['accounts'],
  ['contacts'],
  ['workplaces'],
  ['campaigns'],
  ['messaging'],
  ['follow-ups'],
  ['asks'],
  ['house-visits', 'one-on-ones', 'labor-circles', 'turnout-events', 'structure-tests'],
  ['imports', 'exports', 'reports'],
];

const any = (names) => `(${names.join('|')})`;
const rooms = stair.flat();
const practices = rooms.filter((room) => room !== 'kernel' && room !== 'platform');
const below = (room) =>
  stair
    .slice(
      0,
      stair.findIndex((step) => step.includes(room)),
    )
    .flat();
const spec = '\\.(spec|e2e-spec)\\.tsx?$';
const packageIn = (...names) => `(^|/)node_modules/${any(names)}/`;

/** Pure packages: they compute, and neither read nor write anything. Kernel and domain may use these alone. */
const purePackages = [
  'temporal-polyfill',
  'temporal-spec',
  'libphonenumber-js',
  'intl-messageformat',
  '@formatjs/[^/]+',
];
const drivers = [
  'typeorm',
  '@nestjs/typeorm',
  '@nestjs/bullmq',
  'bullmq',
  'pg',
  '@types/pg',
  'pg-copy-streams',
  'ioredis',
];
const requestFrameworks = ['fastify', '@fastify/[^/]+', '@nestjs/platform-fastify', 'express', '@types/express'];

const law = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const upTheStair = practices.map((room) =>
  law(
    'stair',
    'A room imports only rooms lower on the stair.',
    { path: `^libs/${room}/` },
    { path: '^libs/', pathNot: `^libs/${any([...below(room), room])}/` },
  ),
);

module.exports = {
  forbidden: [
    ...upTheStair,
    law(
      'platform-knows-no-practice',
      'Machinery imports the kernel and packages.',
      { path: '^libs/platform/' },
      { path: '^libs/', pathNot: '^libs/(kernel|platform)/' },
    ),
    law(
      'kernel-stands-alone',
      'The kernel imports itself and pure packages: the phone runs it too.',
      { path: '^libs/kernel/', pathNot: spec },
      { pathNot: ['^libs/kernel/', packageIn(...purePackages)] },
    ),
    law(
      'domain-is-pure',
      'Rules import their own domain, the kernel, the domain of lower rooms and pure packages.',
      { path: '^libs/([^/]+)/domain/', pathNot: spec },
      {
        pathNot: ['^libs/$1/domain/', '^libs/kernel/', '^libs/[^/]+/domain/index\\.ts$', packageIn(...purePackages)],
      },
    ),
    law(
      'data-keeps-to-itself',
      'Entities and repositories import their own data and domain, the kernel and platform/database.',
      { path: '^libs/([^/]+)/data/', pathNot: spec },
      {
        path: '^(libs|apps)/',
        pathNot: ['^libs/$1/(data|domain)/', '^libs/kernel/', '^libs/platform/database/index\\.ts$'],
      },
    ),
    law(
      'service-knows-no-edge',
      'What stands in a room beside its doors never imports http or jobs.',
      { path: '^libs/([^/]+)/[^/]+\\.tsx?$', pathNot: spec },
      { path: '^libs/$1/(http|jobs)/' },
    ),
    law(
      'service-knows-no-request',
      'No framework request types in services.',
      { path: `^libs/${any(practices)}/[^/]+\\.ts$`, pathNot: spec },
      { path: packageIn(...requestFrameworks) },
    ),
    law(
      'edge-calls-its-own-service',
      'http and jobs import their own service and domain, the kernel and platform.',
      { path: `^libs/${any(practices)}/(http|jobs)/`, pathNot: spec },
      {
        path: '^(libs|apps)/',
        pathNot: [
          '^libs/$1/$2/',
          '^libs/$1/domain/',
          '^libs/$1/[^/]+\\.ts$',
          '^libs/$1/words/',
          '^libs/kernel/',
          '^libs/platform/',
        ],
      },
    ),
    law(
      'front-door-only',
      'A room is entered through index.ts, domain/index.ts, http/index.ts or jobs/index.ts.',
      { path: '^libs/([^/]+)/' },
      {
        path: '^libs/',
        pathNot: ['^libs/$1/', '^libs/[^/]+/(domain/|http/|jobs/)?index\\.ts$', '^libs/platform/[^/]+/index\\.ts$'],
      },
    ),
    law(
      'front-door-only-apps',
      'Apps enter a room through its front doors too.',
      { path: '^apps/' },
      {
        path: '^libs/',
        pathNot: [
          '^libs/[^/]+/(domain/|http/|jobs/)?index\\.ts$',
          '^libs/platform/[^/]+/index\\.ts$',
          '^libs/api-client/',
        ],
      },
    ),
    law(
      'front-door-only-platform',
      'The parts of platform meet through their front doors.',
      { path: '^libs/platform/([^/]+)/' },
      { path: '^libs/platform/', pathNot: ['^libs/platform/$1/', '^libs/platform/[^/]+/index\\.ts$'] },
    ),
    law(
      'no-foreign-edge',
      'Nothing in libs imports the http or jobs of another room.',
      { path: '^libs/([^/]+)/' },
      { path: `^libs/${any(practices)}/(http|jobs)/`, pathNot: '^libs/$1/' },
    ),
    law(
      'drivers-stay-below',
      'Only platform and data touch the database; only platform touches the queue.',
      { path: `^libs/${any(practices)}/`, pathNot: [spec, '^libs/[^/]+/data/'] },
      { path: packageIn(...drivers) },
    ),
    law(
      'queue-and-raw-drivers-in-platform',
      'Data uses TypeORM through the scope, never a driver or the queue.',
      { path: `^libs/${any(practices)}/data/`, pathNot: spec },
      { path: packageIn(...drivers.filter((name) => name !== 'typeorm')) },
    ),
    law(
      'api-opens-http-doors',
      'The api mounts http doors and imports platform and the kernel.',
      { path: '^apps/api/', pathNot: spec },
      { path: '^(libs|apps)/', pathNot: ['^apps/api/', '^libs/[^/]+/http/index\\.ts$', '^libs/(platform|kernel)/'] },
    ),
    law(
      'worker-opens-jobs-doors',
      'The worker mounts jobs doors and imports platform and the kernel.',
      { path: '^apps/worker/', pathNot: spec },
      { path: '^(libs|apps)/', pathNot: ['^apps/worker/', '^libs/[^/]+/jobs/index\\.ts$', '^libs/(platform|kernel)/'] },
    ),
    law(
      'apps-hold-no-driver',
      'api and worker never touch a driver.',
      { path: '^apps/(api|worker)/', pathNot: spec },
      { path: packageIn(...drivers) },
    ),
    law(
      'web-runs-rules-only',
      'The web app imports the generated client, the kernel and domains, and nothing else of the house.',
      { path: '^apps/web/' },
      {
        path: '^(libs|apps)/',
        pathNot: ['^apps/web/', '^libs/(api-client|kernel)/', '^libs/[^/]+/domain/index\\.ts$'],
      },
    ),
    law(
      'one-machine-program',
      'apps/doorstep calls services by their front doors; edges belong to api and worker.',
      { path: '^apps/doorstep/', pathNot: spec },
      { path: ['^libs/[^/]+/(http|jobs)/', '^apps/(api|worker|web)/'] },
    ),
    law(
      'generated-client-stands-alone',
      'Generated code imports no room.',
      { path: '^libs/api-client/' },
      { path: '^(libs/(?!api-client/)|apps/)' },
    ),
    law('libs-open-no-app', 'Libs never import an app.', { path: '^libs/' }, { path: '^apps/' }),
    law('no-cycles', 'Two files that need each other are one file or three.', {}, { circular: true }),
    law(
      'tests-are-not-code',
      'Only specs import from test.',
      { path: '^(apps|libs)/', pathNot: spec },
      { path: '^test/' },
    ),
    law('specs-are-not-imported', 'Nothing imports a spec.', {}, { path: spec }),
    law('no-unresolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    law(
      'no-undeclared-package',
      'Packages are named in package.json.',
      { path: '^(apps|libs)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    law(
      'no-dev-package',
      'What runs needs no development dependency.',
      { path: '^(apps|libs)/', pathNot: [spec, '^apps/web/[^/]+\\.config\\.[a-z]+$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.json'],
    },
  },
};
