import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { until } from '../postgres/wait';
import type { SupervisedProgram } from './program';
import { supervise } from './program';

const lifecycle = path.resolve(__dirname, '../../../libs/platform/lifecycle/index.ts');

describe('a supervised program', () => {
  let folder: string;
  let lines: string[];
  const running: SupervisedProgram[] = [];

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'doorstep-spec-'));
    lines = [];
    const { code } = transformFileSync(lifecycle, {
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    writeFileSync(path.join(folder, 'lifecycle.js'), code);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((program) => program.stop(0)));
    rmSync(folder, { recursive: true });
  });

  function start(body: string): SupervisedProgram {
    const file = path.join(folder, 'main.js');
    writeFileSync(
      file,
      `const { appendFileSync } = require('node:fs'); const { reportReady, stopWithSupervisor } = require('./lifecycle.js');
       const note = (word) => appendFileSync(${JSON.stringify(path.join(folder, 'notes'))}, word + ' ' + process.pid + '\\n');
       const alive = setInterval(() => undefined, 1000); ${body}`,
    );
    const program = supervise({ name: 'api', file, env: process.env, log: (line) => lines.push(line) });
    program.ready.catch(() => undefined);
    running.push(program);
    return program;
  }
  const notes = () => readFileSync(path.join(folder, 'notes'), 'utf8').trim().split('\n');
  const orderly = `note('up'); stopWithSupervisor(async () => note('down')); reportReady({ port: 4000 });`;

  it('says when it is ready, and stops in order when asked', async () => {
    const program = start(orderly);
    expect(await program.ready).toEqual({ ready: true, port: 4000 });
    await program.stop();
    expect(notes().map((note) => note.split(' ')[0])).toEqual(['up', 'down']);
    expect(lines).toEqual([]);
  });

  it('is started again when it is killed', async () => {
    const program = start(orderly);
    await program.ready;
    process.kill(Number(notes()[0]?.split(' ')[1]), 'SIGKILL');
    expect(await until(() => (lines.length === 2 ? true : undefined), 10_000)).toBe(true);
    expect(lines).toEqual(['The api ended (SIGKILL); starting it again in 0.2 s.', 'The api runs again.']);
    expect(new Set(notes()).size).toBe(2);
  });

  it('is not started again when it refuses to start', async () => {
    await expect(start('process.exit(1);').ready).rejects.toThrow('The api did not start.');
    expect(lines).toEqual([]);
  });

  it('leaves Ctrl-C to the supervisor, and ends when the supervisor is gone', async () => {
    const program = start(
      `${orderly} process.kill(process.pid, 'SIGINT'); setTimeout(() => process.disconnect(), 50);`,
    );
    await program.ready;
    await until(() => (lines.length > 0 ? true : undefined), 10_000);
    expect(lines[0]).toBe('The api ended (code 0); starting it again in 0.2 s.');
    expect(
      notes()
        .slice(0, 2)
        .map((note) => note.split(' ')[0]),
    ).toEqual(['up', 'down']);
  });

  it('is ended by force when it does not stop', async () => {
    const program = start(`process.on('SIGTERM', () => note('deaf')); note('up'); reportReady();`);
    await program.ready;
    await program.stop(100);
    expect(() => process.kill(Number(notes()[0]?.split(' ')[1]), 0)).toThrow('ESRCH');
  });
});
