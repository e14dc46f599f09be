/** What a program tells whoever started it, once it answers or takes work. */
export interface ReadyReport {
  readonly ready: true;
  /** The port the api listens on: told because PORT may be 0. */
  readonly port?: number;
}

/** Says to the supervisor that this program is ready. Without a supervisor (in a container) nobody is told. */
export function reportReady(details: Omit<ReadyReport, 'ready'> = {}): void {
  process.send?.({ ready: true, ...details } satisfies ReadyReport);
}

/** Longest a stop may take when asked for, and when the supervisor is gone and its successor waits for the port. */
const PATIENCE = { asked: 18_000, orphaned: 4_000 };

/**
 * Runs `stop` once and ends the process: on SIGTERM, and when the supervisor's channel closes, so that a killed
 * supervisor leaves no port taken. Ctrl-C reaches every program of the terminal: under a supervisor it is left to the
 * supervisor, else it stops this one. A stop that fails or takes too long ends with code 1.
 */
export function stopWithSupervisor(stop: () => Promise<void>): void {
  const supervised = process.send !== undefined;
  let stopping = false;
  const end = (patience: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => end(PATIENCE.asked));
  process.on('SIGINT', () => (supervised ? undefined : end(PATIENCE.asked)));
  if (supervised) process.on('disconnect', () => end(PATIENCE.orphaned));
  if (supervised && !process.connected) end(PATIENCE.orphaned);
}
