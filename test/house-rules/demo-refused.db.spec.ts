import { newId } from '@doorstep/kernel';
import { withClient } from '../support';
import { ownerOfTests } from '../support/owner';
import { startApi } from '../support/server';
import { testLogins } from '../support/database';

describe('a database of demo people', () => {
  test('is opened on this machine, and not to the public', async () => {
    const id = newId();
    const { app } = await testLogins();
    const owner = ownerOfTests(app.database);
    await withClient(owner, (db) => db.query("INSERT INTO organizations (id, name, slug, kind, time_zone, demo) VALUES ($1::uuid, 'Demo', $1::uuid::text, 'local', 'UTC', true)", [id]));
    try {
      const here = await startApi();
      await here.close();
      await expect(startApi({ environment: { DOORSTEP_PUBLIC_URL: 'https://doorstep.example.org' } })).rejects.toThrow(/demo or seeded/);
    } finally {
      await withClient(owner, (db) => db.query('DELETE FROM organizations WHERE id = $1', [id]));
    }
    const secure = await startApi({ environment: { DOORSTEP_PUBLIC_URL: 'https://doorstep.example.org' } });
    await secure.close();
  });
});
