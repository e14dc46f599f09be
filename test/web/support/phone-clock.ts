import type { BrowserContext } from '@playwright/test';

/** Sets the clock of every page that the context opens from now on: so many milliseconds before the machine's. Time goes on. */
export const setClock = (context: BrowserContext, ahead: number) => context.addInitScript((by) => {
  const machine = Date;
  const now = () => machine.now() + by;
  const shifted = new Proxy(machine, {
    construct: (target, given: unknown[], as: NewableFunction) => Reflect.construct(target, given.length === 0 ? [now()] : given, as) as object,
    apply: () => new machine(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key) as unknown),
  });
  machine.prototype.constructor = shifted;
  globalThis.Date = shifted;
}, ahead);
