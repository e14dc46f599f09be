import { access } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { MIGRATIONS } from '@doorstep/platform/database';
import { readOptions } from './arguments';
import { backup, readManifest, restoreRows } from './backup/backup';
import type { Command } from './command';

const oneFile = (args: readonly string[], command: string): string => {
  const { rest } = readOptions(args, []);
  if (rest.length !== 1) throw new Error(`${command} needs one file.`);
  return path.resolve(rest[0]!);
};

export const backupCommand: Command = {
  summary: 'write everything to one compressed FILE',
  async run({ args, database, print }) {
    const file = oneFile(args, 'backup');
    const { owner } = await database.prepare();
    const { tables, rows } = await backup(owner, file);
    print(`${rows} rows of ${tables} tables are in ${file}. It holds no root key: keep DOORSTEP_SECRET_KEY (or secret.key) apart from it.`);
  },
};

export const restoreCommand: Command = {
  summary: 'fill an empty database from FILE; sending stays paused until "dispatch resume"',
  async run({ args, database, print }) {
    const file = oneFile(args, 'restore');
    await access(file).catch(() => {
      throw new Error(`There is no file ${file}.`);
    });
    const { migrations } = await readManifest(file);
    const known = new Set(MIGRATIONS.map((migration) => new migration().name));
    const strange = migrations.find((name) => !known.has(name));
    if (strange) throw new Error(`The backup comes from a newer Doorstep (${strange}). Update first.`);
    const { owner } = await database.prepare(migrations);
    const { rows } = await restoreRows(owner, file);
    await database.prepare();
    print(`${rows} rows are restored. Sending is paused: look first, then run "dispatch resume".`);
  },
};

export const dispatchResume: Command = {
  summary: 'let messages and reminders go out again after a restore',
  async run({ database, print }) {
    const { owner } = await database.prepare();
    const db = new Client(owner);
    await db.connect();
    try {
      await db.query(`DELETE FROM server_state WHERE key = 'dispatch.paused'`);
    } finally {
      await db.end();
    }
    print('Messages and reminders go out again.');
  },
};

