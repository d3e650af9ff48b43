import { Link, useLocation } from '@tanstack/react-router';
import { Menu, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session.tsx';
import { MenuItem } from './main-menu.tsx';
import { isThere, navigationFor } from './navigation.ts';
import look from './shell.module.css';

/** The bar under the thumb on a phone: the four places of the day, and the rest behind “more”. */
export const FootMenu = () => {
  const { t } = useTranslation('shell');
  const me = useMe();
  const path = useLocation({ select: (location) => location.pathname });
  const rest = useRef<HTMLDialogElement>(null);
  const items = navigationFor(me.roles);
  return (
    <nav className={look.foot} aria-label={t('navigation')}>
      {items
        .filter((item) => item.foot)
        .map(({ icon: Icon, ...item }) => (
          <Link
            key={item.to}
            to={item.to}
            className={look.footItem}
            activeOptions={{ exact: true }}
            data-here={isThere({ icon: Icon, ...item }, path) || undefined}
          >
            <Icon size={20} aria-hidden />
            {t(`nav.${item.words}`)}
          </Link>
        ))}
      <button
        type="button"
        className={look.footItem}
        onClick={() => rest.current?.showModal()}
        aria-haspopup="dialog"
      >
        <Menu size={20} aria-hidden />
        {t('more')}
      </button>
      <dialog ref={rest} className={look.rest} aria-label={t('navigation')} closedby="any">
        <ul className={look.list}>
          {items.map((item) => (
            <MenuItem key={item.to} item={item} onGo={() => rest.current?.close()} />
          ))}
        </ul>
        <button type="button" className={look.item} onClick={() => rest.current?.close()}>
          <X size={18} aria-hidden />
          <span>{t('close')}</span>
        </button>
      </dialog>
    </nav>
  );
};
