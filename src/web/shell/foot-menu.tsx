import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
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
  const [open, { open: show, close }] = useDisclosure(false);
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
      <button type="button" className={look.footItem} onClick={show} aria-haspopup="dialog">
        <Menu size={20} aria-hidden />
        {t('more')}
      </button>
      <Drawer
        opened={open}
        onClose={close}
        position="bottom"
        size="auto"
        title={t('navigation')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ul className={look.list} data-drawer>
          {items.map((item) => (
            <MenuItem key={item.to} item={item} onGo={close} />
          ))}
        </ul>
      </Drawer>
    </nav>
  );
};
