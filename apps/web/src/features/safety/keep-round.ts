import { answer, api, ApiProblem } from '@doorstep/api-client';
import { newId } from '@doorstep/kernel';
import { changeHeld as change, isHeld, readRound } from './held-round';
import type { KeptRound, RoundAnswer, RoundWish, SafetyTimer } from './types';

const bells = new Set<() => void>();
/** Something was said of the round: tell the server now. */
const ring = (): void => bells.forEach((bell) => bell());
export const onRing = (bell: () => void): (() => void) => { bells.add(bell); return () => bells.delete(bell); };

/** Begins a round on this phone; from the moment the server knows of it there is a deadline. Answers whether this phone keeps it when the app is closed. */
export async function beginRound(userId: string, wish: Omit<RoundWish, 'id'>, colleagueName: string, hideMinutes: number): Promise<boolean> {
  await change(() => ({ userId, wish: { ...wish, id: newId() }, colleagueName, timer: null, answers: [], hideMinutes }));
  ring();
  return !isHeld();
}

/** "I am all right", "I am back". A round that the server never heard of ends with the word. */
export async function sayOfRound(said: RoundAnswer): Promise<void> {
  await change((round) => {
    if (!round) return null;
    if (said === 'back' && !round.timer) return null;
    return { ...round, answers: [...round.answers, { id: newId(), answer: said }] };
  });
  ring();
}

/** A round that the server never heard of is not begun after all. */
export async function dropRound(): Promise<void> {
  await change((round) => (round?.timer ? round : null));
}

/** A refusal that will not change by trying again. */
const isRefusal = (failure: unknown): failure is ApiProblem => failure instanceof ApiProblem && failure.status >= 400 && failure.status < 500 && ![401, 408, 429].includes(failure.status);
const learn = (id: string, timer: SafetyTimer): Promise<KeptRound | null> =>
  change((round) => (round?.wish.id !== id ? round : timer.state === 'ended' ? null : { ...round, timer, clockOff: offOf(timer) }));
const offOf = (timer: SafetyTimer): number => Date.parse(timer.asOf) - Date.now();

/**
 * Tells the server what it does not know yet, in order, and hears how the round stands. Throws what the api client throws
 * where no answer came: it is told again later under the same ids.
 */
export async function syncRound(userId: string, organizationId: string): Promise<void> {
  const headers = { 'X-Organization-Id': organizationId };
  let round = await readRound();
  if (round && round.userId !== userId) return;
  if (!round) return adopt(userId, headers);
  if (!round.timer && !round.problem) {
    try {
      round = await learn(round.wish.id, await answer(api.POST('/api/v1/safety-timers', { headers, body: round.wish })) as SafetyTimer);
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
      // Another phone of theirs began one before: that one counts.
      if (failure.status === 409) { await change(() => null); return adopt(userId, headers); }
      await change((kept) => kept && { ...kept, problem: failure.body });
      return;
    }
  }
  for (const { id, answer: said } of round?.answers ?? []) {
    const wishId = round!.wish.id;
    let told: SafetyTimer | null = null;
    try {
      told = await answer(api.POST('/api/v1/safety-timers/{id}/answers', { headers, params: { path: { id: round!.timer!.id } }, body: { id, answer: said } })) as SafetyTimer;
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
    }
    await change((kept) => kept && { ...kept, answers: kept.answers.filter((one) => one.id !== id) });
    if (told) await learn(wishId, told);
  }
  const kept = await readRound();
  if (kept?.timer && kept.answers.length === 0) {
    const now = await answer(api.GET('/api/v1/safety-timers/{id}', { headers, params: { path: { id: kept.timer.id } } })).catch((failure: unknown) => { if (isRefusal(failure)) return null; throw failure; }) as SafetyTimer | null;
    if (now) await learn(kept.wish.id, now);
    else await change(() => null);
  }
}

/** A round of theirs that this phone knows nothing of: begun on another one, or before the app was emptied. */
async function adopt(userId: string, headers: Record<string, string>): Promise<void> {
  const { items } = await answer(api.GET('/api/v1/safety-timers', { headers, params: { query: { visitor: 'me', state: 'running,alarmed', limit: 1 } } })) as { items: SafetyTimer[] };
  const [timer] = items;
  if (!timer) return;
  await change((round) => round ?? {
    userId, wish: { id: timer.id, minutes: timer.minutes, colleagueId: timer.colleague.id, visitListId: timer.visitListId }, colleagueName: timer.colleague.name, timer, answers: [], hideMinutes: 3, clockOff: offOf(timer),
  });
}
