import type { Clock } from '@doorstep/kernel';
import type { TestLogins } from '../support';
import { builtServer } from '../support/built-server';
import { clockServer } from '../support/clock-server';
import type { TestProgram } from '../support/program';
import { startProgram } from '../support/program';

/** The built programs under one clock, to be started and killed. */
export interface Stage {
  /** The compiled main file of a program. */
  main(app: 'api' | 'worker' | 'doorstep'): string;
  /** Starts one on a database; `environment` as the operator would set it. */
  start(app: 'api' | 'worker', logins: TestLogins, environment?: Record<string, string>): TestProgram;
  /** Kills what still runs, and takes everything away. */
  close(): Promise<void>;
}

export async function openStage(clock: Clock): Promise<Stage> {
  const built = builtServer();
  const time = await clockServer(clock);
  const running = new Set<TestProgram>();
  return {
    main: built.main,
    start: (app, logins, environment = {}) => {
      const program = startProgram(built.main(app), logins, { DOORSTEP_CLOCK_URL: time.url, ...environment });
      running.add(program);
      return program;
    },
    close: async () => {
      await Promise.all([...running].map((program) => program.stop('SIGKILL')));
      await time.close();
    },
  };
}
