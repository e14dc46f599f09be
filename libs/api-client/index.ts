export { api, answer, speak, actIn } from './client';
export { ApiProblem, Offline, type FieldError, type ProblemBody } from './problem';
export type { paths } from './schema';
