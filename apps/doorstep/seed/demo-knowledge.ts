import type { OwnField } from '@doorstep/contacts/domain';
import { seededId } from './chance';
import type { OwnerCopy } from './copy';
import type { SeededPerson } from './people';
import type { SeedPlan } from './plan';
import { idOf } from './plan';

const ZONE = 'America/Los_Angeles';
const DAY = 86_400_000;

/** What a person is asked at the door, in their language. */
const WORDING: Readonly<Record<string, string>> = {
  en: 'May we text you about meetings and actions? You can say STOP at any time.',
  es: '¿Podemos enviarle mensajes sobre reuniones y acciones? Puede responder ALTO cuando quiera.',
  ko: '모임과 행동 소식을 문자로 보내 드려도 될까요? 언제든지 중지라고 답하시면 됩니다.',
};
/** The fields that this team keeps of people beside those that everybody has, and what it wrote there. */
const FIELDS: readonly OwnField[] = [
  { name: 'Shirt size', label: { en: 'Shirt size', es: 'Talla de camiseta', ko: '티셔츠 치수' }, kind: 'choice', choices: ['S', 'M', 'L', 'XL'] },
  { name: 'Seats in the car', label: { en: 'Seats in the car', es: 'Asientos en el carro', ko: '차에 태울 수 있는 사람' }, kind: 'number', choices: [] },
  { name: 'Locker', label: { en: 'Locker', es: 'Casillero', ko: '사물함' }, kind: 'text', choices: [] },
  { name: 'Best day', label: { en: 'Best day', es: 'Mejor día', ko: '좋은 요일' }, kind: 'text', choices: [] },
];
const OWN_FIELDS: ReadonlyArray<Record<string, string | number>> = [
  { 'Shirt size': 'M', 'Seats in the car': 3 }, { 'Shirt size': 'XL', Locker: 'B-12' }, { Locker: 'C-03', 'Best day': 'Sunday' }, { 'Seats in the car': 4, 'Best day': 'Tuesday' }, { 'Shirt size': 'S' }, { 'Best day': 'Thursday' },
];
/** Who is tied to the one in the middle, and who of them to another: places of a list of people. */
const NETWORK: ReadonlyArray<readonly [from: number, to: number, kind: string]> = [
  [0, 1, 'coworker'], [0, 2, 'coworker'], [0, 3, 'influences'], [0, 4, 'influences'], [5, 0, 'family'], [0, 6, 'friend'], [0, 7, 'neighbor'], [3, 8, 'influences'], [3, 9, 'coworker'], [4, 10, 'family'], [6, 7, 'friend'],
];
/** The people of the network stand behind those of lists, promises and plans. */
const FIRST_TIED = 44;
const FIRST_ASKED = 60;
const FIRST_OWN = 70;

/** What the team knows of people beyond lists: a network around one of them, leave to write, fields of its own, and a field that two changed at once. */
export async function writeKnowledge(copy: OwnerCopy, plan: SeedPlan, hotel: readonly SeededPerson[]): Promise<void> {
  const [lead, organizer, coordinator] = plan.users as [string, string, string];
  const contact = (at: number): string => idOf(plan, 'contact', hotel[at]!.index);
  for (const [i, [from, to, kind]] of NETWORK.entries()) {
    await copy.query(
      'INSERT INTO relationships (organization_id, id, contact_id, other_contact_id, kind, by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [plan.organizationId, seededId(plan.base, plan.number, 52, i), contact(FIRST_TIED + from), contact(FIRST_TIED + to), kind, organizer, plan.now]);
  }
  await copy.query('UPDATE organizations SET settings = settings || $2 WHERE id = $1', [plan.organizationId, { 'people.fields': FIELDS }]);
  for (const [i, fields] of OWN_FIELDS.entries()) await copy.query('UPDATE contacts SET custom_fields = $3 WHERE organization_id = $1 AND id = $2', [plan.organizationId, contact(FIRST_OWN + i), fields]);
  const asked = hotel.slice(FIRST_ASKED).filter((person) => person.phone).slice(0, 10);
  for (const [i, person] of asked.entries()) await consent(copy, plan, person, { nth: i, channel: i === 4 && hasKorean(person) ? 'kakaotalk' : 'sms', status: i === 9 ? 'revoked' : 'granted', purpose: i % 3 === 2 ? 'events' : 'organizing', by: i % 2 === 0 ? organizer : lead });
  await conflict(copy, plan, contact(FIRST_OWN), { yours: organizer, theirs: coordinator });
}

const hasKorean = (person: SeededPerson): boolean => person.language === 'ko';

async function consent(copy: OwnerCopy, plan: SeedPlan, person: SeededPerson, { nth, channel, status, purpose, by }: { nth: number; channel: string; status: string; purpose: string; by: string }): Promise<void> {
  const [id, contact] = [seededId(plan.base, plan.number, 53, nth), idOf(plan, 'contact', person.index)];
  const at = new Date(plan.now.getTime() - (10 + nth * 9) * DAY);
  await copy.query(
    `INSERT INTO consents (organization_id, id, contact_id, channel, address, purpose, status, method, wording, by, at, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'door', $8, $9, $10, $10)`,
    [plan.organizationId, id, contact, channel, person.phone, purpose, status, WORDING[person.language] ?? WORDING['en'], by, at]);
  await copy.query(
    `INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, params) VALUES ($1, $2, $3, 'consent', $4, $5, $6, 'consents', $7, $8, $9)`,
    [plan.organizationId, seededId(plan.base, plan.number, 54, nth), contact, at, ZONE, by, id, status, { channel }]);
}

/** The coordinator wrote a shirt size while the organizer, without signal, wrote another: a lead is asked. */
async function conflict(copy: OwnerCopy, plan: SeedPlan, contact: string, by: { yours: string; theirs: string }): Promise<void> {
  const [theirsAt, yoursAt] = [new Date(plan.now.getTime() - 5 * 3_600_000), new Date(plan.now.getTime() - 4 * 3_600_000)];
  await copy.query('UPDATE contacts SET version = 2, updated_at = $3 WHERE organization_id = $1 AND id = $2', [plan.organizationId, contact, theirsAt]);
  await copy.query(
    `INSERT INTO contact_field_changes (organization_id, id, contact_id, version, field, "from", "to", by, at) VALUES ($1, $2, $3, 2, 'customFields.Shirt size', '"S"', '"M"', $4, $5)`,
    [plan.organizationId, seededId(plan.base, plan.number, 55, 0), contact, by.theirs, theirsAt]);
  await copy.query(
    `INSERT INTO field_conflicts (organization_id, id, contact_id, field, base, yours, theirs, yours_by, theirs_by, theirs_at, created_at) VALUES ($1, $2, $3, 'customFields.Shirt size', '"S"', '"L"', '"M"', $4, $5, $6, $7)`,
    [plan.organizationId, seededId(plan.base, plan.number, 56, 0), contact, by.yours, by.theirs, theirsAt, yoursAt]);
}
