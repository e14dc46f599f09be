import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** The browser says these itself when a request is answered with 4xx or does not get through; the screens answer for them. */
const SPOKEN_BY_THE_NETWORK = /^Failed to load resource: (net::ERR_|the server responded with a status of 4\d\d)/;

/** Everything in a browser that no test may cause without saying so. */
export interface Watch {
  /** Looks at a context from now on: every page and worker in it. `own` are the origins that may be asked. */
  over(context: BrowserContext, own: readonly string[]): Promise<void>;
  /** What was wrong since the last look, in words; they are gone from the watch then. */
  take(): string[];
}

export function makeWatch(): Watch {
  const faults: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (message.type() !== 'error' || SPOKEN_BY_THE_NETWORK.test(message.text())) return;
    faults.push(`console: ${message.text()} (${message.location().url})`);
  };
  return {
    take: () => faults.splice(0),
    async over(context, own) {
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => console.error(`policy of the page: ${event.violatedDirective} ${event.blockedURI}`), { capture: true });
      });
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^https?:|^wss?:/.test(protocol) && !own.includes(origin)) faults.push(`request to another origin: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 500) faults.push(`${response.status()} from ${response.request().method()} ${response.url()}`);
      });
      context.on('console', hear);
      context.on('weberror', (failure) => faults.push(`error on the page: ${failure.error().stack ?? failure.error().message}`));
    },
  };
}
