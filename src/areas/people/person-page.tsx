import { Button } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../web/parts/page.tsx';
import { RouteTabs } from '../../web/parts/route-tabs.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { AgeLine } from './age-line.tsx';
import { Called } from './called.tsx';
import { addressOf, identityOf, registrationOf } from './identity.ts';
import look from './people.module.css';
import { PersonContext } from './person-context.tsx';
import { PersonMore } from './person-more.tsx';
import { Standing } from './standing.tsx';
import { usePlaceWords } from './use-codes.ts';
import { useAround, usePerson, usePersonId } from './use-person.ts';

const formSections = ['identity', 'family', 'education', 'health', 'economic', 'ethnicity'];

/** Everything about one person; the registration, its history and what is around them each under an address. */
export const PersonPage = () => {
  const { t } = useTranslation('people');
  const id = usePersonId();
  const open = usePerson(id);
  const around = useAround(id);
  const me = useMe();
  const sayPlace = usePlaceWords();
  const { file } = open;
  const identity = identityOf(file.records);
  const address = addressOf(identity);
  const writing = useLocation({ select: ({ pathname }) => pathname.endsWith('/registration') });
  const mayWrite = formSections.some(open.mayWrite) && !file.sameAs && !file.withdrawn;
  const listed = hasRole(me, 'worker', 'supervisor');
  return (
    <PersonContext value={{ open, identity, around }}>
      <Page
        tab={null}
        title={<Called identity={identity} />}
        beside={
          <span className={look.badges}>
            <span className={look.badge}>{t(file.registered?.child ? 'child' : 'adult')}</span>
            {identity.deceased && <span className={look.badge}>{t('deceased')}</span>}
          </span>
        }
        below={
          <>
            <AgeLine identity={identity} />
            {address?.place && ` · ${sayPlace(address.place)}`}
          </>
        }
        {...(listed ? { back: { to: '/people', words: t('title') } } : {})}
        actions={
          <>
            {mayWrite && !writing && (
              <Button
                component={Link}
                to={`/people/${id}/registration`}
                leftSection={<Pencil size={16} aria-hidden />}
              >
                {t(registrationOf(file.records) ? 'act.change' : 'act.register')}
              </Button>
            )}
            <PersonMore />
          </>
        }
      >
        <RouteTabs
          label={t('file')}
          of={t('tabTitle', { id: id.slice(-4).toUpperCase() })}
          tabs={[
            { to: `/people/${id}`, words: t('tab.who') },
            { to: `/people/${id}/record`, words: t('tab.record') },
            { to: `/people/${id}/chronology`, words: t('tab.chronology') },
          ]}
        />
        <Standing />
        <Outlet />
      </Page>
    </PersonContext>
  );
};
