import { EMPTY_TOUCH, nameOf, touchBody } from './touch-body';

const now = new Date('2026-11-22T18:00:00Z');
const at = { now, timeZone: 'America/Los_Angeles', ids: ['t', 'c'] as const };

describe('What is sent of a touch', () => {
  it('says who, how and when, and nothing that was not said', () => {
    expect(touchBody({ id: 'rosa', name: 'Rosa' }, 'call', EMPTY_TOUCH, at)).toEqual({ id: 't', contactId: 'rosa', kind: 'call', occurredAt: now.toISOString(), timeZone: 'America/Los_Angeles' });
  });

  it('makes somebody new of the words for them', () => {
    expect(touchBody({ described: ' tall cook, galbi place ' }, 'met_at_work', EMPTY_TOUCH, at)).toMatchObject({ newContact: { id: 'c', displayName: 'tall cook, galbi place' }, kind: 'met_at_work' });
    expect(nameOf({ described: ' tall cook ' })).toBe('tall cook');
  });

  it('keeps topics and programs with their campaign, and drops them without', () => {
    const form = { ...EMPTY_TOUCH, topics: ['heat'], programs: ['osha'], note: ' Sunday ' };
    expect(touchBody({ id: 'r', name: 'R' }, 'text', { ...form, campaignId: 'hotel' }, at)).toMatchObject({ campaignId: 'hotel', topics: ['heat'], programs: ['osha'], note: 'Sunday' });
    expect(touchBody({ id: 'r', name: 'R' }, 'text', form, at)).not.toHaveProperty('topics');
  });

  it('takes an earlier time, and now for one that lies ahead or is none', () => {
    const when = (told: string) => touchBody({ id: 'r', name: 'R' }, 'call', { ...EMPTY_TOUCH, at: told }, at).occurredAt;
    expect(when('2026-11-20T09:30')).toBe(new Date('2026-11-20T09:30').toISOString());
    expect([when('2030-01-01T00:00'), when('soon')]).toEqual([now.toISOString(), now.toISOString()]);
  });
});
