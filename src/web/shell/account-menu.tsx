import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Check, Eraser, Eye, EyeOff, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useHiddenNames } from '../parts/hidden-names.tsx';
import { useMe } from '../session.tsx';
import { useLeaving } from './leaving.tsx';
import look from './top.module.css';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

const looks = ['light', 'dark', 'auto'] as const;

/** Who I am, how the screen looks, whether names are hidden, and the way out. */
export const AccountMenu = () => {
  const { t } = useTranslation('shell');
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { hidden, setHidden } = useHiddenNames();
  const { signOut, askToForget } = useLeaving();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton className={look.button} aria-label={t('account.open', { name: me.name })}>
          <span className={look.initials} aria-hidden>
            {initials(me.name)}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={look.who}>
          <strong>{me.name}</strong>
          <span>{me.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
          <span>
            {me.agency.name} · {me.municipality.name}
          </span>
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<UserRound size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/account' })}
        >
          {t('account.profile')}
        </Menu.Item>
        <Menu.Item
          leftSection={hidden ? <Eye size={16} aria-hidden /> : <EyeOff size={16} aria-hidden />}
          onClick={() => setHidden(!hidden)}
        >
          {hidden ? t('account.showNames') : t('account.hideNames')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('look.change')}</Menu.Label>
        {looks.map((scheme) => (
          <Menu.Item
            key={scheme}
            aria-current={scheme === colorScheme || undefined}
            rightSection={scheme === colorScheme ? <Check size={15} aria-hidden /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`look.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={signOut}>
          {t('account.signOut')}
        </Menu.Item>
        <Menu.Item leftSection={<Eraser size={16} aria-hidden />} onClick={askToForget}>
          {t('account.signOutForget')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
