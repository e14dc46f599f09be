import type { Icon } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type en from './words/en.json';

type PlaceKey = Extract<keyof typeof en, `place.${string}`>;

/** A place of the menu. Its word is `place.<name>` of app/words. */
export interface Place {
  word: PlaceKey;
  to: string;
  icon: Icon;
  /** Order in the menu; tens, so that others fit between. */
  order: number;
  /** Places of the phone's bottom bar (at most four, "More" is the fifth); the others are found under More. */
  onPhone?: boolean;
  /** Hidden from roles without it. */
  needs?: string;
}

/**
 * What a feature gives to the app: `features/<name>/room.tsx` exports `room`, and the router and the menus find it by themselves.
 * `routes` stand inside the shell and need a session; `open` stand alone and need none.
 * Screens come lazily: `{ path: 'people/:id', lazy: async () => ({ Component: (await import('./person-screen')).PersonScreen }) }`.
 */
export interface Room {
  places?: Place[];
  routes?: RouteObject[];
  open?: RouteObject[];
}
