import { auditVerify } from './audit-command';
import { backupCommand, dispatchResume, restoreCommand } from './backup-commands';
import type { Command } from './command';
import { seedCommand } from './seed-command';
import { tokenCreate } from './token-command';

export type { Command, CommandContext } from './command';

/** The operator's commands by their names, of one word or two. */
export const commands: Readonly<Record<string, Command>> = {
  'token create': tokenCreate,
  backup: backupCommand,
  restore: restoreCommand,
  'dispatch resume': dispatchResume,
  'audit verify': auditVerify,
  seed: seedCommand,
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
