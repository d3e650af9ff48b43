import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import '@fontsource-variable/commissioner/wght.css';
import './look/look.css';
import '@mantine/core/styles.layer.css';
import { theme, variables } from './look/theme.ts';
import { HiddenNamesProvider } from './parts/hidden-names.tsx';
import { Notices } from './parts/notices.tsx';
import { PageSkeleton } from './parts/skeletons.tsx';

/** All that stands around the pages and draws nothing itself. */
export const App = ({ router, queries }: { router: AnyRouter; queries: QueryClient }) => (
  <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
    <QueryClientProvider client={queries}>
      <HiddenNamesProvider>
        <Suspense fallback={<PageSkeleton />}>
          <RouterProvider router={router} context={{ queries }} />
          <Notices />
        </Suspense>
      </HiddenNamesProvider>
    </QueryClientProvider>
  </MantineProvider>
);
