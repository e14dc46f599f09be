import { createApiToken } from '@doorstep/accounts';
import { openDatabaseOn } from '@doorstep/platform/database';
import { readOptions, wholeNumber } from './arguments';
import type { Command } from './command';

const LONGEST_DAYS = 90;

/** `token create --email E --name N [--organization SLUG] [--days 90]`: the token alone on the last line. */
export const tokenCreate: Command = {
  summary: 'print an API token: --email E --name N [--organization SLUG] [--days 90]',
  async run({ args, database, print, log }) {
    const { options } = readOptions(args, ['email', 'name', 'organization', 'days']);
    if (!options.email || !options.name) throw new Error('token create needs --email and --name.');
    const days = wholeNumber(options.days, 'days', 1, LONGEST_DAYS, LONGEST_DAYS);
    const { app } = await database.prepare();
    const open = await openDatabaseOn(app);
    try {
      const { secret } = await createApiToken(open, { email: options.email, name: options.name, organizationSlug: options.organization, days });
      log(`A token for ${options.email}, valid ${days} days. It is shown only now.`);
      print(secret);
    } finally {
      await open.close();
    }
  },
};
