import type { Uuid } from '@doorstep/kernel';

/** Which names a page of a list holds: keys from–until, after the last row of the page before. */
export interface NameSpan {
  readonly from: string;
  readonly until: string;
  readonly afterKey: string;
  readonly afterId: Uuid;
}
