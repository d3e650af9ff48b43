import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../web/parts/confirm.tsx';
import { useColleagues } from '../access/index.ts';
import { PersonLink } from './called.tsx';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { useNames, usePersonActs } from './use-person.ts';

/** That this file points to another, and the way back should they be two people after all. */
const SameAs = ({ as, reason }: { as: string; reason: string }) => {
  const { t } = useTranslation('people');
  const { open } = useThisPerson();
  const act = usePersonActs(open);
  const names = useNames([as]);
  const [apart, setApart] = useState(false);
  return (
    <div className={look.note} role="note">
      <p>
        <strong>{t('same.is')}</strong> <PersonLink id={as} person={names.get(as)} />
      </p>
      <p>{t('same.goOn')}</p>
      <p className="rr-quiet">{reason}</p>
      {open.mayWrite('identity') && (
        <Button variant="default" size="xs" onClick={() => setApart(true)}>
          {t('same.apart')}
        </Button>
      )}
      <Confirm
        opened={apart}
        onClose={() => setApart(false)}
        title={t('same.apartTitle')}
        text={t('same.apartText')}
        act={t('same.apart')}
        withReason
        onConfirm={(why) => act({ kind: 'person.tell-apart', reason: why })}
      />
    </div>
  );
};

/** What everybody who opens this file must know first. */
export const Standing = () => {
  const { t } = useTranslation('people');
  const { open } = useThisPerson();
  const { sayMember } = useColleagues();
  const { sameAs, withdrawn, keeper } = open.file;
  return (
    <>
      {sameAs && <SameAs as={sameAs.as} reason={sameAs.reason} />}
      {withdrawn && (
        <div className={look.note} role="note">
          <p>
            <strong>{t('withdrawn')}</strong>
          </p>
          <p className="rr-quiet">{withdrawn.reason}</p>
        </div>
      )}
      {keeper && !withdrawn && <p className="rr-quiet">{t('keeper', { name: sayMember(keeper) })}</p>}
    </>
  );
};
