/** Numbers of this room's rules. `fading.days` is a setting of the organization (DOMAIN 2: faded after 30 days). */
export const CONTACT_DEFAULTS = {
  /** How many matches the search ranks before pages, of those whom the reader sees. */
  searchMost: 20_000,
  /** How many possible duplicates are told on entry. */
  duplicatesTold: 5,
  noteLetters: 2000,
} as const;
