import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
}

const root = path.resolve(__dirname, '../..');
const services = (parse(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as { services: Record<string, Service> }).services;

describe('the compose file (read by a parser; no Docker runs here)', () => {
  it('has PostgreSQL, a Redis that evicts nothing, a migrate step, api and worker', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(services['redis']?.command).toEqual(expect.arrayContaining(['--appendonly', 'yes', '--maxmemory-policy', 'noeviction']));
  });

  it('starts api and worker only after the migrations, with the same settings', () => {
    for (const name of ['api', 'worker']) {
      expect(services[name]?.depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
      expect(services[name]?.environment).toEqual(services['api']?.environment);
    }
  });

  it('runs programs whose sources are there', () => {
    const programs = ['migrate', 'api', 'worker'].map((name) => services[name]!.command!.find((word) => word.endsWith('.js'))!);
    for (const program of programs) expect(existsSync(path.join(root, program.replace('dist/', '').replace('.js', '.ts')))).toBe(true);
  });

  it('never hands api and worker the owner’s password', () => {
    expect(services['api']?.environment?.['DATABASE_URL']).not.toContain('POSTGRES_PASSWORD');
  });
});
