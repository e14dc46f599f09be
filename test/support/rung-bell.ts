import { Bell, QUEUES } from '@doorstep/platform/queue';

/** A bell whose queues only write down what was rung: for specs of what stands before the queue. `away` makes them refuse. */
export interface RungBell {
  readonly bell: Bell;
  /** `<queue> <job id>`, in the order rung. */
  readonly rung: string[];
  away: boolean;
}

export function rungBell(): RungBell {
  const rung: string[] = [];
  const queue = (name: string): object => ({
    add: async (_job: string, _payload: object, options: { jobId: string }) => {
      if (heard.away) throw new Error('the queue is away');
      rung.push(`${name} ${options.jobId}`);
    },
    getJobCountByTypes: async () => 0,
  });
  const heard = { bell: new Bell(Object.fromEntries(QUEUES.map((name) => [name, queue(name)])) as never), rung, away: false };
  return heard;
}
