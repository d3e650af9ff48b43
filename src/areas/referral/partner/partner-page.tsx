import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '@fontsource-variable/commissioner/wght.css';
import '../../../web/look/look.css';
import '@mantine/core/styles.layer.css';
import mark from '../../../web/look/mark.svg';
import { theme, variables } from '../../../web/look/theme.ts';
import { Dialog } from '../../../web/parts/dialog.tsx';
import { LinesSkeleton } from '../../../web/parts/skeletons.tsx';
import { LanguageSwitch } from '../../../web/shell/language-switch.tsx';
import { CodeEntry } from './code-entry.tsx';
import look from './partner.module.css';
import { PartnerReferral } from './partner-referral.tsx';
import { useLinkInAddress } from './use-partner.ts';

const Head = () => {
  const { t } = useTranslation('referral');
  useEffect(() => {
    document.title = t('partner.tab');
  }, [t]);
  return (
    <header className={look.head}>
      <div className={look.bar}>
        <span className={look.brand}>
          <img src={mark} alt="" width={28} height={28} />
          {t('partner.brand')}
        </span>
        <LanguageSwitch />
      </div>
    </header>
  );
};

const Content = () => {
  const { t } = useTranslation('referral');
  const [link] = useState(() => window.location.hash.slice(1));
  const { open, opened, close } = useLinkInAddress(link);
  return (
    <>
      <Head />
      <main className={look.main}>
        {opened ? (
          <>
            <PartnerReferral opened={opened} onClose={close} />
            <Dialog opened={opened.isOver} onClose={close} title={t('partner.again')}>
              <p>{t('partner.againText')}</p>
              <CodeEntry onOpen={open} as={opened.view.as} />
            </Dialog>
          </>
        ) : (
          <>
            <div className={look.title}>
              <h1>{t('partner.title')}</h1>
              <p>{t(link ? 'partner.lead' : 'partner.noLink')}</p>
            </div>
            {link && <CodeEntry onOpen={open} />}
          </>
        )}
      </main>
      <footer className={look.foot}>{t('partner.foot')}</footer>
    </>
  );
};

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1 } } });

/** The page for partners without an account: one link, one request. Nothing of it is kept on the device. */
export const PartnerPage = () => (
  <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="light">
    <QueryClientProvider client={queries}>
      <Suspense fallback={<LinesSkeleton count={8} />}>
        <Content />
      </Suspense>
    </QueryClientProvider>
  </MantineProvider>
);
