import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../web/call.ts';
import { Facts } from '../../../web/parts/facts.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { useMe } from '../../../web/session.tsx';
import { useCalled } from '../../../web/words/use-called.ts';
import type { Account } from '../account-contract.ts';
import { changePlace, type Me } from '../contract.ts';
import { useDisciplines } from '../use-disciplines.ts';
import look from './account.module.css';

/** The other municipalities: one works in one at a time, and everything on the screen is of that one. */
const Elsewhere = ({ places }: { places: Me['elsewhere'] }) => {
  const { t } = useTranslation('access');
  const called = useCalled();
  const queries = useQueryClient();
  const move = async (municipality: string) => {
    await call(changePlace, { body: { municipality } });
    await queries.resetQueries();
  };
  return (
    <div className={look.row}>
      <span>{t('account.elsewhere')}</span>
      {places.map((place) => (
        <Button key={place.id} variant="default" size="xs" onClick={() => void move(place.id)}>
          {called(place)}
        </Button>
      ))}
    </div>
  );
};

/** Who I am here. Names, institutions and roles are changed by the administrator. */
export const ProfilePanel = ({ account }: { account: Account }) => {
  const { t } = useTranslation(['access', 'shell']);
  const called = useCalled();
  const me = useMe();
  const { sayDiscipline } = useDisciplines();
  return (
    <Panel title={t('account.profile')}>
      <Facts
        facts={[
          [t('account.name'), me.name],
          [t('signIn.email'), account.email],
          [t('account.municipality'), called(me.municipality)],
          [t('account.agency'), called(me.agency)],
          [t('account.discipline'), sayDiscipline(me.discipline)],
          [t('account.roles'), me.roles.map((role) => t(`shell:role.${role}`)).join(', ')],
        ]}
      />
      <p className={look.quiet}>{t('account.askAdministrator')}</p>
      {me.elsewhere.length > 0 && <Elsewhere places={me.elsewhere} />}
    </Panel>
  );
};
