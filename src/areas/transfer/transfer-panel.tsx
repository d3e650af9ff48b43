import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../web/parts/confirm.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useColleagues, useMunicipalities } from '../access/index.ts';
import { fillAddress, useCaseActs, useThisCase } from '../case/index.ts';
import { managerOf, recordsOf } from '../case/rules.ts';
import type { Transfer } from '../followup/rules.ts';
import look from './transfer.module.css';

/** To whom the case was offered, and what they answered. */
const LastOffer = ({ transfer, id }: { transfer: Transfer; id: string }) => {
  const { t } = useTranslation('transfer');
  const { sayMember } = useColleagues();
  const { sayById } = useMunicipalities();
  const { answered } = transfer;
  return (
    <>
      <p>
        <strong>{t(`offered.${transfer.answer}`, { municipality: sayById(transfer.municipality) })}</strong>{' '}
        <span className="rr-quiet">
          {sayMember(transfer.by)} <MomentText at={transfer.at} />
        </span>
      </p>
      {transfer.record && (
        <p>
          <Link to={`/cases/${id}/read/${transfer.record}`}>{t('readForm')}</Link>
        </p>
      )}
      {answered && (
        <p className="rr-quiet">
          {answered.by?.name} <MomentText at={answered.at} />
        </p>
      )}
      {answered?.reason && <blockquote className={look.reason}>{answered.reason}</blockquote>}
      {transfer.answer === 'waiting' && <p>{t('yoursUntil')}</p>}
    </>
  );
};

/** The way of the case to another municipality: the offer, the wait, the answer. */
export const TransferPanel = () => {
  const { t } = useTranslation('transfer');
  const me = useMe();
  const { open } = useThisCase();
  const act = useCaseActs(open);
  const [taking, setTaking] = useState(false);
  const { file } = open;
  const { transfer, closing } = file.followup;
  const steers = managerOf(file.circle) === me.id || hasRole(me, 'supervisor');
  const waits = transfer?.answer === 'waiting';
  const offers = steers && closing.state === 'open' && !waits && open.mayWrite('case');
  const begun = recordsOf(file.records, 'transfer').find(({ state }) => state === 'open');
  if (!transfer && !offers) return null;
  return (
    <Panel
      title={t('panel')}
      tone={waits || (transfer?.answer === 'declined' && !transfer.noted) ? 'warn' : 'plain'}
    >
      {transfer ? <LastOffer transfer={transfer} id={file.ref.id} /> : <p>{t('panelText')}</p>}
      <div className={look.acts}>
        {offers && (
          <Button component={Link} to={fillAddress(file.ref.id, 'transfer', begun?.id)} variant="light">
            {t(begun ? 'goOn' : transfer ? 'offerAgain' : 'offer')}
          </Button>
        )}
        {steers && transfer?.answer === 'declined' && !transfer.noted && closing.state === 'open' && (
          <Button variant="default" onClick={() => void act({ kind: 'transfer.take-note' })}>
            {t('stays')}
          </Button>
        )}
        {steers && waits && (
          <Button variant="default" onClick={() => setTaking(true)}>
            {t('withdraw.act')}
          </Button>
        )}
      </div>
      <Confirm
        opened={taking}
        onClose={() => setTaking(false)}
        title={t('withdraw.title')}
        text={t('withdraw.text')}
        act={t('withdraw.act')}
        withReason
        onConfirm={(reason) => act({ kind: 'transfer.withdraw', reason })}
      />
    </Panel>
  );
};
