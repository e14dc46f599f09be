import { readSettings } from './settings';

const RANDOM = 'q7Vw2mZk9Xr4Tn8Lb3Hc6Jy1Pf5Gd0Su';
const ENVIRONMENT = { DATABASE_URL: 'postgres://x@127.0.0.1/doorstep', DOORSTEP_SECRET_KEY: RANDOM };

describe('with what Doorstep starts', () => {
  const starts = (given: Record<string, string>): string => {
    try {
      readSettings({ ...ENVIRONMENT, ...given });
      return 'starts';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test.each<[string, Record<string, string>, RegExp]>([
    ['on this machine', {}, /^starts$/],
    ['on this machine, with a sample key', { DOORSTEP_SECRET_KEY: 'change-me-change-me-change-me-change-me' }, /^starts$/],
    ['over https', { DOORSTEP_PUBLIC_URL: 'https://doorstep.example.org' }, /^starts$/],
    ['over https, with a key of an example', { DOORSTEP_PUBLIC_URL: 'https://x.org', DOORSTEP_SECRET_KEY: 'change-me-change-me-change-me-change-me' }, /sample/],
    ['over https, with a key of counted letters', { DOORSTEP_PUBLIC_URL: 'https://x.org', DOORSTEP_SECRET_KEY: '0123456789abcdef0123456789abcdef' }, /sample/],
    ['over https, with one letter again and again', { DOORSTEP_PUBLIC_URL: 'https://x.org', DOORSTEP_SECRET_KEY: 'k'.repeat(40) }, /sample/],
    ['with a short key', { DOORSTEP_SECRET_KEY: 'short' }, /too short/],
    ['over https, with somebody else’s clock', { DOORSTEP_PUBLIC_URL: 'https://x.org', NODE_ENV: 'test', DOORSTEP_CLOCK_URL: 'http://127.0.0.1:1' }, /clock|CLOCK/],
    ['over plain http on another host', { DOORSTEP_PUBLIC_URL: 'http://doorstep.example.org' }, /plain http/],
    ['over plain http on another host, knowingly', { DOORSTEP_PUBLIC_URL: 'http://doorstep.example.org', DOORSTEP_ALLOW_HTTP: '1' }, /^starts$/],
    ['with an address that is none', { DOORSTEP_PUBLIC_URL: 'ftp://doorstep.example.org' }, /https/],
    ['without a key', { DOORSTEP_SECRET_KEY: '', DOORSTEP_DATA: '/nowhere' }, /DOORSTEP_SECRET_KEY/],
    ['with streets from somewhere', { DOORSTEP_TILES_URL: 'https://tiles.example.org/{z}/{x}/{y}.png' }, /^starts$/],
    ['with streets whose server the place would choose', { DOORSTEP_TILES_URL: 'https://{z}.example.org/{x}/{y}' }, /DOORSTEP_TILES_URL/],
    ['with streets over plain http', { DOORSTEP_TILES_URL: 'http://tiles.example.org/{z}/{x}/{y}' }, /plain http/],
    ['with streets from a file of this machine’s', { DOORSTEP_TILES_URL: 'file:///etc/passwd?{z}{x}{y}' }, /https/],
    ['with streets from two places', { DOORSTEP_TILES_URL: 'https://tiles.example.org/{z}/{x}/{y}', DOORSTEP_TILES_FILE: '/maps/la.pmtiles' }, /not both/],
    ['with a geocoder', { DOORSTEP_GEOCODER_URL: 'https://geo.example.org/search?key=1' }, /^starts$/],
    ['with a geocoder over plain http', { DOORSTEP_GEOCODER_URL: 'http://geo.example.org/search' }, /plain http/],
    ['with a geocoder’s password in the address', { DOORSTEP_GEOCODER_URL: 'https://me:secret@geo.example.org/search' }, /password/],
    ['with a geocoder asked too often', { DOORSTEP_GEOCODER_URL: 'https://geo.example.org/search', DOORSTEP_GEOCODER_PER_SECOND: '1000' }, /PER_SECOND/],
    ['with a port that is none', { PORT: '70000' }, /PORT/],
  ])('%s', (_, given, says) => expect(starts(given)).toMatch(says));

  test('there is no account, key or password that is there by itself', () => {
    expect(readSettings(ENVIRONMENT).firstAdmin).toBeNull();
    expect(() => readSettings({ DATABASE_URL: ENVIRONMENT.DATABASE_URL, DOORSTEP_DATA: '/nowhere' })).toThrow(/DOORSTEP_SECRET_KEY/);
  });

  test('another clock than the machine’s is asked in tests alone', () => {
    expect(readSettings({ ...ENVIRONMENT, DOORSTEP_CLOCK_URL: 'http://127.0.0.1:1' }).clockUrl).toBeNull();
  });
});
