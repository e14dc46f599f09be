import type { About } from '../../../outbox/waiting';
import { checkPhone, consentProblem } from './check-phone';
import { startForm, type DoorForm } from './door-form';

const about = (hasPhone?: boolean): About => ({
  people: [{ contactId: 'rosa', name: 'Rosa', languages: ['es'], ...(hasPhone === undefined ? {} : { hasPhone }) }], address: null, campaignId: null, listId: null, stopId: null,
});
const said = (consent: DoorForm['consent'], consentPhone: string, hasPhone?: boolean) =>
  consentProblem({ ...startForm('talked', '2026-10-15T18:00:00Z', about(), () => 'id'), consent, consentPhone }, about(hasPhone));

describe('A yes to texts', () => {
  it('asks for a number only where there is none on file and none is typed', async () => {
    expect(await said('granted', ' ', false)).toBe('missing');
    expect(await said('granted', '', true)).toBeNull();
    expect(await said('granted', '')).toBeNull();
    expect(await said('granted', '213 555 0134', false)).toBeNull();
  });

  it('asks again for a number that cannot be written to', async () => {
    expect(await said('granted', '555 0134', false)).toBe('incomplete');
    expect(await said('granted', 'ask her sister', true)).toBe('unreadable');
  });

  it('is not a no, and not put off: those need no number', async () => {
    expect(await said('revoked', '', false)).toBeNull();
    expect(await said(null, '555', false)).toBeNull();
  });
});

describe('The number of somebody new', () => {
  it('may be missing; one that is cut short is told from what is no number', async () => {
    expect(await Promise.all(['', '+82 10 1234 5678', '555 0134', 'none', '213 555 0134 / 213 555 0135'].map(checkPhone))).toEqual([null, null, 'incomplete', 'unreadable', 'unreadable']);
  });
});
