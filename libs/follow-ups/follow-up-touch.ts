import { registerTouchKinds } from '@doorstep/contacts';
import { say } from '@doorstep/platform/words';

/** A next step in somebody's timeline. */
registerTouchKinds([
  {
    kind: 'follow_up',
    summary: ({ params }, language) => say(language, 'follow-ups/touch', { title: typeof params['title'] === 'string' ? params['title'] : '' }),
    link: () => null,
  },
]);
