import { Injectable } from '@nestjs/common';
import type { ContactFields } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { ReadPerson } from './candidates';
import type { RowEnd } from './data/import-rows.repository';
import type { LaidRow, Problem, StoredProblem } from './domain';
import { contactOf, readRow } from './domain';
import type { PlaceFinder } from './places';
import { RowKeyMaker } from './row-keys';
import type { RunPlan } from './run-plan';

/** A row that brings somebody, as it will be compared and written. */
export interface PersonRow extends ReadPerson {
  readonly row: number;
  readonly fields: ContactFields;
  readonly problems: readonly Problem[];
  /** Numbers and e-mails of the row that belonged to somebody who asked to be forgotten. */
  readonly forgotten: readonly string[];
}

export type RowRead = { readonly person: PersonRow } | { readonly rejected: RowEnd };

/** A problem is told once for a row, and its value is shown, not kept whole. */
export const storedProblems = (problems: readonly Problem[]): StoredProblem[] => {
  const seen = new Set<string>();
  return problems.filter((p) => {
    const key = `${p.code}|${p.column}|${p.value ?? ''}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
};

export const rejectedRow = (row: number, reason: string, problems: readonly Problem[] = []): RowEnd => ({
  row, outcome: 'rejected', reason, contactId: null, duplicateId: null, unclear: false, name: null, problems: storedProblems(problems), keys: null,
});

/** Reads the rows of a batch: what each says, what its names mean, what it is known by. */
@Injectable()
export class RowReader {
  constructor(private readonly keys: RowKeyMaker) {}

  async read(scope: Scope, plan: RunPlan, finder: PlaceFinder, rows: readonly LaidRow[]): Promise<RowRead[]> {
    const readings = rows.map((laid) => ({ laid, reading: readRow(laid, plan.mapping, plan.context) }));
    await finder.know(scope, readings.flatMap(({ reading }) => (reading.kind === 'rejected' ? [] : [reading.draft])));
    const read: RowRead[] = [];
    for (const { laid, reading } of readings) read.push(await this.readOne(scope, plan, finder, laid, reading));
    return read;
  }

  private async readOne(scope: Scope, plan: RunPlan, finder: PlaceFinder, laid: LaidRow, reading: ReturnType<typeof readRow>): Promise<RowRead> {
    if (reading.kind === 'rejected') return { rejected: rejectedRow(laid.row, reading.reason, reading.problems) };
    const { draft } = reading;
    const { left, ...place } = await finder.find(scope, draft, laid);
    const { fields, problems } = contactOf(draft, place, plan.region);
    const unexplained = left.map((value): Problem => ({ row: laid.row, column: null, code: 'imports/value-unknown', value: value.slice(0, 120) }));
    return {
      person: {
        row: laid.row, draft, fields, problems: [...reading.problems, ...problems, ...unexplained], forgotten: [],
        keys: this.keys.keysOf(scope.organizationId, draft, plan.source, { campaignId: plan.campaignId, attested: Boolean(plan.options.attestation) }),
      },
    };
  }

  offerKey(organizationId: Uuid, kind: string, text: string): Buffer {
    return this.keys.textKey(organizationId, `${kind}|${text}`);
  }
}
