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

/** The operator's commands by their names, of one word or two. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: {
    summary: 'bring logins, database and tables up to date',
    async run({ database, print }) {
      await database.prepare();
      print('The database is up to date.');
    },
  },
};

/** The command that these words begin with; the longer name wins. */
export function findCommand(
  words: readonly string[],
  table: Readonly<Record<string, Command>> = commands,
): { command: Command; args: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = Object.hasOwn(table, name) ? table[name] : undefined;
    if (command) return { command, args: words.slice(length) };
  }
  return undefined;
}

/** What `--help` says. */
export function helpText(table: Readonly<Record<string, Command>> = commands): string {
  const width = Math.max(...Object.keys(table).map((name) => name.length));
  const lines = Object.entries(table).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['Usage: npm run doorstep -- <command>', '', ...lines].join('\n');
}
