import { newId } from '@doorstep/kernel';
import { cloneTemplate } from '../support/clone';
import { startApi } from '../support/server';
import { testServer } from '../support/test-server';
import { nobody } from '../support/team';
import { formatConnection } from '@doorstep/platform/config';

describe('the first set-up', () => {
  const wish = (name: string) => ({
    organization: { name, kind: 'worker_center', timeZone: 'America/Los_Angeles', retentionMonths: null },
    admin: { name: 'Ana Reyes', email: `${newId()}@example.org`, password: 'a quiet door at noon', language: 'es' },
  });

  test('of two first visitors one sets up and is signed in; the other is told, and nothing of theirs is left', async () => {
    const database = 'doorstep_set_up';
    await cloneTemplate(database);
    const { app } = testServer().logins;
    const api = await startApi({ environment: { DATABASE_APP_URL: formatConnection({ ...app, database }) } });
    try {
      expect((await nobody(api).get('/set-up')).body).toEqual({ needed: true });
      const weak = await nobody(api).post('/set-up', { ...wish('x'), admin: { ...wish('x').admin, password: 'Ana Reyes 2026' } });
      expect([weak.status, weak.body.errors[0].field]).toEqual([422, 'admin.password']);
      const both = await Promise.all(['Centro de Trabajadores', 'Another center'].map((name) => nobody(api).post('/set-up', wish(name))));
      expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
      const made = both.find((one) => one.status === 201)!;
      expect(made.body).toMatchObject({ organization: { kind: 'worker_center', role: 'admin' }, user: { language: 'es' } });
      const cookie = made.headers['set-cookie']![0]!.split(';')[0]!;
      const organizations = await api.caller().get('/api/v1/organizations').set('Cookie', cookie);
      expect(organizations.body.items).toHaveLength(1);
      const settings = await api.caller().get('/api/v1/settings').set('Cookie', cookie);
      expect(settings.body).toMatchObject({ 'retention.notesMonthsAfterClose': null, 'fading.days': 30 });
      expect((await nobody(api).get('/set-up')).body).toEqual({ needed: false });
    } finally {
      await api.close();
    }
  });
});
