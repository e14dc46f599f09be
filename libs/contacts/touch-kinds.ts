import type { Language, Uuid } from '@doorstep/kernel';
import { say } from '@doorstep/platform/words';
import type { TouchKindName } from './domain';
import { TOUCH_KINDS, TOUCH_KINDS_TO_COME } from './domain';

/** One entry of a timeline as its kind tells it. */
export interface TouchFacts {
  readonly contactId: Uuid;
  readonly sourceKind: string;
  readonly sourceId: Uuid;
  readonly code: string | null;
  readonly params: Record<string, unknown>;
}

/** What a room says of its entries in everybody's timeline. */
export interface TouchKind {
  readonly kind: TouchKindName;
  /** The sentence in the reader's language. `code` and texts and numbers of `params` are enough for most. */
  readonly summary: (touch: TouchFacts, language: Language) => string;
  /** The path of what it came from, in the web app; null where there is nothing to open. */
  readonly link: (touch: TouchFacts) => string | null;
}

const registered = new Map<string, TouchKind>();

/** Adds a room's kinds when the room is loaded; a second entry for one kind stops the start. */
export function registerTouchKinds(kinds: readonly TouchKind[]): void {
  for (const kind of kinds) {
    if (!(TOUCH_KINDS as readonly string[]).includes(kind.kind)) throw new Error(`${kind.kind} is no kind of touch`);
    const there = registered.get(kind.kind);
    if (there && there !== kind) throw new Error(`two rooms tell of the touch ${kind.kind}: Doorstep does not start.`);
    registered.set(kind.kind, kind);
  }
}

/** All kinds of the rooms that are loaded. */
export const touchKinds = (): TouchKind[] => [...registered.values()];

/** An entry that nobody could tell is not written. @throws where a room writes a kind that no loaded room registered. */
export function requireTold(kind: TouchKindName): void {
  if (!registered.has(kind)) throw new Error(`no room tells of the touch ${kind}: it is not written.`);
}

/** Whoever shows timelines knows every kind that may stand in them. @throws at the start, naming the kinds that nobody tells. */
export function requireEveryKindTold(): void {
  const untold = TOUCH_KINDS.filter((kind) => !registered.has(kind) && !TOUCH_KINDS_TO_COME.includes(kind));
  if (untold.length > 0) throw new Error(`no room tells of the touches ${untold.join(', ')}: Doorstep does not start.`);
}

/** The sentence and link of one entry; one whose room is not there is told by its kind alone. */
export function tellTouch(kind: string, touch: TouchFacts, language: Language): { summary: string; link: string | null } {
  const known = registered.get(kind);
  return known
    ? { summary: known.summary(touch, language), link: known.link(touch) }
    : { summary: say(language, 'contacts/touch.other'), link: null };
}
