const steps = new Map<string, readonly string[]>();

/**
 * What a room does when a person is forgotten, beyond its `ContactReference`s: facts that stay as counts without the
 * person, rows that speak of the person without naming them by id. Constant statements, `$1` the organization, `$2`
 * the person, `$3` the instant; run in order, before the person's own rows go. A second entry of a room stops the start.
 */
export function registerForgetting(room: string, statements: readonly string[]): void {
  const there = steps.get(room);
  if (there && there !== statements) throw new Error(`two ways of forgetting for ${room}: Doorstep does not start.`);
  steps.set(room, statements);
}

/** Of all rooms that are loaded. */
export const forgettingSteps = (): string[] => [...steps.values()].flat();

const told = new Map<string, string>();

/**
 * Where a room says at which doors somebody lived or was looked for, so that what is kept of doors goes with the last who
 * lived there: one constant statement, `$1` the organization, `$2` the person. Each row answers `told`, JSON in which
 * addresses (`line1` …) or keys of doors (`door_key`) stand anywhere. A second entry of a room stops the start.
 */
export function registerDoorsTold(room: string, statement: string): void {
  const there = told.get(room);
  if (there && there !== statement) throw new Error(`two ways to the doors of people for ${room}: Doorstep does not start.`);
  told.set(room, statement);
}

/** Of all rooms that are loaded. */
export const doorsTold = (): string[] => [...told.values()];
