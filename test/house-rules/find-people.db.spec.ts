import type { Scope } from '@doorstep/platform/database';
import { newId } from '@doorstep/kernel';
import { searchTextOf } from '@doorstep/contacts/domain';
import { displayNameOf, sortKeyOf } from '@doorstep/kernel';
import { seededPerson } from '../../apps/doorstep/seed/people';
import type { TestOrganization } from '../support';
import { anOrganization, longRun, seededRandom, testDatabase } from '../support';
import { koreanPairs, withOneSlip, withoutAccents } from '../support/asked-names';
import { contactsRoom } from '../support/contacts';

interface Named {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
}

const shown = displayNameOf;
const SHAPE = { worksites: 20, affiliates: 1, demoPhones: false };
const PEOPLE = 1000;

const PUT = `INSERT INTO contacts (organization_id, id, given_name, family_name, display_name, sort_key)
  SELECT $1, p.id, p.given, p.family, p.shown, p.sort FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, given text, family text, shown text, sort text)`;
const PUT_WORDS = 'SELECT search.put_contact(p.id, p.key, p."phoneDigits", p.version) FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, key text, "phoneDigits" text, version integer)';

describe('People are found among namesakes', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  const random = seededRandom(7);
  const pairs = koreanPairs(200);
  const people: Named[] = Array.from({ length: PEOPLE }, (_, index) => ({ id: newId(), ...seededPerson(7, index, SHAPE) }));
  const inHangul: Named[] = pairs.map(({ hangul }) => ({ id: newId(), givenName: hangul.given, familyName: hangul.family }));
  const inLatin: Named[] = pairs.map(({ latin }) => ({ id: newId(), givenName: latin.given, familyName: latin.family }));
  let home: TestOrganization;
  const as = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor('lead'), work);

  beforeAll(async () => {
    home = await anOrganization(database);
    // Everybody has two namesakes: one of the given name, one of the family name.
    const others = people.flatMap(({ givenName, familyName }, at) => [
      { id: newId(), givenName, familyName: people[(at + 311) % PEOPLE]!.familyName }, { id: newId(), givenName: people[(at + 577) % PEOPLE]!.givenName, familyName },
    ]);
    const everybody = [...people, ...others, ...inHangul, ...inLatin];
    await as(async (scope) => {
      await scope.query(PUT, [home.id, JSON.stringify(everybody.map((one) => ({ id: one.id, given: one.givenName, family: one.familyName, shown: shown(one), sort: sortKeyOf(one) })))]);
      await scope.query(PUT_WORDS, [JSON.stringify(everybody.map((one) => ({ id: one.id, ...searchTextOf({ ...one, displayName: shown(one), emails: [], phones: [], employments: [] }) })))]);
    });
  }, 300_000);

  /** The share of questions that have their person among the first ten, and what was asked in vain. */
  async function share(asked: ReadonlyArray<{ q: string; id: string }>): Promise<{ found: number; missed: string[] }> {
    const missed: string[] = [];
    await as(async (scope) => {
      for (const { q, id } of asked) {
        const { items } = await room().contacts.list(scope, { filter: { q }, limit: 10 });
        if (!items.some((item) => item.id === id)) missed.push(q);
      }
    });
    return { found: 1 - missed.length / asked.length, missed };
  }
  /** The long run asks about everybody. */
  const some = <T>(all: readonly T[], count: number): readonly T[] => (longRun() ? all : random.shuffle(all).slice(0, count));
  const hangul = people.filter(({ familyName }) => /^[가-힣]+$/.test(familyName));
  const latin = people.filter(({ familyName }) => /^[\p{Script=Latin}\s'’.-]+$/u.test(familyName));

  test('at least 95 of 100 without accents', async () => {
    const { found, missed } = await share(some(latin, 60).map((one) => ({ q: withoutAccents(shown(one)), id: one.id })));
    expect({ missed, enough: found >= 0.95 }).toMatchObject({ enough: true });
  }, 300_000);

  test('at least 95 of 100 in Hangul, composed or not, and in Armenian letters', async () => {
    const armenian = people.filter(({ familyName }) => /\p{Script=Armenian}/u.test(familyName));
    expect(hangul.length).toBeGreaterThan(30);
    expect(armenian.length).toBeGreaterThan(10);
    const { found, missed } = await share([...some(hangul, 30), ...some(armenian, 10)].map((one, at) => ({ q: at % 2 === 0 ? shown(one).normalize('NFD') : shown(one), id: one.id })));
    expect({ missed, enough: found >= 0.95 }).toMatchObject({ enough: true });
  }, 300_000);

  test('at least 90 of 100 pairs of Hangul and Latin letters, asked the other way', async () => {
    const asked = pairs.map((pair, at) => (at % 2 === 0
      ? { q: at % 4 === 0 ? `${pair.latin.given} ${pair.latin.family}` : `${pair.latin.family} ${pair.latin.given}`, id: inHangul[at]!.id }
      : { q: pair.hangul.family + pair.hangul.given, id: inLatin[at]!.id }));
    const { found, missed } = await share(asked);
    expect({ missed, enough: found >= 0.9 }).toMatchObject({ enough: true });
  }, 300_000);

  test('at least 85 of 100 with one slip of the fingers', async () => {
    const asked = some(latin, 60).flatMap((one) => {
      const q = withOneSlip(shown(one), random);
      return q === null ? [] : [{ q, id: one.id }];
    });
    const { found, missed } = await share(asked);
    expect({ missed, enough: found >= 0.85 }).toMatchObject({ enough: true });
  }, 300_000);
});
