import { DomainError } from '@doorstep/kernel';
import type { DoorstepRequest } from '../http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const SITES = new Set(['same-origin', 'none']);

/**
 * Writes come from our own pages only: own header, then Sec-Fetch-Site, else Origin (security.md A-07). Asked before
 * the body is read, so that a form or a plain text of another site is refused as such. A bearer token is no cookie:
 * no other site can make a browser send it.
 */
export function refuseCrossSite(request: Pick<DoorstepRequest, 'method' | 'url' | 'headers'>, publicUrl: string): void {
  if (SAFE.has(request.method) || !request.url.startsWith('/api/')) return;
  const header = (name: string): string | undefined => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(',') : value;
  };
  if ((header('authorization') ?? '').startsWith('Bearer ')) return;
  const refused = new DomainError('platform/cross-site', { status: 403 });
  if (header('x-requested-with') !== 'doorstep') throw refused;
  const site = header('sec-fetch-site');
  if (site !== undefined) {
    if (!SITES.has(site)) throw refused;
    return;
  }
  const origin = header('origin');
  if (origin !== undefined && origin !== publicUrl) throw refused;
}
