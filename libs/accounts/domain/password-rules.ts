import { DomainError } from '@doorstep/kernel';
import { COMMON_PASSWORDS } from './common-passwords';

export const SHORTEST_PASSWORD = 12;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Why a passphrase is refused, or null (security.md A-02): length, the commonest ones, and words around the account. */
export function passwordProblem(password: string, around: readonly string[]): 'accounts/password-short' | 'accounts/password-common' | 'accounts/password-around' | null {
  if (Array.from(password).length < SHORTEST_PASSWORD) return 'accounts/password-short';
  const bare = plain(password);
  const stem = bare.replace(/\d+$/u, '');
  if (COMMON_PASSWORDS.has(bare) || COMMON_PASSWORDS.has(stem) || new Set(bare).size < 4) return 'accounts/password-common';
  const words = around.flatMap((text) => [plain(text), plain(text.split('@')[0] ?? '')]).filter((word) => word.length >= 4);
  if (words.some((word) => bare === word || stem === word || (bare.includes(word) && bare.length - word.length < 6))) return 'accounts/password-around';
  return null;
}

export function refuseWeakPassword(password: string, around: readonly string[], field: string): void {
  const problem = passwordProblem(password, around);
  if (problem) throw new DomainError(problem, { field, params: { min: SHORTEST_PASSWORD } });
}
