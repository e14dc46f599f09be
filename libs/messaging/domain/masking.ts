const DOTS = '•••••••';

/** An address for eyes that may not see it: enough to tell two apart, `+1•••••••101`, `l•••••••@example.org`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${Array.from(address)[0]}${DOTS}${address.slice(at)}`;
  return address.length > 6 ? `${address.slice(0, 2)}${DOTS}${address.slice(-3)}` : DOTS;
}
