import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useAway } from '../absence/index.ts';
import { useColleagues } from '../access/index.ts';
import { useCaseCounts } from '../case/index.ts';
import type { BoardLine, Hindrance } from './contract.ts';
import { loadAfter } from './rules.ts';
import { useReassign } from './use-board.ts';

interface Props {
  cases: readonly Pick<BoardLine, 'id' | 'number'>[];
  standard: number;
  onClose: () => void;
}

/** Gives the chosen cases to one colleague, whose load is in view before it is done. */
export const ReassignDialog = ({ cases, standard, onClose }: Props) => {
  const { t } = useTranslation('board');
  const { colleagues } = useColleagues();
  const { withAway } = useAway();
  const counts = useCaseCounts();
  const reassign = useReassign();
  const [to, setTo] = useState<Id | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [hindered, setHindered] = useState<readonly { number: string; why: Hindrance }[]>([]);
  const able = colleagues.filter(
    ({ active, roles }) => active && (roles.includes('worker') || roles.includes('supervisor')),
  );
  const openOf = (id: Id): number => counts?.byManager.find(({ manager }) => manager === id)?.open ?? 0;
  const after = to ? loadAfter(openOf(to), cases.length, standard) : null;

  const send = async () => {
    setTried(true);
    if (!to || reason.trim() === '') return;
    const answer = await reassign(
      cases.map(({ id }) => id),
      to,
      reason.trim(),
    );
    if (isRefusal(answer)) setRefusal(answer);
    else if (answer.hindered.length > 0) setHindered(answer.hindered);
    else {
      tell({ tone: 'good', text: t('moved', { count: answer.moved }) });
      onClose();
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('reassign', { count: cases.length })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t('reassignText')}</p>
        <Select
          label={t('to')}
          required
          searchable
          data={able.map(({ id, name }) => ({
            value: id,
            label: withAway(id, t('load', { name, open: openOf(id), standard })),
          }))}
          value={to}
          onChange={setTo}
          error={tried && !to ? t('toNeeded') : undefined}
          comboboxProps={{ withinPortal: false }}
        />
        {after && (
          <p className={after.over ? 'rr-bad' : 'rr-quiet'} aria-live="polite">
            {t(after.over ? 'afterOver' : 'after', { open: after.open, standard })}
          </p>
        )}
        <Textarea
          label={t('reason')}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('reasonNeeded') : undefined}
        />
        {hindered.length > 0 && (
          <div role="alert">
            <p>{t('hindered')}</p>
            <ul>
              {hindered.map(({ number, why }) => (
                <li key={number}>
                  {number} – {t(`why.${why}`)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('give')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
