import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '@doorstep/platform/config';
import { SETTINGS } from '@doorstep/platform/config';
import { readAtMost } from '@doorstep/platform/http';
import { OutsideTurns } from '@doorstep/platform/outbox';
import type { AskedPlace } from './domain';
import { geocoderQuery } from './domain';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024;
const TURNS = 'geocoder';
/** A turn that is nearer is waited for; for a later one the job gives its place to others and comes again. Own guess. */
const WAITED_FOR_MS = 250;

/** The geocoder did not answer as one does; `seconds`: how long it asked to be left alone. */
export class NoAnswer extends Error {
  constructor(readonly why: string, readonly seconds: number | null = null) {
    super(why);
  }
}

/** It is not our turn to ask yet; `ms`: when it may be. */
export class NotOurTurn extends Error {
  constructor(readonly ms: number) {
    super('not our turn');
  }
}

/**
 * The operator's Nominatim-compatible geocoder: told one building's address at a time, as often as it wants to be asked,
 * and nothing of who lives there. A redirect is no answer.
 */
@Injectable()
export class Geocoder {
  private lastSent = -Infinity;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly turns: OutsideTurns,
  ) {}

  get isSet(): boolean {
    return this.settings.geocoder !== null;
  }

  /** What it says, as it says it. @throws NoAnswer, NotOurTurn */
  async ask(place: AskedPlace, signal: AbortSignal): Promise<unknown> {
    const { url, userAgent, perSecond } = this.settings.geocoder!;
    const turn = await this.turns.take(TURNS, perSecond, WAITED_FOR_MS);
    if (!turn.taken) throw new NotOurTurn(turn.inMs);
    await pause(turn.inMs, signal);
    const address = new URL(url);
    for (const [name, value] of Object.entries(geocoderQuery(place))) address.searchParams.set(name, value);
    await this.apart(1000 / perSecond, signal);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      const sending = fetch(address, { redirect: 'manual', referrerPolicy: 'no-referrer', credentials: 'omit', signal: limit, headers: { Accept: 'application/json', 'User-Agent': userAgent } });
      this.lastSent = performance.now();
      const answer = await sending;
      if (!answer.ok) {
        await answer.body?.cancel();
        throw new NoAnswer(`status ${answer.status}`, secondsOf(answer.headers.get('retry-after')));
      }
      return JSON.parse((await readAtMost(answer, MOST_BYTES)).toString('utf8')) as unknown;
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      throw new NoAnswer(error instanceof Error ? error.name : 'unknown');
    }
  }

  /** A turn is counted by the database; between it and the sending a busy process may lose time, and never makes it up. */
  private async apart(gapMs: number, signal: AbortSignal): Promise<void> {
    for (let rest = this.rest(gapMs); rest > 0 && !signal.aborted; rest = this.rest(gapMs)) await pause(Math.ceil(rest), signal);
  }

  private rest(gapMs: number): number {
    return this.lastSent + gapMs - performance.now();
  }
}

const secondsOf = (header: string | null): number | null => (/^\d{1,6}$/.test(header ?? '') ? Number(header) : null);

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (ms <= 0 || signal.aborted) return resolve();
    const end = (): void => { clearTimeout(timer); signal.removeEventListener('abort', end); resolve(); };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
