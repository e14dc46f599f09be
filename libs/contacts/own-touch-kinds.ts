import { say } from '@doorstep/platform/words';
import { QUICK_TOUCHES } from './domain';
import type { TouchFacts, TouchKind } from './touch-kinds';
import { registerTouchKinds } from './touch-kinds';

const none = (): null => null;
const text = (touch: TouchFacts, name: string): string => {
  const value = touch.params[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const quick = QUICK_TOUCHES.map((kind): TouchKind => ({ kind, summary: (_, language) => say(language, `contacts/touch.${kind}`), link: none }));

registerTouchKinds([
  ...quick,
  {
    kind: 'assessment',
    summary: (touch, language) => say(language, 'contacts/touch.assessment', { value: text(touch, 'value'), basis: text(touch, 'basis') }),
    link: none,
  },
  {
    kind: 'consent',
    summary: (touch, language) => say(language, 'contacts/touch.consent', { status: touch.code ?? 'unknown', channel: text(touch, 'channel') }),
    link: none,
  },
  { kind: 'note', summary: (_, language) => say(language, 'contacts/touch.note'), link: none },
  { kind: 'merge', summary: (touch, language) => say(language, 'contacts/touch.merge', { name: text(touch, 'name') }), link: none },
]);
