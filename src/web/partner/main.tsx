import { createRoot } from 'react-dom/client';
import { startWords } from '../words/words.ts';

const start = async () => {
  if (typeof Temporal === 'undefined') await import('temporal-polyfill/global');
  const [{ PartnerPage }] = await Promise.all([
    import('../../areas/referral/partner/partner-page.tsx'),
    startWords(['referral', 'form', 'parts', 'shell', 'refusal']),
  ]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<PartnerPage />);
};

void start();
