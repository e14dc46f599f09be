import type { FieldProblem } from '../../ui/form';
import type { useAccountWords } from './words';

/** Letters a password has at least; the server also refuses common ones. */
export const passwordLength = 12;

export const checkPassword = (field: string, password: string, say: ReturnType<typeof useAccountWords>): FieldProblem[] =>
  [...password].length >= passwordLength ? [] : [{ field, message: say('password.short', { n: passwordLength }) }];
