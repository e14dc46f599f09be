import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { TemporaryFailure, newId } from '@doorstep/kernel';
import { Database, systemActor } from '@doorstep/platform/database';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { countsWith } from './counts';
import { FactsRepository } from './data/facts.repository';
import type { RowEnd } from './data/import-rows.repository';
import { ImportRowsRepository } from './data/import-rows.repository';
import { ImportsRepository } from './data/imports.repository';
import { IMPORT_DEFAULTS } from './defaults';
import type { ImportCounts, KnownPerson } from './domain';
import { NO_COUNTS, PersonIndex, changesSomebody, personAfter } from './domain';
import { BatchParts } from './import-batch';
import { CHECK_IMPORT } from './import-jobs';
import type { PersonRow } from './row-reader';
import { storedProblems } from './row-reader';
import type { RunPlan } from './run-plan';
import { RunPlans, placeOf, runActor } from './run-plan';
import { Staging } from './staging';
import type { WhoIsWho } from './who-is-who';

/** People as the rows so far would have left them. */
interface Imagined {
  readonly index: PersonIndex;
  readonly people: Map<Uuid, KnownPerson>;
  readonly placed: Map<string, number>;
  readonly joined: Set<Uuid>;
}

@Injectable()
export class DryRunParts {
  constructor(
    readonly parts: BatchParts,
    readonly plans: RunPlans,
    readonly facts: FactsRepository,
    readonly due: DueWork,
  ) {}
}

/** Goes through an import without writing anything of people: what would be created, completed, left out or asked. */
@Injectable()
export class DryRunner {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly staging: Staging,
    private readonly work: DryRunParts,
  ) {}

  /** Begins from the first row at every try. */
  async run(organizationId: Uuid, importId: Uuid, signal: AbortSignal): Promise<void | 'ignored'> {
    const row = await this.database.withScope(systemActor(organizationId), (scope) => this.imports.find(scope, importId));
    if (row?.status !== 'checking') return 'ignored';
    await this.staging.ensure(organizationId, importId, signal);
    const actor = runActor(organizationId, row, await placeOf(this.database, organizationId, row.run_by));
    const imagined: Imagined = { index: new PersonIndex(), people: new Map(), placed: new Map(), joined: new Set() };
    let counts: ImportCounts = { ...NO_COUNTS };
    let after = 0;
    for (;;) {
      if (signal.aborted) throw new TemporaryFailure('stopping');
      const before = { counts, after };
      const next = await this.database.withScope(actor, (scope) => this.batch(scope, importId, imagined, before));
      if (next === null) return undefined;
      ({ counts, after } = next);
    }
  }

  /** Null at the end, or when somebody cancelled it. */
  private async batch(scope: Scope, importId: Uuid, imagined: Imagined, so: { counts: ImportCounts; after: number }): Promise<{ counts: ImportCounts; after: number } | null> {
    const row = await this.imports.lock(scope, importId);
    if (row?.status !== 'checking') return null;
    const waiting = await this.rows.waiting(scope, importId, so.after, IMPORT_DEFAULTS.batchRows);
    const plan = await this.work.plans.of(scope, row);
    const { persons, ends, who } = await this.work.parts.prepare(scope, plan, waiting, imagined.index, (key) => Promise.resolve(imagined.placed.get(key.toString('hex')) ?? 0));
    for (const person of persons) ends.push(await this.imagine(scope, plan, person, who, imagined));
    ends.sort((a, b) => a.row - b.row);
    await this.rows.plan(scope, importId, ends);
    const counts = countsWith(so.counts, ends);
    if (waiting.length === IMPORT_DEFAULTS.batchRows) {
      await this.imports.update(scope, importId, { progress: Math.min(1, counts.rows / Math.max(1, row.rows_staged)) }, false);
      return { counts, after: waiting.at(-1)!.row_number };
    }
    await this.imports.update(scope, importId, { status: 'checked', dry_run: { counts }, progress: 1 });
    await this.work.due.finish(scope, { kind: CHECK_IMPORT.name, subjectId: importId });
    return null;
  }

  private async imagine(scope: Scope, plan: RunPlan, person: PersonRow, who: WhoIsWho, imagined: Imagined): Promise<RowEnd> {
    const { draft, keys, row } = person;
    const found = await who.find(person);
    const contactId = found.kind === 'same' ? found.contactId : newId(scope.now.getTime());
    const end = { row, reason: null, contactId, duplicateId: null, unclear: found.kind === 'unclear', name: draft.nameless ? null : draft.displayName, keys };
    who.placed(person, contactId);
    imagined.placed.set(keys.row.toString('hex'), (imagined.placed.get(keys.row.toString('hex')) ?? 0) + 1);
    const joins = await this.joins(scope, plan, contactId, found.kind === 'same' && !imagined.people.has(contactId), imagined);
    if (found.kind === 'same' && found.before?.content_key?.equals(keys.content)) {
      return { ...end, outcome: joins ? 'updated' : 'unchanged', problems: storedProblems(person.problems) };
    }
    const known = found.kind !== 'same' ? null : (imagined.people.get(contactId) ?? (await this.work.parts.load(scope, plan, contactId, person, true)));
    const change = this.work.parts.change(scope, plan, person, known);
    imagined.people.set(contactId, personAfter(known, change, {
      contactId, noteKey: keys.note?.toString('hex') ?? null, region: plan.region, today: plan.context.today,
      offerKey: (kind, text) => this.work.parts.reader.offerKey(scope.organizationId, kind, text).toString('hex'),
    }));
    const outcome = known === null ? 'created' : changesSomebody(change) || joins ? 'updated' : 'unchanged';
    return { ...end, outcome, problems: storedProblems([...person.problems, ...change.problems]) };
  }

  /** Whether the row makes somebody belong to the campaign. */
  private async joins(scope: Scope, plan: RunPlan, contactId: Uuid, there: boolean, imagined: Imagined): Promise<boolean> {
    if (plan.campaignId === null || imagined.joined.has(contactId)) return false;
    imagined.joined.add(contactId);
    return !there || (await this.work.facts.inCampaign(scope, plan.campaignId, [contactId])).size === 0;
  }
}
