import { displayNameOf, sortKeyOf } from '@doorstep/kernel';
import { Chance, seedOf } from './chance';
import type names from './names.json';
import { seededName } from './person-names';
import { AREA_CODES, PLACES, STREETS } from './places';

export interface SeededAddress {
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
  /** Degrees: the same for one house, around the middle of its ZIP code. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface SeededPerson {
  readonly index: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly sortKey: string;
  readonly language: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: SeededAddress | null;
  readonly worksite: number;
  readonly department: number;
  readonly shift: number;
  readonly affiliate: number;
  readonly doNotContact: boolean;
  /** 0 to 5, or null when nobody has assessed. */
  readonly stand: number | null;
  /** Days ago of each touch, newest first. */
  readonly touchedDaysAgo: readonly number[];
  readonly visited: boolean;
}

type Country = keyof (typeof names)['given'];

const NAMES = 91;

/** Who works in Los Angeles, roughly: shares of names, not of anybody's papers. */
const COUNTRIES: ReadonlyArray<readonly [Country, number, string]> = [
  ['MX', 0.38, 'es'], ['SV', 0.12, 'es'], ['KR', 0.14, 'ko'], ['PH', 0.08, 'en'], ['AM', 0.04, 'en'], ['US', 0.24, 'en'],
];
const STANDS = [0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5] as const;

export interface PeopleShape {
  readonly worksites: number;
  readonly affiliates: number;
  /** Phones of the demo lie in 555-01xx, which nobody has; load data needs more numbers. */
  readonly demoPhones: boolean;
}

/** Person `index` of a seed: always the same one. */
export function seededPerson(seed: number, index: number, shape: PeopleShape): SeededPerson {
  const chance = new Chance(seedOf(seed, index));
  let share = chance.next();
  const [country, , language] = COUNTRIES.find(([, part]) => (share -= part) < 0) ?? COUNTRIES[0]!;
  // The lot that fell to names before is drawn on, so that everything else about a person stays the same.
  for (let drawn = country === 'KR' || language === 'es' ? 3 : 2; drawn > 0; drawn -= 1) chance.next();
  const { givenName, familyName, latin } = seededName(new Chance(seedOf(seed, index, NAMES)), country);
  const displayName = displayNameOf({ givenName, familyName });
  const place = chance.pick(PLACES);
  const touches = chance.happens(0.8) ? 1 + chance.below(4) : 0;
  const days = Array.from({ length: touches }, () => chance.below(365)).sort((a, b) => a - b);
  return {
    index, givenName, familyName, displayName, sortKey: sortKeyOf({ givenName, familyName, displayName }), language,
    phone: chance.happens(0.9) ? phoneOf(index, shape.demoPhones) : null,
    email: chance.happens(0.55) ? `${slug(latin[0])}.${slug(latin[1])}.${index}@example.org` : null,
    address: chance.happens(0.85) ? addressOf(place, `${100 + chance.below(9800)} ${chance.pick(STREETS)}`, chance.happens(0.4) ? ` Apt ${1 + chance.below(40)}` : '') : null,
    worksite: chance.below(shape.worksites), department: chance.below(4), shift: chance.below(3), affiliate: chance.below(shape.affiliates),
    doNotContact: chance.happens(0.01), stand: chance.happens(0.4) ? chance.pick(STANDS) : null, touchedDaysAgo: days, visited: touches > 0 && chance.happens(0.25),
  };
}

/** Within about a mile of the middle of the ZIP code. */
const SPREAD = 0.012;

function addressOf([city, postalCode, latitude, longitude]: (typeof PLACES)[number], house: string, unit: string): SeededAddress {
  let mark = 0;
  for (let at = 0; at < house.length; at += 1) mark = (Math.imul(mark, 31) + house.charCodeAt(at)) >>> 0;
  const place = new Chance(seedOf(mark, Number(postalCode)));
  const around = (middle: number): number => Number((middle + (place.next() - 0.5) * 2 * SPREAD).toFixed(6));
  return { line1: `${house}${unit}`, city, postalCode, latitude: around(latitude), longitude: around(longitude) };
}

const slug = (text: string): string => text.normalize('NFKD').replace(/[^A-Za-z]/g, '').toLowerCase() || 'x';

const phoneOf = (index: number, demo: boolean): string => {
  const area = AREA_CODES[demo ? index % 8 : Math.floor(index / 10_000) % AREA_CODES.length]!;
  return demo ? `+1${area}55501${String(Math.floor(index / 8) % 100).padStart(2, '0')}` : `+1${area}555${String(index % 10_000).padStart(4, '0')}`;
};
