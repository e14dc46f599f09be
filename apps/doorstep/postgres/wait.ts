/** Asks every `every` ms until there is an answer; undefined when `limit` ms went by without one. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  limit: number,
  every = 20,
): Promise<T | undefined> {
  const began = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() - began > limit) return undefined;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
