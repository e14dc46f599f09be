import type { Settings } from '@doorstep/platform/config';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { sessionCookie } from './cookie';
import type { Place } from './sign-in.service';

/** Where a request comes from, for the throttle, the list of sessions and the session it replaces. */
export const placeOf = (request: DoorstepRequest, settings: Settings): Place => ({
  address: request.ip,
  userAgent: String(request.headers['user-agent'] ?? ''),
  cookie: sessionCookie(request, settings),
});
