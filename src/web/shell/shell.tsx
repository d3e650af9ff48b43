import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../parts/skeletons.tsx';
import { useMe } from '../session.tsx';
import { FootMenu } from './foot-menu.tsx';
import { MainMenu } from './main-menu.tsx';
import look from './shell.module.css';
import { TopBar } from './top-bar.tsx';

/** After a change of page the reader of a screen reader stands at its beginning, as a page load would do. */
const useFocusOnNewPage = () => {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (path) main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
};

const DemoStrip = () => {
  const { t } = useTranslation('shell');
  return (
    <aside className={look.strip} aria-label={t('demo')}>
      {t('demo')}
    </aside>
  );
};

/** Everything that stands around a page of someone who is signed in. */
export const Shell = () => {
  const { t } = useTranslation('shell');
  const me = useMe();
  const main = useFocusOnNewPage();
  return (
    <>
      <a href="#content" className={look.skip}>
        {t('skip')}
      </a>
      <div className={look.shell}>
        <TopBar />
        <MainMenu />
        <div className={look.body}>
          {me.demo && <DemoStrip />}
          <main id="content" ref={main} tabIndex={-1} className={look.main}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        <FootMenu />
      </div>
    </>
  );
};
