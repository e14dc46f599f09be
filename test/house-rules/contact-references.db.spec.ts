import { ContactFacts, contactReferences, registerContactReferences, registerTouchKinds, tellTouch, TOUCH_KINDS, TOUCH_KINDS_TO_COME, touchKinds } from '@doorstep/contacts';
import { LANGUAGES, newId } from '@doorstep/kernel';
import '../../libs/exports/contact-ties';
import '../../libs/follow-ups/contact-ties';
import '../../libs/follow-ups/follow-up-touch';
import '../../libs/follow-ups/words';
import '../../libs/house-visits/contact-ties';
import '../../libs/house-visits/visit-touch';
import '../../libs/house-visits/words';
import '../../libs/imports/contact-ties';
import '../../libs/imports/contact-touches';
import '../../libs/imports/words';
import '../../libs/messaging/contact-ties';
import '../../libs/messaging/message-touch';
import '../../libs/messaging/words';
import { requireEveryKindTold } from '../../libs/contacts/touch-kinds';
import { testDatabase } from '../support';
import { rowsOf } from './catalog';

describe('what becomes of people’s rows', () => {
  const database = testDatabase();

  test('every column that points at a person is told of by its room, and every told column is there', async () => {
    const there = await rowsOf<{ name: string }>(
      database.app.source,
      `SELECT con.conrelid::regclass::text || '.' || a.attname AS name FROM pg_constraint con
       JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[cardinality(con.conkey)]
       WHERE con.contype = 'f' AND con.confrelid = 'contacts'::regclass
       UNION SELECT c.oid::regclass::text || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname ~ '(^|_)contact_id$' ORDER BY 1`,
    );
    const told = contactReferences().filter((one) => one.when === undefined).map((one) => `${one.table}.${one.column}`).sort();
    expect(told).toEqual(there.map((row) => row.name));
  });

  test('keys, copies and what makes rows the same are columns of their tables', async () => {
    const columns = await rowsOf<{ name: string }>(database.app.source, "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'");
    const known = new Set(columns.map((column) => column.name));
    const named = contactReferences().flatMap((one) => [one.column, ...one.key, ...(one.sameBy ?? []), ...(one.notWith ?? []), ...(one.copies ?? [])].map((name) => `${one.table}.${name}`));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('a second entry for one column, or a second teller of one kind of touch, stops the start', () => {
    const [reference] = contactReferences();
    expect(() => registerContactReferences([{ ...reference! }])).toThrow('does not start');
    expect(() => registerContactReferences([{ ...reference!, table: 'x; DROP' }])).toThrow('not a name');
    expect(() => registerTouchKinds([{ ...touchKinds()[0]! }])).toThrow('does not start');
  });

  test('every kind of touch that may stand in a timeline tells itself in each language; one that nobody tells is not written', async () => {
    const kinds = TOUCH_KINDS.filter((kind) => !TOUCH_KINDS_TO_COME.includes(kind));
    expect(touchKinds().map((one) => one.kind).sort()).toEqual([...kinds].sort());
    expect(() => requireEveryKindTold()).not.toThrow();
    const touch = { contactId: newId(), sourceKind: 'x', sourceId: newId(), code: null, params: {} };
    for (const kind of kinds) {
      const told = LANGUAGES.map((language) => tellTouch(kind, touch, language).summary);
      expect({ kind, told: new Set(told.filter((text) => text !== '')).size }).toEqual({ kind, told: LANGUAGES.length });
    }
    const unborn = { contactId: newId(), kind: 'meeting' as const, occurredAt: new Date(), timeZone: 'UTC', sourceKind: 'x', sourceId: newId() };
    await expect(new ContactFacts({} as never).touch({} as never, [unborn])).rejects.toThrow('no room tells of the touch meeting');
  });
});
