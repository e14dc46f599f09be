import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { TemporaryFailure } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Database, systemActor } from '@doorstep/platform/database';
import { DueWork, dispatchIsPaused } from '@doorstep/platform/outbox';
import type { UnaskedPlace } from './data/places.repository';
import { PlacesRepository } from './data/places.repository';
import { zipPlace } from './data/zip-places';
import { CONTACT_DEFAULTS, readGeocoderAnswer } from './domain';
import { FIND_PLACES } from './find-places.job';
import { Geocoder, NoAnswer, NotOurTurn } from './geocoder';

const SECOND = 1_000;
const DAY = 86_400_000;
const WAITING = `SELECT 1 AS there FROM due_work WHERE organization_id = $1 AND kind = '${FIND_PLACES.name}' AND subject_id = $1 AND state = 'waiting'`;

/**
 * Where addresses are, worked out in the background: those from before it was done on writing, some hundred in each
 * transaction; then, where the operator set a geocoder, one building after another, each asked about once in
 * `geocodedAgainDays` however many live there. No transaction is open while somebody outside is asked, and no place of the
 * queue is held until they may be asked again: the work is planned anew for that moment.
 */
@Injectable()
export class AddressPlaces {
  private readonly logger = new Logger('places');
  private failures = 0;

  constructor(
    private readonly database: Database,
    private readonly due: DueWork,
    private readonly places: PlacesRepository,
    private readonly geocoder: Geocoder,
  ) {}

  /** Plans the work for every organization that has addresses without a place. Answers how many organizations. */
  async plan(): Promise<number> {
    let planned = 0;
    for (const { id } of await this.database.global<{ id: Uuid }>('SELECT id FROM organizations ORDER BY id')) {
      planned += await this.database.withScope(systemActor(id), async (scope) => {
        if (await scope.one(WAITING, [id])) return 0;
        if (!(await this.places.isUnplaced(scope)) && !(this.geocoder.isSet && (await this.places.isUnasked(scope)))) return 0;
        await this.again(scope, 0);
        return 1;
      });
    }
    return planned;
  }

  /** One slice; what is left is planned anew, so that others get their turn. */
  async run(organizationId: Uuid, signal: AbortSignal): Promise<void> {
    const scoped = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => this.database.withScope(systemActor(organizationId), work);
    for (let done = 0, batch = -1; batch !== 0; done += batch) {
      batch = done < CONTACT_DEFAULTS.placedPerJob ? await scoped((scope) => this.places.placeNext(scope, CONTACT_DEFAULTS.placedAtOnce)) : 0;
      if (signal.aborted) throw new TemporaryFailure('stopping');
    }
    for (let asked = 0; asked < CONTACT_DEFAULTS.geocodedPerJob; asked += 1) {
      const next = await scoped((scope) => this.next(scope));
      if (next === null) return;
      if (next === 'known') continue;
      const answer = await this.ask(next, signal);
      if (signal.aborted) throw new TemporaryFailure('stopping');
      if (answer instanceof NotOurTurn) return scoped((scope) => this.again(scope, answer.ms / SECOND));
      if (answer instanceof NoAnswer) return scoped((scope) => this.later(scope, answer));
      await scoped((scope) => this.places.keep(scope, next.hash, readGeocoderAnswer(answer, next, zipPlace(next.postalCode, next.country))));
    }
    await scoped((scope) => this.again(scope, 0));
  }

  /** The next building to ask about; `known` where that was answered not long ago; null when there is none, or nobody to ask. */
  private async next(scope: Scope): Promise<UnaskedPlace | 'known' | null> {
    const more = await this.places.isUnplaced(scope);
    const next = this.geocoder.isSet ? await this.places.unasked(scope) : null;
    if (next && (await dispatchIsPaused(scope))) {
      await this.again(scope, CONTACT_DEFAULTS.geocoderRestSeconds);
      return null;
    }
    if (!next) {
      if (more) await this.again(scope, 0);
      else await this.due.finish(scope, { kind: FIND_PLACES.name, subjectId: scope.organizationId });
      return null;
    }
    if (!next.askedAt || scope.now.getTime() - next.askedAt.getTime() > CONTACT_DEFAULTS.geocodedAgainDays * DAY) return next;
    await this.places.tell(scope, next.hash);
    return 'known';
  }

  private async ask(place: UnaskedPlace, signal: AbortSignal): Promise<unknown> {
    try {
      const answer = await this.geocoder.ask(place, signal);
      this.failures = 0;
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer || error instanceof NotOurTurn) return error;
      throw error;
    }
  }

  /** Whoever does not answer is left alone, longer each time; what was not answered is asked again then. */
  private async later(scope: Scope, { why, seconds }: NoAnswer): Promise<void> {
    this.failures += 1;
    const rest = Math.min(CONTACT_DEFAULTS.geocoderMostRestSeconds, CONTACT_DEFAULTS.geocoderRestSeconds * 2 ** (this.failures - 1));
    this.logger.warn(`the geocoder did not answer: ${why}`);
    await this.again(scope, Math.min(CONTACT_DEFAULTS.geocoderMostRestSeconds, Math.max(rest, seconds ?? 0)));
  }

  private again(scope: Scope, seconds: number): Promise<void> {
    return this.due.put(scope, { kind: FIND_PLACES.name, subjectId: scope.organizationId, dueAt: new Date(scope.now.getTime() + seconds * SECOND) });
  }
}
