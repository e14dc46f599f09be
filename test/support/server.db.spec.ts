import { testApi } from './server';

describe('the test api', () => {
  const api = testApi();

  test('answers over HTTP on the test database', async () => {
    const answer = await api.caller().get('/api/v1/health/ready');
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }]);
  });

  test('has no address that was not declared', async () => {
    expect((await api.caller().get('/api/v1/no-such-thing')).status).toBe(404);
  });
});
