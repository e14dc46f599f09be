/** What a source gives, in its order, with the next already asked for while the one before it is being used. No more than one waits. */
export async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = source.next();
      // Whoever uses this one may take a while, or never come back: a fault is told where it is waited for.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    // Nothing of the source goes on once this has ended.
    await next.catch(() => undefined);
    await source.return(undefined);
  }
}
