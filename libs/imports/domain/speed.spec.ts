import { compareNames } from '@doorstep/contacts/domain';
import { guessColumns } from './guess-columns';
import { layOut } from './layout';
import { readRow } from './read-row';

/** Cells made to make patterns slow: each is read in the time of any other, not in the square of its length. */
const NASTY = ['@'.repeat(32_000), `a${' '.repeat(32_000)}b`, `1 ${', '.repeat(16_000)}x`, 'A '.repeat(16_000), '?'.repeat(32_000), `${'a?'.repeat(16_000)}`, '"'.repeat(32_000), '김 '.repeat(16_000), '1-'.repeat(16_000), 'no '.repeat(10_000), `'${' '.repeat(32_000)}=`];

test('a list of hostile cells is read to its end within the time of a request', () => {
  const fields = ['fullName', 'givenName', 'phone', 'email', 'address', 'note', 'language', 'assessment', 'date', 'tags', 'consentSms', 'custom:x', 'postalCode', 'department'] as const;
  // Time of this process alone: a busy machine is no fault of a pattern.
  const began = process.cpuUsage();
  for (const cell of NASTY) {
    const list = layOut([{ row: 1, cells: fields.map(() => cell) }, { row: 2, cells: fields.map(() => cell) }]);
    guessColumns(fields.map(() => cell), fields.map(() => [cell]));
    const mapping = fields.map((field, index) => ({ index, field }));
    for (const row of list.rows) readRow({ ...row, rejection: null }, mapping, { region: 'US', dateOrder: null, today: '2026-11-21', answers: {} });
    compareNames(cell.slice(0, 300), 'a'.repeat(300));
  }
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(5_000);
});
