import { Button, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useAway } from '../absence/index.ts';
import { useColleagues } from '../access/index.ts';
import type { Offer } from './rules.ts';
import look from './transfer.module.css';
import { useAnswering } from './use-transfers.ts';

/** Takes the case over, and says who will manage it. */
const AcceptDialog = ({ offer, onClose }: { offer: Offer; onClose: () => void }) => {
  const { t } = useTranslation('transfer');
  const { colleagues } = useColleagues();
  const { withAway } = useAway();
  const { accept } = useAnswering(offer.ref.id);
  const navigate = useNavigate();
  const [manager, setManager] = useState<string | null>(null);
  const able = colleagues.filter(
    ({ active, roles }) => active && roles.some((role) => role === 'worker' || role === 'supervisor'),
  );
  const take = async (): Promise<Refusal | undefined> => {
    if (!manager) return { refused: 'transfer.manager-of-the-unit' };
    const taken = await accept(manager);
    if (isRefusal(taken)) return taken;
    void navigate({ to: `/cases/${taken.case}` });
    return undefined;
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('accept.title')}
      text={t('accept.text')}
      act={t('accept.act')}
      onConfirm={take}
    >
      <Select
        label={t('accept.manager')}
        required
        searchable
        data={able.map(({ id, name }) => ({ value: id, label: withAway(id, name) }))}
        value={manager}
        onChange={setManager}
        nothingFoundMessage={t('accept.nobody')}
        comboboxProps={{ withinPortal: false }}
      />
    </Confirm>
  );
};

const Settled = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('transfer');
  const { sayMember } = useColleagues();
  const { settled, accepted, state } = offer;
  if (!settled) return null;
  return (
    <>
      <p>
        <strong>{t(`state.${state}`)}</strong>{' '}
        <span className="rr-quiet">
          {state !== 'withdrawn' && sayMember(settled.by)} <MomentText at={settled.at} />
        </span>
      </p>
      {settled.reason && <p>{settled.reason}</p>}
      {accepted && (
        <>
          <p>{t('managedBy', { name: sayMember(accepted.manager) })}</p>
          <Link to={`/cases/${accepted.case}`}>{t('toCase')}</Link>
        </>
      )}
    </>
  );
};

/** What the unit answers: it takes the case over under a manager of its own, or says why not. */
export const AnswerPanel = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('transfer');
  const me = useMe();
  const { decline } = useAnswering(offer.ref.id);
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const waits = offer.state === 'waiting';
  return (
    <Panel title={t('answer')} tone={waits ? 'warn' : 'plain'}>
      {!waits && <Settled offer={offer} />}
      {waits && <p>{t('waitsText')}</p>}
      {waits && hasRole(me, 'supervisor') && (
        <div className={look.acts}>
          <Button onClick={() => setAsking('accept')}>{t('accept.act')}</Button>
          <Button variant="default" onClick={() => setAsking('decline')}>
            {t('decline.act')}
          </Button>
        </div>
      )}
      {asking === 'accept' && <AcceptDialog offer={offer} onClose={() => setAsking(null)} />}
      <Confirm
        opened={asking === 'decline'}
        onClose={() => setAsking(null)}
        title={t('decline.title')}
        text={t('decline.text')}
        act={t('decline.act')}
        withReason
        onConfirm={async (reason) => {
          const declined = await decline(reason);
          return isRefusal(declined) ? declined : undefined;
        }}
      />
    </Panel>
  );
};
