import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router';
import { PageSkeleton } from './parts/skeletons.tsx';
import { Broken, Missing } from './shell/failures.tsx';
import { Inside } from './shell/inside.tsx';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Missing,
  errorComponent: Broken,
});

/** Pages for whoever is signed in hang under this one. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Inside });

const pages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('./shell/today.tsx'), 'Today'),
  }),
];

export const createAppRouter = (queries: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree: root.addChildren([inside.addChildren(pages)]),
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: Missing,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  });
