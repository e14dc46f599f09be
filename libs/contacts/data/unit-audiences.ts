/** Selects ids of audiences that people of a unit belong to as well. $1 organization, $3 ids of units. A constant of ours. */
export interface UnitAudiences {
  /** The room that tells. */
  readonly room: string;
  readonly sql: string;
}

const registered = new Map<string, UnitAudiences>();

/**
 * Adds what a room makes of people who get a job in a unit, when the room is loaded; it is asked in the statement that
 * makes them people of the unit. A second entry of one room stops the start.
 */
export function registerUnitAudiences(audiences: UnitAudiences): void {
  const there = registered.get(audiences.room);
  if (there && there !== audiences) throw new Error(`two entries of ${audiences.room} for the people of units: Doorstep does not start.`);
  registered.set(audiences.room, audiences);
}

/** The registered selections, each to be read as `UNION ALL SELECT …`. */
export const unitAudiences = (): string[] => [...registered.values()].map(({ sql }) => sql);
