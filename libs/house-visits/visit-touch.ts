import { registerTouchKinds } from '@doorstep/contacts';
import type { TouchFacts } from '@doorstep/contacts';
import type { Language } from '@doorstep/kernel';
import { hasWords, say } from '@doorstep/platform/words';

interface ToldAsk {
  text: string;
  answer: string;
}

const isAsk = (one: unknown): one is ToldAsk => typeof (one as ToldAsk | null)?.text === 'string' && typeof (one as ToldAsk).answer === 'string';

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const PLACE_WORDS: Readonly<Record<string, string>> = { workplace: 'house-visits/outcome.at-work', elsewhere: 'house-visits/outcome.elsewhere' };

/** A visit in somebody's timeline: what happened, how long, what was asked and answered. */
function summary(touch: TouchFacts, language: Language): string {
  const { minutes, asks } = touch.params;
  const key = `house-visits/outcome.${touch.code ?? ''}`;
  const where = touch.code === 'talked' ? PLACE_WORDS[word(touch.params['place'])] : undefined;
  const what = where ? say(language, where) : say(language, hasWords(key) ? key : 'house-visits/outcome.visited');
  const length = typeof minutes === 'number' && minutes > 0 ? [say(language, 'house-visits/minutes', { minutes })] : [];
  const asked = (Array.isArray(asks) ? asks : []).filter(isAsk).map((ask) => say(language, 'house-visits/asked', { text: ask.text, answer: ask.answer }));
  return [[what, ...length].join(' '), ...asked].join('; ');
}

registerTouchKinds([
  { kind: 'house_visit', summary, link: (touch) => `/visits/logged/${touch.sourceId}` },
  { kind: 'ask', summary: (touch, language) => say(language, 'house-visits/asked', { text: word(touch.params['text']), answer: word(touch.params['answer']) }), link: () => null },
]);
