import { registerTouchKinds } from '@doorstep/contacts';
import { say } from '@doorstep/platform/words';

/** A message in somebody's timeline: that it went and how, never its text. */
registerTouchKinds([
  {
    kind: 'message',
    summary: ({ params }, language) => say(language, 'messaging/touch', { channel: typeof params['channel'] === 'string' ? params['channel'] : 'other' }),
    link: (touch) => `/messages/${touch.sourceId}`,
  },
]);
