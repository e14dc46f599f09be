import { headingOf, spokenFor } from './spoken-for';

describe('the language that is spoken at a door', () => {
  it('is the first of theirs that we have words in, else the reader’s own', () => {
    expect(spokenFor(['zap', 'es-MX', 'en'], 'ko')).toBe('es');
    expect(spokenFor(['ko'], 'en')).toBe('ko');
    expect(spokenFor(['zap'], 'en')).toBe('en');
    expect(spokenFor([], 'es')).toBe('es');
  });
});

describe('a script', () => {
  it('is a heading, and the rest opens under it', () => {
    expect(headingOf('Ask about the heat\nHow hot is it?\nWho fainted?\n')).toEqual({ heading: 'Ask about the heat', rest: 'How hot is it?\nWho fainted?' });
    expect(headingOf('Listen')).toEqual({ heading: 'Listen', rest: '' });
  });
});
