import { newDepartment, newShift, unitBody, unitProblems, unitValues } from './unit-values';

const unit = {
  id: 'u', version: 2, name: 'Housekeeping', employerId: 'e', worksiteIds: ['w'], sector: null, headCount: 138, headCountSource: 'seniority list',
  departments: [{ id: 'd', name: 'Laundry', nameTexts: { en: 'Laundry', es: 'Lavandería' }, headCount: 27 }],
  shifts: [{ id: 's', name: 'Night', nameTexts: { en: 'Night' }, headCount: null, starts: '22:00', ends: '06:00' }],
};

describe('The form of a unit', () => {
  it('sends back what was there, with the same ids', () => {
    expect(unitBody(unitValues(unit))).toEqual({
      name: 'Housekeeping', employerId: 'e', worksiteIds: ['w'], sector: null, headCount: 138, headCountSource: 'seniority list',
      departments: [{ id: 'd', name: { en: 'Laundry', es: 'Lavandería' }, headCount: 27 }],
      shifts: [{ id: 's', name: { en: 'Night' }, headCount: null, starts: '22:00', ends: '06:00' }],
    });
    expect(unitProblems(unitValues(unit))).toEqual([]);
  });

  it('begins with the employer it is made for, and may be moved to another or to none', () => {
    expect(unitBody(unitValues(undefined, 'e')).employerId).toBe('e');
    expect(unitBody({ ...unitValues(unit), employerId: 'f' }).employerId).toBe('f');
    expect(unitBody({ ...unitValues(unit), employerId: '' }).employerId).toBeNull();
  });

  it('leaves out departments and shifts that nobody filled in', () => {
    const body = unitBody({ ...unitValues(), name: 'x', departments: [newDepartment()], shifts: [newShift()] });
    expect([body.departments, body.shifts]).toEqual([[], []]);
  });

  it('names what is missing and what is no number', () => {
    const values = { ...unitValues(), headCount: 'many', departments: [{ ...newDepartment(), headCount: '12' }, { ...newDepartment(), name: { en: 'Kitchen' }, headCount: 'a few' }] };
    expect(unitProblems(values)).toEqual([
      { field: 'name', why: 'name' }, { field: 'headCount', why: 'number' }, { field: 'departments.0.name', why: 'name' }, { field: 'departments.1.headCount', why: 'number' },
    ]);
  });
});
