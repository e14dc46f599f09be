import list from './common-passwords.json';

/**
 * Common passphrases and their doublings, folded (letters and digits in lower case). Our own list: what
 * published studies of leaked passwords find at the top, put together the way people put them together.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(list);
