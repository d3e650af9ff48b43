import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '@fontsource-variable/commissioner/wght.css';
import '../../../web/look/look.css';
import '@mantine/core/styles.layer.css';
import { theme, variables } from '../../../web/look/theme.ts';
import { Notices } from '../../../web/parts/notices.tsx';
import { LinesSkeleton } from '../../../web/parts/skeletons.tsx';
import { ComeBack } from './come-back.tsx';
import look from './public.module.css';
import { PublicHead } from './public-head.tsx';
import { TellConcern } from './tell-concern.tsx';
import { Thanks } from './thanks.tsx';

type Place = { at: 'tell' } | { at: 'come-back' } | { at: 'thanks'; receipt: string };

const Content = () => {
  const { t } = useTranslation('public');
  const [place, setPlace] = useState<Place>({ at: 'tell' });
  return (
    <>
      <PublicHead />
      <main className={look.main}>
        {place.at !== 'thanks' && (
          <nav className={look.ways} aria-label={t('ways')}>
            {(['tell', 'come-back'] as const).map((at) => (
              <button
                key={at}
                type="button"
                aria-current={place.at === at || undefined}
                onClick={() => setPlace({ at })}
              >
                {t(`way.${at}`)}
              </button>
            ))}
          </nav>
        )}
        {place.at === 'tell' && <TellConcern onTold={(receipt) => setPlace({ at: 'thanks', receipt })} />}
        {place.at === 'come-back' && <ComeBack />}
        {place.at === 'thanks' && <Thanks receipt={place.receipt} />}
      </main>
      <footer className={look.foot}>{t('nothingKept')}</footer>
    </>
  );
};

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1 } } });

/** The citizen's page: no account, nothing kept on the device, nobody counted, and a way out that is always there. */
export const PublicPage = () => (
  <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="light">
    <QueryClientProvider client={queries}>
      <Suspense fallback={<LinesSkeleton count={8} />}>
        <Content />
        <Notices />
      </Suspense>
    </QueryClientProvider>
  </MantineProvider>
);
