import { declareJob } from '@doorstep/platform/queue';

/** Claims one message, hands it to its provider, writes how that ended. Put-offs of the provider are the row's own matter. */
export const SEND_MESSAGE = declareJob({
  name: 'messaging.send-message',
  queue: 'messages',
  attempts: 5,
  backoff: { delayMs: 2_000, jitter: 0.5 },
  timeLimitMs: 45_000,
  onExhausted: 'messages.state = failed, with the failure code',
});
