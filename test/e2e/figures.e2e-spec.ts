import supertest from 'supertest';
import { testApi } from '../support/server';

describe('health and figures', () => {
  const api = testApi();
  const get = (path: string, headers: Record<string, string> = {}) => supertest(api.app.getHttpServer()).get(path).set(headers);

  test('health says ok when database and queue answer', async () => {
    const answer = await get('/api/v1/health');
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }]);
  });

  test('figures are told to this machine and not through a proxy', async () => {
    const here = await get('/metrics');
    expect([here.status, here.text.includes('doorstep_process_cpu_seconds_total')]).toEqual([200, true]);
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
  });
});
