const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether somebody typed a name as it stands: letters count, capitals and blanks do not. An empty one is none. */
export const sameNameTyped = (typed: string, name: string): boolean => plain(typed) !== '' && plain(typed) === plain(name);

/** A request to be forgotten waits, was done, or was not meant. */
export const FORGETTING_STATES = ['requested', 'done', 'declined'] as const;
export type ForgettingState = (typeof FORGETTING_STATES)[number];
