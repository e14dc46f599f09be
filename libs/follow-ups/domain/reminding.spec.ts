import { needsReminder, reminderOccasion } from './reminding';
import type { Remindable } from './reminding';

const planned = new Date('2026-10-14T15:00:00Z');
const row: Remindable = { state: 'open', assigneeId: 'rosa', createdBy: 'rosa', showOn: '2026-10-14', createdAt: new Date('2026-10-11T01:00:00Z') };

describe('the reminder of a follow-up', () => {
  it('comes on its day', () => {
    expect(needsReminder(row, planned)).toBe(true);
  });

  it.each(['done', 'dropped', 'handed_over'] as const)('does not come for one that is %s', (state) => {
    expect(needsReminder({ ...row, state }, planned)).toBe(false);
  });

  it('does not come to the one who wrote it down after its time, but to somebody else it does', () => {
    const later = { ...row, createdAt: new Date('2026-10-14T18:00:00Z') };
    expect(needsReminder(later, planned)).toBe(false);
    expect(needsReminder({ ...later, createdBy: 'kim' }, planned)).toBe(true);
  });

  it('is another occasion on another day', () => {
    expect(reminderOccasion('a', '2026-10-14')).not.toBe(reminderOccasion('a', '2026-10-15'));
  });
});
