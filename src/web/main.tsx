import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from './words/words.ts';

const start = async () => {
  if (typeof Temporal === 'undefined') await import('temporal-polyfill/global');
  const [{ App }, { createAppRouter }] = await Promise.all([
    import('./app.tsx'),
    import('./routes.tsx'),
    startWords(),
  ]);
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: 20_000, retry: 1, refetchOnWindowFocus: true } },
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <App router={createAppRouter(queries)} queries={queries} />
    </StrictMode>,
  );
};

void start();
