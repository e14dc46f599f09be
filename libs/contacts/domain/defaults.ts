/** Numbers of this room's rules. `fading.days` is a setting of the organization (DOMAIN 2: faded after 30 days). */
export const CONTACT_DEFAULTS = {
  /** A search that finds fewer looks again, for slips of the fingers and inside words. */
  searchFew: 10,
  /** How many possible duplicates are told on entry. */
  duplicatesTold: 5,
  /** Of so many of the likeliest it is asked whether who types may see them. */
  duplicatesCompared: 100,
  /** So many pairs of one person are put before the leads at once. */
  duplicatesAsked: 20,
  /** People compared in one transaction of the first look through, and before the next job goes on. */
  duplicatesAtOnce: 200, duplicatesPerJob: 10_000,
  /** People whose words are kept anew in one transaction, and before the next job goes on. */
  renewedAtOnce: 500, renewedPerJob: 20_000,
  /** Where more people work, the worker carries a workplace's new name to them: so many in one transaction, and before the next job goes on. */
  renamedInRequest: 1_000, renamedAtOnce: 200, renamedPerJob: 10_000,
  /** Addresses whose place is worked out in one transaction, and before the next job goes on. */
  placedAtOnce: 500, placedPerJob: 20_000,
  /** Buildings a geocoder is asked about in one job; days until one may be asked about again. Own guess: streets are numbered anew less often. */
  geocodedPerJob: 100, geocodedAgainDays: 180,
  /** How long a geocoder that does not answer is left alone, doubling from the first to the second; public ones ask for no less. */
  geocoderRestSeconds: 60, geocoderMostRestSeconds: 3 * 3_600,
  noteLetters: 2000,
} as const;
