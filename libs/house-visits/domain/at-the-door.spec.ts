import type { Colleague } from './at-the-door';
import { OF_A_HOME, doesAnything, effectsOf, mayTakeBack, strangeField, whoGoesNext } from './at-the-door';
import { OUTCOMES } from './outcomes';

const said = (more: Partial<Parameters<typeof effectsOf>[0]>) => ({ outcome: null, place: 'home' as const, ...more });

describe('what an outcome does', () => {
  it('retires the address of who moved, and one that was wrong as bad', () => {
    expect(effectsOf(said({ outcome: 'moved' })).leavesAddress).toBe('moved');
    expect(effectsOf(said({ outcome: 'wrong_address' })).leavesAddress).toBe('bad');
  });
  it('ends the job of who left it', () => expect(effectsOf(said({ outcome: 'left_job' })).endsJob).toBe(true));
  it('passes on to who speaks the language that is needed, and to nobody where it was not asked', () => {
    expect(effectsOf(said({ outcome: 'language_barrier', languageNeeded: 'ko' })).passesOn).toBe('ko');
    expect(effectsOf(said({ outcome: 'language_barrier' })).passesOn).toBeNull();
  });
  it('plans a visit where an hour was told, and promises one where it was only a day', () => {
    expect(effectsOf(said({ outcome: 'come_back_later', comeBack: { on: '2026-11-03', at: '18:00' } })).comesBack).toBe('planned_visit');
    expect(effectsOf(said({ outcome: 'come_back_later', comeBack: { on: '2026-11-03' } })).comesBack).toBe('follow_up');
    expect(effectsOf(said({ outcome: 'come_back_later' })).comesBack).toBeNull();
  });
  it('is nothing for all others', () => {
    const quiet = OUTCOMES.filter((outcome) => !doesAnything(effectsOf(said({ outcome }))));
    expect(quiet).toEqual(['talked', 'someone_else_home', 'not_home', 'no_way_in', 'come_back_later', 'refused', 'language_barrier', 'unsafe']);
  });
});

describe('what is said beside an outcome', () => {
  it('belongs to that outcome', () => {
    expect(strangeField(said({ outcome: 'someone_else_home', messageLeft: false }))).toBeNull();
    expect(strangeField(said({ outcome: 'talked', messageLeft: true }))).toBe('messageLeft');
    expect(strangeField(said({ outcome: 'talked', languageNeeded: 'ko' }))).toBe('languageNeeded');
    expect(strangeField(said({ outcome: 'not_home', comeBack: { on: '2026-11-03' } }))).toBe('comeBack');
    expect(strangeField(said({ outcome: 'refused', movedTo: {} }))).toBe('movedTo');
    expect(strangeField(said({ outcome: null, movedTo: {} }))).toBe('movedTo');
  });
  it('is not of a home where the talk was at work', () => {
    for (const outcome of OF_A_HOME) expect(strangeField({ outcome, place: 'workplace' })).toBe('outcome');
    expect(strangeField({ outcome: 'talked', place: 'workplace' })).toBeNull();
    expect(strangeField({ outcome: 'left_job', place: 'elsewhere' })).toBeNull();
  });
});

describe('who goes next', () => {
  const one = (id: string, more: Partial<Colleague> = {}): Colleague => ({ id, speaks: ['en'], leadsCampaign: false, holdsCampaign: false, role: 'organizer', ...more });
  const wish = { language: 'ko', visitorId: 'me', personId: 'p1' };

  it('is one who speaks the language, of the campaign first, never the visitor', () => {
    const team = [one('me', { speaks: ['ko'], holdsCampaign: true }), one('a', { speaks: ['ko-KR'] }), one('b', { speaks: ['ko'], holdsCampaign: true }), one('c', { role: 'lead', leadsCampaign: true })];
    expect(whoGoesNext(team, wish)?.id).toBe('b');
    expect(whoGoesNext(team.slice(0, 2), wish)?.id).toBe('a');
  });
  it('is the lead of the campaign where nobody speaks it, then a lead, then an administrator, then nobody else', () => {
    expect(whoGoesNext([one('a'), one('l', { role: 'lead' }), one('c', { leadsCampaign: true })], wish)?.id).toBe('c');
    expect(whoGoesNext([one('a'), one('x', { role: 'admin' }), one('l', { role: 'lead' })], wish)?.id).toBe('l');
    expect(whoGoesNext([one('a'), one('x', { role: 'admin' })], wish)?.id).toBe('x');
    expect(whoGoesNext([one('a'), one('me')], wish)).toBeNull();
  });
  it('is spread over those who speak, the same for one person each time', () => {
    const team = ['a', 'b', 'c'].map((id) => one(id, { speaks: ['ko'] }));
    const chosen = Array.from({ length: 60 }, (_, n) => whoGoesNext(team, { ...wish, personId: `person-${n}` })!.id);
    expect(new Set(chosen).size).toBe(3);
    expect(chosen).toEqual(Array.from({ length: 60 }, (_, n) => whoGoesNext([...team].reverse(), { ...wish, personId: `person-${n}` })!.id));
  });
});

it('a talk is not taken back, nor a warning, nor what was promised or judged', () => {
  expect(mayTakeBack({ outcome: 'moved', told: false })).toBe(true);
  expect(mayTakeBack({ outcome: 'talked', told: false })).toBe(false);
  expect(mayTakeBack({ outcome: 'unsafe', told: false })).toBe(false);
  expect(mayTakeBack({ outcome: 'refused', told: true })).toBe(false);
  expect(mayTakeBack({ outcome: null, told: false })).toBe(false);
});
