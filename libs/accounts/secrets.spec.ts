import { hashSecret, isApiToken, newApiToken, newSecret } from './secrets';

describe('secrets', () => {
  test('a link’s secret has 256 bits, and what is kept of it is not it', () => {
    const { secret, hash } = newSecret();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(hash).toEqual(hashSecret(secret));
    expect(hash.toString('base64url')).not.toBe(secret);
  });

  test('a token is known by its mark and its checksum', () => {
    const { secret, prefix } = newApiToken();
    expect(secret).toMatch(/^doorstep_[\w-]{49}$/);
    expect(secret.startsWith(prefix) && prefix.length === 13).toBe(true);
    expect(isApiToken(secret)).toBe(true);
    const other = secret[20] === 'A' ? 'B' : 'A';
    for (const wrong of [secret.slice(0, -1), `${secret}x`, secret.slice(0, 20) + other + secret.slice(21), secret.replace('doorstep', 'doorstop'), '']) {
      expect(isApiToken(wrong)).toBe(false);
    }
  });
});
