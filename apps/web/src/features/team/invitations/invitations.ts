import { answer, api, ApiProblem } from '@doorstep/api-client';
import { usePages, type ListPage } from '../../../app/pages';
import type { Role } from '../members/members';

/** An invitation as the team's page shows it; its link was told once and is not in it. */
export interface Invitation {
  id: string;
  email: string | null;
  phone: string | null;
  name: string | null;
  role: Role;
  state: string;
  invitedBy: { id: string; name: string };
  createdAt: string;
  expiresAt: string;
}

/** What whoever invites is told, once. */
export interface ToldInvitation extends Invitation { link: string | null; qrSvg: string | null; sent: boolean }

export const invitationsKey = ['invitations'] as const;

export const useInvitations = () => usePages<Invitation>([...invitationsKey, 'list'], async (cursor): Promise<ListPage<Invitation>> =>
  answer(api.GET('/api/v1/invitations', { params: { query: { limit: 20, cursor } } })));

/** E-mail or phone, as it was typed in one field. */
export const addressOf = (typed: string): { email: string } | { phone: string } => {
  const text = typed.trim();
  return text.includes('@') ? { email: text } : { phone: text };
};

/** What the server says of the phone stands at the one field that both are typed into. */
export async function atOneField<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (failure) {
    if (!(failure instanceof ApiProblem)) throw failure;
    throw new ApiProblem({ ...failure.body, errors: failure.errors.map((error) => (error.field === 'phone' ? { ...error, field: 'email' } : error)) });
  }
}
