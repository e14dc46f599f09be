/**
 * Rejects once the signal says so. A body whose call is cut just after its head came is, in Node 20, sometimes neither
 * read to its end nor refused: without this the call would wait for ever.
 */
export const cutBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const cut = (): void => reject(signal.reason as Error);
    if (signal.aborted) cut();
    else signal.addEventListener('abort', cut, { once: true });
  });
