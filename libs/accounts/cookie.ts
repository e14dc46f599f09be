import type { Settings } from '@doorstep/platform/config';
import type { DoorstepReply, DoorstepRequest } from '@doorstep/platform/http';

const nameOf = (settings: Settings): string => (settings.secure ? '__Host-doorstep' : 'doorstep');

/** Sets the session cookie: `__Host-` and Secure on https, plain only on a loopback host (ARCHITECTURE 7). */
export function setSessionCookie(reply: DoorstepReply, settings: Settings, secret: string): void {
  void reply.setCookie(nameOf(settings), secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: settings.secure });
}

export function clearSessionCookie(reply: DoorstepReply, settings: Settings): void {
  void reply.clearCookie(nameOf(settings), { path: '/', httpOnly: true, sameSite: 'lax', secure: settings.secure });
}

export const sessionCookie = (request: DoorstepRequest, settings: Settings): string | undefined => request.cookies[nameOf(settings)];
