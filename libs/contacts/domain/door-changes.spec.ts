import type { AddressView, EmploymentView } from './contact';
import { addressRung, jobLeft, noteWrites, sameJob } from './door-changes';

const address = (line1: string, more: Partial<AddressView> = {}): AddressView =>
  ({ line1, line2: null, city: 'Long Beach', region: 'CA', postalCode: '90802', country: 'US', latitude: null, longitude: null, type: 'home', notes: null, ...more });
const job = (more: Partial<EmploymentView> & { unitId?: string | null }) =>
  ({ employerId: null, worksiteId: null, departmentId: null, shiftId: null, employerName: null, worksiteName: null, departmentName: null, shiftName: null, jobTitle: null, classification: 'employee' as const, from: null, to: null, ...more });

describe('notes of a door', () => {
  it('are written when they are new, other or taken away, and left when an address comes without one', () => {
    expect(noteWrites([], [address('12 Palm St', { notes: 'Side gate' })])).toEqual([{ doorKey: '12 palm st|90802', notes: 'Side gate' }]);
    expect(noteWrites([address('12 Palm St', { notes: 'Side gate' })], [address('12 Palm Street', { notes: 'Dog' })])).toEqual([{ doorKey: '12 palm st|90802', notes: 'Dog' }]);
    expect(noteWrites([address('12 Palm St', { notes: 'Side gate' })], [address('12 Palm St', { notes: null })])).toEqual([{ doorKey: '12 palm st|90802', notes: null }]);
    expect(noteWrites([address('1 Elm St')], [address('1 Elm St'), address('12 Palm St')])).toEqual([]);
    expect(noteWrites([address('12 Palm St', { notes: 'Side gate' })], [])).toEqual([]);
    expect(noteWrites([], [address('', { line1: null, notes: 'Under the bridge' })])).toEqual([]);
  });
});

describe('the address that was rung at', () => {
  const both = [address('9 Work Way', { type: 'work' }), address('12 Palm St'), address('1 Elm St')];
  it('is that of the door, however it is spelled', () => {
    expect(addressRung(both, '1 elm st|90802')).toBe(2);
  });
  it('is none when somebody wrote another address meanwhile: the new one stays', () => {
    expect(addressRung([address('77 New St')], '12 palm st|90802')).toBe(-1);
  });
  it('is the home where no door was named, never an address without a street', () => {
    expect(addressRung(both, null)).toBe(1);
    expect(addressRung([address('', { line1: null })], null)).toBe(-1);
  });
});

describe('the job that was left', () => {
  it('is the one of the campaign, else the first that is open', () => {
    const jobs = [job({ jobTitle: 'cook', unitId: 'u1' }), job({ jobTitle: 'cleaner', unitId: 'u2' }), job({ jobTitle: 'guard', to: '2026-01-01', unitId: 'u3' })];
    expect(jobLeft(jobs, ['u2'])).toBe(1);
    expect(jobLeft(jobs, ['u3'])).toBe(0);
    expect(jobLeft([jobs[2]!], ['u3'])).toBe(-1);
  });
  it('is known again though it has ended', () => {
    expect(sameJob(job({ jobTitle: 'cook', to: '2026-01-01' }), job({ jobTitle: 'cook' }))).toBe(true);
    expect(sameJob(job({ jobTitle: 'cook' }), job({ jobTitle: 'cleaner' }))).toBe(false);
  });
});
