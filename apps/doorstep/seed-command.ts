import { readOptions, wholeNumber } from './arguments';
import type { Command } from './command';
import { seedDatabase } from './seed';

export const seedCommand: Command = {
  summary: 'fill an empty database with load data: --contacts N [--second N]',
  async run({ args, database, print, log }) {
    const { options } = readOptions(args, ['contacts', 'second']);
    const contacts = wholeNumber(options.contacts, 'contacts', 10, 5_000_000, 100_000);
    const second = wholeNumber(options.second, 'second', 0, 1_000_000, 10_000);
    const began = Date.now();
    const { people, touches } = await seedDatabase(await database.prepare(), { contacts, second, affiliates: 300, log });
    const seconds = (Date.now() - began) / 1000;
    print(`${people} people with ${touches} touches are there after ${Math.round(seconds)} s: ${Math.round(people / seconds)} people a second.`);
  },
};
