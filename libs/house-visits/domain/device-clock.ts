/**
 * When visits were saved that a phone sends together, if its clock was changed in between: each saved instant by the phone's
 * clock in the order in which they were saved (null where it was not told), the phone's clock at sending and the server's at
 * receiving, in milliseconds. Answers for each the clock at sending that its own time is to be measured by.
 *
 * A clock that was wrong all the time is wrong by one measure and everybody has the clock at sending. Where the order of the
 * saved times contradicts the order of saving, or lies after receiving, the clock was changed: the most that agree with each
 * other are believed, and the others are put between their neighbours, where they must have been. So the order within a
 * device is kept and nothing lies in the future (security.md F-13). Changes of up to a minute are as good as none.
 */
export function clocksAtSending(saved: ReadonlyArray<number | null>, sentAt: number, receivedAt: number): number[] {
  const off = receivedAt - sentAt;
  const told = saved.flatMap((at, index) => (at === null ? [] : [{ index, at: at + off }]));
  const believed = mostInOrder(told.map(({ at }) => at), receivedAt + SLACK_MS);
  const clocks = saved.map(() => sentAt);
  let before = -Infinity;
  for (const [n, { index, at }] of told.entries()) {
    let placed = at;
    if (!believed.has(n)) {
      const next = told.findIndex((_, later) => later > n && believed.has(later));
      const bound = next < 0 ? receivedAt : Math.min(told[next]!.at, receivedAt);
      const behind = (next < 0 ? told.length : next) - n;
      placed = Math.max(Math.min(at, bound - behind), before + 1);
      clocks[index] = sentAt + (at - placed);
    }
    before = placed;
  }
  return clocks;
}

const SLACK_MS = 60_000;

/** Indices of the longest row of instants none of which lies before the one it follows, all of them at most `most`; of two as long the later one. */
function mostInOrder(instants: readonly number[], most: number): Set<number> {
  const length: number[] = [];
  const from: number[] = [];
  let best = -1;
  for (const [n, at] of instants.entries()) {
    length[n] = at > most ? 0 : 1;
    from[n] = -1;
    if (at > most) continue;
    for (let earlier = n - 1; earlier >= 0; earlier -= 1) {
      if (length[earlier]! > 0 && instants[earlier]! <= at + SLACK_MS && length[earlier]! + 1 > length[n]!) {
        length[n] = length[earlier]! + 1;
        from[n] = earlier;
      }
    }
    if (best < 0 || length[n]! >= length[best]!) best = n;
  }
  const found = new Set<number>();
  for (let n = best; n >= 0; n = from[n]!) found.add(n);
  return found;
}
