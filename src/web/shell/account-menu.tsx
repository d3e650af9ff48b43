import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Check, Eraser, Eye, EyeOff, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Drop, DropItem, DropLine } from '../parts/drop.tsx';
import { useHiddenNames } from '../parts/hidden-names.tsx';
import { useMe } from '../session.tsx';
import { useCalled } from '../words/use-called.ts';
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

const Account = ({ close }: { close: () => void }) => {
  const { t } = useTranslation('shell');
  const me = useMe();
  const called = useCalled();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { hidden, setHidden } = useHiddenNames();
  const { signOut, askToForget } = useLeaving();
  const navigate = useNavigate();
  const then = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      <div className={look.who}>
        <strong>{me.name}</strong>
        <span>{me.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
        <span>
          {called(me.agency)} · {called(me.municipality)}
        </span>
      </div>
      <DropLine />
      <DropItem
        icon={<UserRound size={16} aria-hidden />}
        onClick={then(() => void navigate({ to: '/account' }))}
      >
        {t('account.profile')}
      </DropItem>
      <DropItem
        icon={hidden ? <Eye size={16} aria-hidden /> : <EyeOff size={16} aria-hidden />}
        onClick={then(() => setHidden(!hidden))}
      >
        {hidden ? t('account.showNames') : t('account.hideNames')}
      </DropItem>
      <DropLine />
      <fieldset className={look.choice}>
        <legend>{t('look.change')}</legend>
        {looks.map((scheme) => (
          <DropItem
            key={scheme}
            current={scheme === colorScheme}
            end={scheme === colorScheme && <Check size={15} aria-hidden />}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`look.${scheme}`)}
          </DropItem>
        ))}
      </fieldset>
      <DropLine />
      <DropItem icon={<LogOut size={16} aria-hidden />} onClick={then(signOut)}>
        {t('account.signOut')}
      </DropItem>
      <DropItem icon={<Eraser size={16} aria-hidden />} onClick={then(askToForget)}>
        {t('account.signOutForget')}
      </DropItem>
    </>
  );
};

/** Who I am, how the screen looks, whether names are hidden, and the way out. */
export const AccountMenu = () => {
  const { t } = useTranslation('shell');
  const me = useMe();
  return (
    <Drop
      align="end"
      className={look.button}
      label={t('account.open', { name: me.name })}
      content={(close) => <Account close={close} />}
    >
      <span className={look.initials}>{initials(me.name)}</span>
    </Drop>
  );
};
