import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session.tsx';
import { useCalled } from '../words/use-called.ts';
import { isThere, type NavigationItem, navigationFor } from './navigation.ts';
import look from './shell.module.css';

export const MenuItem = ({ item, onGo }: { item: NavigationItem; onGo?: () => void }) => {
  const { t } = useTranslation('shell');
  const path = useLocation({ select: (location) => location.pathname });
  const Icon = item.icon;
  return (
    <li>
      <Link
        to={item.to}
        className={look.item}
        title={t(`nav.${item.words}`)}
        aria-label={t(`nav.${item.words}`)}
        activeOptions={{ exact: true }}
        data-here={isThere(item, path) || undefined}
        onClick={onGo}
      >
        <Icon size={18} aria-hidden />
        <span>{t(`nav.${item.words}`)}</span>
      </Link>
    </li>
  );
};

/** The menu at the side: what this reader's roles open, in two groups. */
export const MainMenu = () => {
  const { t } = useTranslation('shell');
  const me = useMe();
  const called = useCalled();
  const items = navigationFor(me.roles);
  const unit = items.filter((item) => item.group === 'unit');
  return (
    <nav className={look.nav} aria-label={t('navigation')}>
      <ul className={look.list}>
        {items
          .filter((item) => item.group === 'work')
          .map((item) => (
            <MenuItem key={item.to} item={item} />
          ))}
      </ul>
      {unit.length > 0 && (
        <>
          <p className={look.group}>{t('group.unit')}</p>
          <ul className={look.list}>
            {unit.map((item) => (
              <MenuItem key={item.to} item={item} />
            ))}
          </ul>
        </>
      )}
      <p className={look.navFoot}>{called(me.agency)}</p>
    </nav>
  );
};
