import { registerTouchKinds } from '@doorstep/contacts';
import { say } from '@doorstep/platform/words';

registerTouchKinds([
  {
    kind: 'import',
    summary: (touch, language) => say(language, 'imports/touch', { outcome: touch.code === 'created' ? 'created' : 'updated' }),
    link: (touch) => `/imports/${touch.sourceId}`,
  },
]);
