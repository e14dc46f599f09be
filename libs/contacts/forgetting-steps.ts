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
