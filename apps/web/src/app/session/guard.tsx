import { Navigate, Outlet, useLocation } from 'react-router';
import { PageSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { useSessionQuery } from './session';

/** Where to come back to after sign-in: only places of this app, never an address from outside. */
export const returnPath = (search: string): string => {
  const then = new URLSearchParams(search).get('then') ?? '/';
  return /^\/(?![/\\])/.test(then) ? then : '/';
};

/** Shows its screens to a signed-in reader; anybody else signs in first and comes back to the same address. */
export function SignedIn() {
  const { data: session, isPending, error, refetch } = useSessionQuery();
  const { pathname, search } = useLocation();
  if (isPending) return <PageSkeleton />;
  if (session) return <Outlet />;
  if (error) return <Problem failure={error} onRetry={() => void refetch()} />;
  const here = pathname + search;
  return <Navigate to={here === '/' ? '/sign-in' : `/sign-in?then=${encodeURIComponent(here)}`} replace />;
}
