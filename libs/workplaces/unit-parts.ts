import { Injectable } from '@nestjs/common';
import { WorkplaceRenames } from '@doorstep/contacts';
import type { Label, SentLabel, Uuid } from '@doorstep/kernel';
import { DomainError, canonicalJson, labelSays, newId, planLabels, readLabel } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { NewPart, PartKind, PartRow } from './data/unit-parts.repository';
import { UnitPartsRepository } from './data/unit-parts.repository';

export interface PartWish {
  id?: Uuid | null;
  name: SentLabel;
  headCount?: number | null;
  /** Shifts only: `HH:MM`. */
  starts?: string | null;
  ends?: string | null;
}

const FIELDS: Record<PartKind, string> = { department: 'departments', shift: 'shifts' };

/** Departments and shifts of a unit: lists that are replaced whole while their rows keep their ids. */
@Injectable()
export class UnitParts {
  constructor(
    private readonly parts: UnitPartsRepository,
    private readonly renames: WorkplaceRenames,
  ) {}

  /** All parts by unit, archived ones included. */
  async of(scope: Scope, kind: PartKind, unitIds: readonly Uuid[]): Promise<Map<Uuid, PartRow[]>> {
    const found = new Map<Uuid, PartRow[]>();
    if (unitIds.length === 0) return found;
    for (const row of await this.parts.list(scope, kind, unitIds)) found.set(row.unit_id, [...(found.get(row.unit_id) ?? []), row]);
    return found;
  }

  /** The living part of a unit that has this name in any language. */
  async named(scope: Scope, kind: PartKind, unitId: Uuid, name: string): Promise<PartRow | null> {
    const rows = (await this.of(scope, kind, [unitId])).get(unitId) ?? [];
    return rows.find((row) => row.archived_at === null && labelSays(row.label, name)) ?? null;
  }

  /** Adds a part behind the others, or brings back the archived one of that name. */
  async add(scope: Scope, kind: PartKind, unitId: Uuid, name: string): Promise<PartRow> {
    const rows = (await this.of(scope, kind, [unitId])).get(unitId) ?? [];
    const old = rows.find((row) => labelSays(row.label, name));
    const part: NewPart = old ?? {
      id: newId(scope.now.getTime()), position: Math.max(-1, ...rows.map((row) => row.position)) + 1,
      label: { [scope.actor.language]: name }, head_count: null, starts: null, ends: null,
    };
    await this.parts.put(scope, kind, unitId, [part]);
    return { ...part, unit_id: unitId, archived_at: null };
  }

  /**
   * Puts the list in the place of what is there; answers whether anything changed.
   * @throws 422 `workplaces/label-twice`; 409 `platform/id-reused` when an id is another unit's.
   */
  async replace(scope: Scope, kind: PartKind, unitId: Uuid, wishes: readonly PartWish[]): Promise<boolean> {
    const field = FIELDS[kind];
    const there = (await this.of(scope, kind, [unitId])).get(unitId) ?? [];
    const plan = planLabels(
      there.map((row) => ({ ...row, archived: row.archived_at !== null })),
      wishes.map((wish) => ({ id: wish.id, label: wish.name, wish })),
      { language: scope.actor.language, newId: () => newId(scope.now.getTime()), field, labelField: 'name', twice: 'workplaces/label-twice' },
    );
    const next = plan.rows.map(({ id, position, label, kept, item: { wish } }) => {
      const part: NewPart = { id, position, label, head_count: wish.headCount ?? null, starts: wish.starts ?? null, ends: wish.ends ?? null };
      return { part, kept, same: kept !== null && !kept.archived && sameText(part, kept) };
    });
    const changed = next.filter(({ same }) => !same).map(({ part }) => part);
    const foreign = await this.parts.put(scope, kind, unitId, changed);
    if (foreign.length > 0) {
      const at = plan.rows.findIndex((row) => foreign.includes(row.id));
      throw new DomainError('platform/id-reused', { status: 409, field: `${field}[${at}].id` });
    }
    for (const { part, kept } of next) {
      if (kept && firstText(part.label) !== firstText(kept.label)) await this.renames.rename(scope, kind, part.id, firstText(part.label));
    }
    await this.parts.archive(scope, kind, plan.gone.map((row) => row.id));
    return changed.length > 0 || plan.gone.length > 0;
  }
}

/** The text that jobs keep beside the id. */
const firstText = (label: Label): string => readLabel(label, 'en').text;

const sameText = (one: NewPart, other: NewPart): boolean => {
  const text = ({ position, label, head_count, starts, ends }: NewPart): string => canonicalJson([position, label, head_count, starts, ends]);
  return text(one) === text(other);
};
