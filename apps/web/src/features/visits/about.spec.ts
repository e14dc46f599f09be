import { aboutStop, stopOfPerson } from './about';
import { carried } from './planned/take-along';
import type { DoorBrief, Planned } from './types';

const brief: DoorBrief = { displayName: 'Rosa Vidal', nameToSay: 'Rosa', otherName: null, languages: ['es'], streetLine: '12 Palm St', caution: null, addressNotes: null, lastVisit: null, promises: [], ties: [], lines: [] };
const plan = (id: string, plannedAt: string, door = true): Planned => ({
  id, version: 1, contactId: `c-${id}`, contactName: 'Rosa Vidal', campaignId: null, address: null, plannedAt, visitorIds: [], visitors: [], notes: null,
  ...(door ? { door: { address: null, brief } } : {}),
});

describe('a door that stands on no list', () => {
  it('says the warning and the notes of the address, as a list would', () => {
    const stop = stopOfPerson({
      id: 'c1', displayName: 'Rosa Vidal', givenName: 'Rosa', preferredName: null, languages: ['es'], caution: 'Come alone', phones: [{ number: null }],
      addresses: [{ line1: '12 Palm St', line2: 'Apt 2', city: 'Long Beach', notes: 'Side gate' }],
    });
    expect([stop.people[0]!.brief.caution, stop.addressNotes, stop.people[0]!.brief.hasPhone]).toEqual(['Come alone', 'Side gate', false]);
    expect(aboutStop({ id: null, campaignId: 'k' }, stop)).toEqual({
      people: [{ contactId: 'c1', name: 'Rosa', languages: ['es'], hasPhone: false }],
      address: { line1: '12 Palm St', line2: 'Apt 2', city: 'Long Beach', region: null, postalCode: null }, campaignId: 'k', listId: null, stopId: null,
    });
  });

  it('of somebody without an address has no street', () => {
    const stop = stopOfPerson({ id: 'c1', displayName: '이민지', givenName: null, preferredName: null, languages: [] });
    expect([stop.people[0]!.brief.nameToSay, stop.people[0]!.brief.streetLine, aboutStop({ id: null, campaignId: null }, stop).address]).toEqual(['이민지', null, null]);
  });
});

describe('what a phone carries of planned visits', () => {
  const until = '2026-11-24T08:00:00.000Z';

  it('are the doors of today and tomorrow; later ones are named only', () => {
    const taken = carried([plan('late', '2026-11-20T01:00:00.000Z'), plan('soon', '2026-11-24T07:59:00.000Z'), plan('later', '2026-11-24T08:00:00.000Z')], until);
    expect(taken.map(({ id, door }) => [id, door !== undefined])).toEqual([['late', true], ['soon', true], ['later', false]]);
  });

  it('are ten doors at most, the first ones', () => {
    const taken = carried(Array.from({ length: 14 }, (_, n) => plan(String(n), '2026-11-23T01:00:00.000Z', n !== 0)), until);
    expect(taken.filter(({ door }) => door).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });
});
