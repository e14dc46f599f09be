import { isTimeZone } from '@doorstep/kernel';
import { testDatabase } from '../../../test/support';

describe('time zones', () => {
  const database = testDatabase();

  test('what is accepted as one is one that the database knows too', async () => {
    const rows = await database.app.global<{ name: string }>('SELECT name FROM pg_timezone_names', []);
    const known = new Set(rows.map(({ name }) => name));
    const links = ['UTC', 'US/Pacific', 'US/Pacific-New', 'SystemV/PST8', 'Asia/Kolkata', 'Asia/Calcutta', 'Etc/GMT+5', 'AGT', 'EST', 'Etc/Unknown', 'Europe/Kyiv', 'Pacific/Kanton'];
    const accepted = [...Intl.supportedValuesOf('timeZone'), ...links].filter(isTimeZone);
    expect(accepted.length).toBeGreaterThan(400);
    expect(accepted).toEqual(expect.arrayContaining(['America/Los_Angeles', 'Asia/Seoul', 'Asia/Calcutta', 'Europe/Kyiv']));
    expect(accepted.filter((zone) => !known.has(zone))).toEqual([]);
  });
});
