import { bodyOf, newValues, valuesOf } from './campaign-values';

const label = (id: string, en: string) => ({ id, code: id, label: en, labelTexts: { en } });

describe('The form of a campaign', () => {
  it('begins with research, today', () => {
    expect(newValues('2026-11-21')).toMatchObject({ stage: 'research', stageSince: '2026-11-21', issues: [] });
  });

  it('sends back what was there, with the same ids', () => {
    const there = {
      id: 'c', version: 3, name: 'Hotel', nameTexts: { en: 'Hotel', ko: '호텔' }, stage: 'public' as const, stageSince: '2026-10-01',
      issues: [label('i1', 'Room quota'), label('i2', 'Heat')], askTiles: [label('a1', 'Sign')], scripts: [], materials: [],
      topics: [label('t1', 'Heat')], programs: [label('p1', 'State grant')], forOthers: [label('o1', 'I come back')], timeZone: 'America/Denver', unitIds: ['u1'], members: [{ userId: 'm1', name: 'Ana', role: 'organizer' }],
    };
    expect(bodyOf(valuesOf(there, '2026-11-21'))).toEqual({
      name: { en: 'Hotel', ko: '호텔' }, stage: 'public', stageSince: '2026-10-01',
      issues: [{ id: 'i1', label: { en: 'Room quota' } }, { id: 'i2', label: { en: 'Heat' } }], askTiles: [{ id: 'a1', label: { en: 'Sign' } }],
      scripts: [], materials: [], topics: [{ id: 't1', label: { en: 'Heat' } }], programs: [{ id: 'p1', label: { en: 'State grant' } }], forOthers: [{ id: 'o1', label: { en: 'I come back' } }], timeZone: 'America/Denver',
      unitIds: ['u1'], memberIds: ['m1'],
    });
  });

  it('of a volunteer’s sight has no stage, units or team to lose', () => {
    expect(valuesOf({ id: 'c', version: 1, name: 'x', nameTexts: { en: 'x' }, issues: [], askTiles: [], scripts: [], materials: [], topics: [], programs: [], forOthers: [] }, '2026-11-21'))
      .toMatchObject({ stage: 'research', stageSince: '2026-11-21', topics: [], programs: [], timeZone: '', unitIds: [], memberIds: [] });
  });

  it('of no zone of its own keeps the organization’s', () => {
    expect(bodyOf(newValues('2026-11-21')).timeZone).toBeNull();
  });
});
