import { Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import mark from '../look/mark.svg';
import { useMe } from '../session.tsx';
import { useCalled } from '../words/use-called.ts';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import look from './shell.module.css';
import top from './top.module.css';

const Bell = lazy(async () => ({ default: (await import('../../areas/told/bell.tsx')).Bell }));
const QuickSearch = lazy(async () => ({ default: (await import('./quick-search.tsx')).QuickSearch }));

/** The bar at the top: the unit's name, the instant search, what waits to be sent, language and account. */
export const TopBar = () => {
  const { t } = useTranslation('shell');
  const me = useMe();
  const called = useCalled();
  const [searching, { open, close }] = useDisclosure(false);
  useHotkeys([['mod+K', open]], []);
  return (
    <header className={look.top}>
      <Link to="/" className={look.brand}>
        <img src={mark} alt="" width={28} height={28} />
        <span>
          {t('brand')}
          <span className={`${look.unit} ${look.onlyWide}`} style={{ display: 'block' }}>
            {called(me.municipality)}
          </span>
        </span>
      </Link>
      <UnstyledButton className={`${look.search} ${look.onlyWide}`} onClick={open} aria-haspopup="dialog">
        <Search size={16} aria-hidden />
        <span>{t('search.open')}</span>
        <Kbd size="xs" aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <div className={look.end}>
        <UnstyledButton
          className={`${top.button} ${look.onlyPhone}`}
          onClick={open}
          aria-label={t('search.open')}
          aria-haspopup="dialog"
        >
          <Search size={20} aria-hidden />
        </UnstyledButton>
        <Suspense fallback={<span className={top.button} />}>
          <Bell className={top.button} />
        </Suspense>
        <LanguageSwitch />
        <AccountMenu />
      </div>
      {searching && (
        <Suspense fallback={null}>
          <QuickSearch onClose={close} />
        </Suspense>
      )}
    </header>
  );
};
