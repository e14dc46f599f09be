import { createBrowserRouter, Outlet, ScrollRestoration, type RouteObject } from 'react-router';
import { PageSkeleton } from '../ui/page-skeleton';
import { NotFound, RouteProblem } from './problems';
import { innerRoutes, openRoutes } from './rooms';
import { SignedIn } from './session/guard';
import { Shell } from './shell/shell';

/** Pages for those who build screens; not part of a shipped build. */
const workshop: RouteObject[] = import.meta.env.MODE === 'production' ? [] : [
  { path: '/gallery', lazy: async () => ({ Component: (await import('../gallery/gallery')).Gallery }) },
];

function Everything() {
  return <><ScrollRestoration /><Outlet /></>;
}

export const makeRouter = () => createBrowserRouter([{
  element: <Everything />,
  errorElement: <RouteProblem />,
  hydrateFallbackElement: <PageSkeleton />,
  children: [
    ...openRoutes,
    ...workshop,
    {
      element: <SignedIn />,
      children: [{ element: <Shell />, children: [{ errorElement: <RouteProblem />, children: [...innerRoutes, { path: '*', element: <NotFound /> }] }] }],
    },
  ],
}]);
