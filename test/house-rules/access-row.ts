import type { RoleName } from '@doorstep/accounts';
import type { TestApi } from '../support/server';
import type { SignedInTeam } from '../support/team';

/** One call of a route, made ready in the organization `team`. */
export interface Call {
  /** With its values: `/users/0199…`. Starts with the route's path. */
  path: string;
  body?: object;
  /** More headers, such as the form of a file. */
  headers?: Record<string, string>;
  /** What the answer must show to whoever may see it, and must not show to a stranger: an id of a row of `team`. */
  shows?: string;
}

/** Makes the rows a call is about, as the organization's own people would, and says the call. */
export type Prepare = (team: SignedInTeam, api: TestApi, role: RoleName) => Promise<Call>;

export interface AccessRow {
  /** `PATCH /users/:id`, as the controllers declare it. */
  readonly route: string;
  /** The roles that get through; the others are told 403. `public` routes ask nobody. */
  readonly may: readonly RoleName[] | 'public';
  /** The answer to whoever gets through: the positive control. */
  readonly status: number;
  /** Roles that may use the route and not this row: 404. */
  readonly not: Partial<Record<RoleName, number>>;
  /** What an API token of the admin is told; the same as the admin unless said. */
  readonly token: number;
  /**
   * What an admin of another organization is told who sends the same call: `404` where it names a row of ours;
   * `own` where it names none, and they get their own organization's answer, without our row in it.
   */
  readonly stranger: 404 | 'own';
  readonly prepare: Prepare;
}

const roles = (text: string): readonly RoleName[] => text.split(' ') as RoleName[];

interface More {
  status?: number;
  not?: Partial<Record<RoleName, number>>;
  token?: number;
  stranger?: 404 | 'own';
}

const plain = (path: string): Prepare => async () => ({ path });

/** One line of the table. Without `prepare` the call is the bare path. */
export function row(route: string, may: string, prepare: Prepare = plain(route.split(' ')[1]!), more: More = {}): AccessRow {
  const [verb = '', path = ''] = route.split(' ');
  const status = more.status ?? (verb === 'POST' ? 201 : verb === 'DELETE' ? 204 : 200);
  return {
    route,
    may: may === 'public' ? 'public' : roles(may),
    status,
    not: more.not ?? {},
    token: more.token ?? status,
    stranger: more.stranger ?? (path.includes(':') ? 404 : 'own'),
    prepare,
  };
}
