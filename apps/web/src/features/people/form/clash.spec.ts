import { ApiProblem } from '@doorstep/api-client';
import { clashOf, settled } from './clash';

const conflict = new ApiProblem({
  title: 'Changed by both', status: 409, code: 'contacts/version-conflict', errors: [], currentVersion: 3,
  conflicts: [{ field: 'preferredName', base: null, yours: 'Lupe', theirs: 'Lupita', changedBy: 'u', changedAt: '2026-11-01T00:00:00Z' }],
});
const wanted = { preferredName: 'Lupe', pronouns: 'she/her' };

describe('A field that two people changed', () => {
  it('is read with the version that comes next', () => {
    expect(clashOf(conflict, wanted)).toMatchObject({ version: 3, wanted, fields: [{ field: 'preferredName', theirs: 'Lupita' }] });
    expect(clashOf(new ApiProblem({ title: '', status: 409, code: 'contacts/id-reused', errors: [] }), wanted)).toBeNull();
    expect(clashOf(new Error('x'), wanted)).toBeNull();
  });

  it('keeps theirs unless the reader chooses their own, and saves the rest in any case', () => {
    const clash = clashOf(conflict, wanted)!;
    expect(settled(clash, {})).toEqual({ pronouns: 'she/her' });
    expect(settled(clash, { preferredName: { take: 'theirs', text: '' } })).toEqual({ pronouns: 'she/her' });
    expect(settled(clash, { preferredName: { take: 'yours', text: '' } })).toEqual(wanted);
    expect(settled(clash, { preferredName: { take: 'other', text: ' Lupe L. ' } })).toEqual({ preferredName: 'Lupe L.', pronouns: 'she/her' });
  });

  it('of the organization’s own is one by itself: the others are saved', () => {
    const own = { version: 3, fields: [{ field: 'customFields.Locker', base: null, yours: '12', theirs: '13', changedAt: '' }], wanted: { customFields: { Locker: '12', Shift: 'late' } } };
    expect(settled(own, {})).toEqual({ customFields: { Shift: 'late' } });
    expect(settled(own, { 'customFields.Locker': { take: 'other', text: '14' } })).toEqual({ customFields: { Shift: 'late', Locker: '14' } });
    expect(settled({ ...own, wanted: { customFields: { Locker: '12' } } }, {})).toEqual({});
  });
});
