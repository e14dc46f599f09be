import type { Command } from './commands';
import { commands, findCommand, helpText } from './commands';

const command = (summary: string): Command => ({ summary, run: () => Promise.resolve() });
const table = { token: command('tokens'), 'token create': command('make a token'), migrate: command('migrate') };

describe('the operator’s commands', () => {
  it('are found by one word or two, the longer name first', () => {
    expect(findCommand(['token', 'create', '--name', 'x'], table)).toEqual({
      command: table['token create'],
      args: ['--name', 'x'],
    });
    expect(findCommand(['token', 'list'], table)).toEqual({ command: table.token, args: ['list'] });
  });

  it('are not found under names that every object has', () => {
    expect(findCommand(['constructor'])).toBeUndefined();
    expect(findCommand([])).toBeUndefined();
  });

  it('are all listed by --help', () => {
    for (const name of Object.keys(commands)) expect(helpText()).toContain(`\n  ${name}`);
  });
});
