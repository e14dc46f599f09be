import { readStartArguments, readStartSettings } from './settings';

describe('the settings of a start', () => {
  it('have defaults; an empty one counts as unset', () => {
    expect(readStartSettings({ PORT: '', HOST: '' })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: `${process.cwd()}/data`,
      databaseUrl: undefined,
    });
  });

  it('are refused with a sentence when the port is none', () => {
    for (const PORT of ['web', '-1', '65536', '3000.5']) {
      expect(() => readStartSettings({ PORT })).toThrow(`PORT must be a number from 0 to 65535, not "${PORT}".`);
    }
  });

  it('know --demo, and name what they do not know', () => {
    expect(readStartArguments([])).toEqual({ demo: false });
    expect(readStartArguments(['--demo'])).toEqual({ demo: true });
    expect(() => readStartArguments(['--dmeo'])).toThrow('"--dmeo" is not known here');
  });
});
