import type { OpenDatabase } from './database';
import type { StartSettings } from './settings';

/** What a command is given: the database is open, and is left when the command has ended. */
export interface CommandContext {
  /** What was typed after the command's name. */
  readonly args: readonly string[];
  readonly settings: StartSettings;
  readonly env: NodeJS.ProcessEnv;
  readonly database: OpenDatabase;
  /** The command's answer, on standard output. */
  print(line: string): void;
  /** What it does meanwhile, on standard error. */
  log(line: string): void;
}

export interface Command {
  /** One line of `--help`. */
  readonly summary: string;
  /** Throws a sentence for the operator when it cannot be done. */
  run(context: CommandContext): Promise<void>;
}
