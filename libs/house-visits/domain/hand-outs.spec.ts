import { holdersAfter } from './hand-outs';

const now = new Date('2026-10-14T19:00:00Z');
const good = { seats: 1, takesOver: false, revoked: false, expiresAt: new Date('2026-10-15T19:00:00Z'), takers: [] as string[] };

describe('taking a list into one’s hands', () => {
  it('is for one, or for two, and for nobody after them', () => {
    expect(holdersAfter(good, [], 'ana', now)).toEqual(['ana']);
    expect(holdersAfter({ ...good, takers: ['ana'] }, ['ana'], 'ben', now)).toBeNull();
    expect(holdersAfter({ ...good, seats: 2, takers: ['ana'] }, ['ana'], 'ben', now)).toEqual(['ana', 'ben']);
    expect(holdersAfter({ ...good, seats: 2, takers: ['ana', 'ben'] }, ['ana', 'ben'], 'eva', now)).toBeNull();
  });

  it('again is the same, as long as it is still theirs', () => {
    expect(holdersAfter({ ...good, takers: ['ana'] }, ['ana'], 'ana', now)).toEqual(['ana']);
    expect(holdersAfter({ ...good, takers: ['ana'] }, [], 'ana', now)).toBeNull();
    expect(holdersAfter(good, ['ana'], 'ana', now)).toEqual(['ana']);
  });

  it('ends with its time, or when it is taken back', () => {
    expect(holdersAfter(good, [], 'ana', good.expiresAt)).toBeNull();
    expect(holdersAfter({ ...good, revoked: true }, [], 'ana', now)).toBeNull();
  });

  it('joins who has it, at most two, or takes it over from everybody', () => {
    expect(holdersAfter(good, ['ana'], 'ben', now)).toEqual(['ana', 'ben']);
    expect(holdersAfter(good, ['ana', 'ben'], 'eva', now)).toBeNull();
    const over = { ...good, takesOver: true, seats: 2 };
    expect(holdersAfter(over, ['ana', 'ben'], 'eva', now)).toEqual(['eva']);
    expect(holdersAfter(over, ['ana', 'ben'], 'ben', now)).toEqual(['ben']);
    expect(holdersAfter({ ...over, takers: ['eva'] }, ['eva'], 'kim', now)).toEqual(['eva', 'kim']);
  });
});
