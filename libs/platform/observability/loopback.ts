/** Whether a socket's far end is this machine: 127.0.0.0/8 or ::1, also written as an IPv4 address in IPv6. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  return plain === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain);
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * Whether a request began on this machine. One that a proxy on this machine passed on says so in its headers
 * and did not begin here.
 */
export const beganHere = (address: string | undefined, headers: Readonly<Record<string, unknown>>): boolean =>
  isLoopback(address) && FORWARDED.every((name) => headers[name] === undefined);
