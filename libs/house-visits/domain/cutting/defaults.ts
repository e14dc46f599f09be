/**
 * Numbers of cutting (minutes of a round and how doors are dealt). Where no source is named they are our own guess: nobody
 * publishes them for house visits to workers; whoever measures better ones changes them here.
 */
export const ROUND_DEFAULTS = {
  /** At a door, whatever happens there: nobody home is two or three minutes, a talk fifteen and more. Own guess. */
  minutesADoor: 8,
  /** Street kilometers for one in a straight line: 1.3 is usual for American grids (own guess after common circuity figures of 1.2 to 1.4). */
  detour: 1.3,
  /** On foot, 4.8 km an hour: the walking speed that traffic engineers plan with is between 1.0 and 1.4 m a second. */
  minutesAKmOnFoot: 12.5,
  /** By car in town, 25 km an hour with lights, and getting in, out and parked. Own guess. */
  minutesAKmByCar: 2.4,
  minutesToPark: 5,
  /** From door to door in one building. Own guess. */
  minutesInside: 0.5,
  /** Where a door's place is not known: the next one in the same street, in the same ZIP, and elsewhere. Own guess. */
  minutesInStreet: 1,
  minutesInZip: 4,
  minutesElsewhere: 10,
  /** Lists of one cut may differ in minutes by this share of their average. */
  balance: 0.1,
  /** People whom one cut looks at, and visitors whom it deals to. */
  mostPeople: 10_000,
  mostVisitors: 50,
} as const;
