import { make } from './access-prepare';
import { row } from './access-row';
import type { AccessRow, Prepare } from './access-row';

const ALL = 'admin lead organizer volunteer';

/** A round of the admin's, watched by the lead. */
const round = (path = '', body?: object): Prepare => async (team) => {
  const running = (await team.as('admin').get('/safety-timers?state=running&visitor=me')).body.items as Array<{ id: string }>;
  const id = running[0]?.id ?? (await make(team, '/safety-timers', { minutes: 60, colleagueId: team.users.lead })).id;
  return { path: `/safety-timers/${id}${path}`, body, shows: id };
};

/** Safety timers: the part of `access-table.ts` for rounds. */
export const rounds: readonly AccessRow[] = [
  row('POST /safety-timers', ALL, async (team, _, role) => ({ path: '/safety-timers', body: { minutes: 60, colleagueId: role === 'lead' ? team.users.admin : team.users.lead } }), { stranger: 404 }),
  row('GET /safety-timers', ALL),
  row('GET /safety-timers/options', ALL, async (team, _, role) => ({ path: '/safety-timers/options', shows: role === 'lead' ? team.users.admin : team.users.lead })),
  row('GET /safety-timers/:id', ALL, round(), { not: { organizer: 404, volunteer: 404 } }),
  row('POST /safety-timers/:id/answers', ALL, round('/answers', { answer: 'back' }), { not: { organizer: 404, volunteer: 404 } }),
];
