import type { RoleName } from '@doorstep/accounts';
import type { SignedInTeam } from './team';

export interface MadeList {
  id: string;
  version: number;
  code: string;
  name: string;
  status: string;
  dueBackAt: string | null;
  visitors: Array<{ id: string; name: string }>;
  doors: number;
  done: number;
}

let doors = 0;

/** Somebody at a door of their own. */
export async function somebodyAtADoor(team: SignedInTeam, by: RoleName = 'lead', given: object = {}): Promise<string> {
  doors += 1;
  const made = await team.byToken(by).post('/contacts', { givenName: `Rosa ${doors}`, addresses: [{ line1: `${1_200 + doors} Linden Court`, city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' }], ...given });
  if (made.status !== 201) throw new Error(`nobody was made: ${made.status} ${JSON.stringify(made.body)}`);
  return made.body.id as string;
}

/** A list with these people, or with so many at a door each. */
export async function aVisitList(team: SignedInTeam, people: number | readonly string[], wish: object = {}, by: RoleName = 'lead'): Promise<MadeList & { people: string[] }> {
  const ids = typeof people === 'number' ? await Promise.all(Array.from({ length: people }, () => somebodyAtADoor(team, by))) : [...people];
  const made = await team.byToken(by).post('/visit-lists', { name: 'Linden Court', contactIds: ids, ...wish });
  if (made.status !== 201) throw new Error(`no list was made: ${made.status} ${JSON.stringify(made.body)}`);
  return { ...(made.body as MadeList), people: ids };
}
