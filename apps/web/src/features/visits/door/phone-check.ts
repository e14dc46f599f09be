import { readPhone } from '@doorstep/kernel';

/** What is wrong with a typed number, as the server will read it; null when it can be called. Loaded when one is typed: the rules of all countries are large. */
export function phoneProblem(typed: string): 'incomplete' | 'unreadable' | null {
  const read = readPhone(typed, 'US');
  if ('e164' in read) return null;
  return read.problem === 'incomplete' ? 'incomplete' : 'unreadable';
}
