export { TEST_NOW, frozenClock } from './clock';
export { testDatabase, testLogins, withClient } from './database';
export type { TestDatabase, TestLogins } from './database';
export { anOrganization } from './organization';
export type { TestOrganization } from './organization';
export { longRun, seededRandom, testSeed } from './random';
export type { SeededRandom } from './random';
