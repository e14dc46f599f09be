import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { doorKeyOf } from '../domain';
import { placeHash } from './place-json';

/** The doors and buildings at which somebody was known to live, now or at any time. */
export interface DoorsLived {
  readonly doors: readonly string[];
  /** As `geocoded_places` knows them. */
  readonly buildings: readonly string[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Every address and every door key in what a room says of somebody, wherever in the JSON it stands. */
function* placesIn(told: unknown): Generator<{ door: string; building: string }> {
  if (typeof told !== 'object' || told === null) return;
  if (!Array.isArray(told)) {
    const one = told as Record<string, unknown>;
    if (typeof one['door_key'] === 'string') yield { door: one['door_key'], building: '' };
    if (typeof one['line1'] === 'string') {
      const lines = { line1: one['line1'], line2: text(one['line2']), city: text(one['city']), region: text(one['region']), postalCode: text(one['postalCode']) ?? text(one['postal_code']), country: text(one['country']) ?? 'US' };
      yield { door: doorKeyOf(lines), building: placeHash(lines) };
    }
  }
  for (const part of Object.values(told)) yield* placesIn(part);
}

/** Where somebody was known to live, by everything that rooms say of it (`registerDoorsTold`); asked before any of that goes. */
export async function doorsLived(scope: Scope, contactId: Uuid, statements: readonly string[]): Promise<DoorsLived> {
  const [doors, buildings] = [new Set<string>(), new Set<string>()];
  for (const statement of statements) {
    for (const { told } of await scope.query<{ told: unknown }>(statement, [scope.organizationId, contactId])) {
      for (const { door, building } of placesIn(told)) {
        if (door !== '') doors.add(door);
        if (building !== '') buildings.add(building);
      }
    }
  }
  return { doors: [...doors], buildings: [...buildings] };
}

// Two of one door who are forgotten at the same moment: the second finds that the first is gone.
const ONE_BY_ONE = "SELECT pg_advisory_xact_lock(hashtextextended('doors-left|' || $1::text, 0))";
/** Who has moved away does not live there any more. */
const NOBODY = (column: string, of: string): string =>
  `NOT EXISTS (SELECT 1 FROM contact_addresses o WHERE o.organization_id = $1 AND o.${column} = ${of} AND o.retired_on IS NULL)`;
const LEFT = [
  `DELETE FROM door_notes d WHERE d.organization_id = $1 AND d.door_key = ANY($2::text[]) AND ${NOBODY('door_key', 'd.door_key')}`,
  `DELETE FROM door_pins d WHERE d.organization_id = $1 AND d.door_key = ANY($2::text[]) AND ${NOBODY('door_key', 'd.door_key')}`,
];
const LEFT_BUILDINGS = `DELETE FROM geocoded_places g WHERE g.organization_id = $1 AND g.place_hash IN (SELECT decode(h, 'hex') FROM unnest($2::text[]) h) AND ${NOBODY('place_hash', 'g.place_hash')}`;

/** What is kept of those doors where nobody lives any more goes: the note, the pin, what was found of the building. For others who live there it stays. */
export async function forgetLeftDoors(scope: Scope, { doors, buildings }: DoorsLived): Promise<void> {
  if (doors.length === 0 && buildings.length === 0) return;
  await scope.query(ONE_BY_ONE, [scope.organizationId]);
  for (const sql of LEFT) await scope.query(sql, [scope.organizationId, doors]);
  await scope.query(LEFT_BUILDINGS, [scope.organizationId, buildings]);
}
