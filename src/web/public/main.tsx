import { createRoot } from 'react-dom/client';
import { startWords } from '../words/words.ts';

const start = async () => {
  if (typeof Temporal === 'undefined') await import('temporal-polyfill/global');
  const [{ PublicPage }] = await Promise.all([
    import('../../areas/concern/public/public-page.tsx'),
    startWords(['public', 'form', 'parts', 'shell', 'refusal']),
  ]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<PublicPage />);
};

void start();
