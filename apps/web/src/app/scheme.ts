import { isMantineColorScheme, type MantineColorSchemeManager } from '@mantine/core';
import { keepChoice, readChoice } from '../outbox/vault';

/** Light, dark or the system's: remembered on this device by the vault, read by public/scheme.js before the first paint. */
export const schemeKeeper: MantineColorSchemeManager = {
  get: (otherwise) => {
    const kept = readChoice('scheme');
    return isMantineColorScheme(kept) ? kept : otherwise;
  },
  set: (value) => keepChoice('scheme', value === 'auto' ? null : value),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => keepChoice('scheme', null),
};
