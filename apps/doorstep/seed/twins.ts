import { ASK_FROM, doorKeyOf, likenessOf, namesOf, workplaceKeyOf } from '@doorstep/contacts/domain';
import type { Comparable, Likeness } from '@doorstep/contacts/domain';
import { displayNameOf, foldText, koreanLatin, nicknamesOf, sortKeyOf } from '@doorstep/kernel';
import type { PeopleShape, SeededPerson } from './people';
import { seededPerson } from './people';

/** Somebody who stands in the data twice, or is easily taken for another: the earlier one, and why. */
export interface Twin {
  readonly person: SeededPerson;
  readonly of: SeededPerson;
  readonly likeness: Likeness;
}

type Change = Partial<Pick<SeededPerson, 'givenName' | 'familyName' | 'phone' | 'email' | 'address'>>;

const capital = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1);

/** What is written of the earlier person a second time; null where such a one cannot be written so. */
const WAYS: ReadonlyArray<(of: SeededPerson, own: SeededPerson) => Change | null> = [
  // The phone of before, and the short name that friends use.
  ({ givenName, familyName, phone }) => {
    const [first = '', ...rest] = givenName.split(' ');
    const [short] = nicknamesOf(foldText(first));
    return phone && short ? { givenName: [capital(short), ...rest].join(' '), familyName, phone } : null;
  },
  // In Hangul on one list, in Latin letters on the next one of the same workplace.
  ({ givenName, familyName, address }) => {
    if (!/^[가-힣]{1,2}$/.test(familyName) || !/^[가-힣]+$/.test(givenName)) return null;
    const [given] = koreanLatin(givenName).given;
    const [, common] = koreanLatin(familyName).family;
    return given && common ? { givenName: capital(given), familyName: capital(common), address } : null;
  },
  // Two letters changed places.
  ({ givenName, familyName, address }) => (/^[A-Z][a-z]{6,}$/.test(familyName) && address
    ? { givenName, familyName: `${familyName.slice(0, 3)}${familyName[4]}${familyName[3]}${familyName.slice(5)}`, address } : null),
  // The family name first, as a sign-in sheet asked for it, and the same e-mail.
  ({ givenName, familyName, email }) => (email ? { givenName: familyName, familyName: givenName, email } : null),
  // Two people of one household, with one phone and one e-mail between them: not the same person.
  ({ familyName, phone, email, address, language }, own) => (phone && email && own.language === language ? { givenName: own.givenName, familyName, phone, email, address } : null),
];
const HOUSEHOLD = WAYS.length - 1;

/** A seeded person as the search for duplicates compares them. */
export const comparableOf = (person: SeededPerson, worksiteName: string): Comparable => ({
  names: namesOf({ given: person.givenName, family: person.familyName, preferred: null, shown: person.displayName }),
  phones: person.phone ? [person.phone] : [], emails: person.email ? [person.email] : [], doors: person.address ? [doorKeyOf(person.address)] : [], workplaces: [workplaceKeyOf(worksiteName)],
});

/** Whether the reasons say nothing of the names. */
const nameless = ({ reasons }: Likeness): boolean => reasons.every((reason) => ['same_phone', 'same_email', 'same_address', 'same_workplace'].includes(reason));

/**
 * Person `index` where one in `every` is written so that a lead is asked whether it is the same as an earlier one, each
 * way in turn; null for all others, and where nobody near can be written so.
 */
export function twinOf(seed: number, index: number, shape: PeopleShape, every: number): Twin | null {
  if (every <= 0 || index % every !== every - 1) return null;
  const way = Math.floor(index / every) % WAYS.length;
  const own = seededPerson(seed, index, shape);
  for (let back = index - 1; back > index - every && back >= 0; back -= 1) {
    const of = seededPerson(seed, back, shape);
    const change = WAYS[way]!(of, own);
    if (!change) continue;
    const { worksite, department, shift, affiliate, language } = of;
    const bare = { ...own, worksite, department, shift, affiliate, language, phone: null, email: null, address: null, ...change };
    const displayName = displayNameOf({ givenName: bare.givenName, familyName: bare.familyName });
    const person = { ...bare, displayName, sortKey: sortKeyOf({ givenName: bare.givenName, familyName: bare.familyName, displayName }) };
    const likeness = likenessOf(comparableOf(of, `${worksite}`), comparableOf(person, `${worksite}`));
    if (likeness && likeness.score >= ASK_FROM && nameless(likeness) === (way === HOUSEHOLD)) return { person, of, likeness };
  }
  return null;
}
