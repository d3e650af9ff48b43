import { Button, SegmentedControl } from '@mantine/core';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import type { PairDecision } from './fates.ts';
import { Pager } from './pager.tsx';
import { PairCard } from './pair-card.tsx';
import look from './register.module.css';
import { type ImportSeen, useDecidePairs, usePairs } from './use-imports.ts';

type Show = 'waiting' | 'all';

/** The fourth step: who is perhaps one person, why, and what a person says of it. */
export const PairsStep = ({ batch, onNext }: { batch: ImportSeen; onNext: () => void }) => {
  const { t } = useTranslation('register');
  const all = batch.summary.pairs.rows + batch.summary.pairs.known;
  const [show, setShow] = useState<Show>(batch.waiting > 0 || all === 0 ? 'waiting' : 'all');
  const [page, setPage] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { data, error } = usePairs(batch.id, show, page);
  const decide = useDecidePairs();
  if (error) throw error;
  const say = async (body: { decisions?: { pair: number; decision: PairDecision }[]; rest?: 'different' }) =>
    setRefusal((await decide({ params: { id: batch.id }, body })) ?? null);
  const none = all === 0 ? 'pairs.nobody' : 'pairs.none';
  return (
    <>
      <Panel title={t('pairs.title')}>
        <p className={look.lead}>{t('pairs.text')}</p>
        {all > 0 && (
          <div className={look.between}>
            <SegmentedControl
              aria-label={t('check.which')}
              value={show}
              onChange={(value) => {
                setShow(value === 'all' ? 'all' : 'waiting');
                setPage(0);
              }}
              data={[
                { value: 'waiting', label: `${t('pairs.waiting')} (${batch.waiting})` },
                { value: 'all', label: `${t('pairs.all')} (${all})` },
              ]}
            />
            {batch.waiting > 0 && (
              <Button variant="default" size="xs" onClick={() => void say({ rest: 'different' })}>
                {t('pairs.rest')}
              </Button>
            )}
          </div>
        )}
        {refusal && <Refused refusal={refusal} />}
      </Panel>
      {!data && <LinesSkeleton count={6} />}
      {data?.pairs.length === 0 && (
        <EmptyState icon={Users} title={t(`${none}.title`)} text={t(`${none}.text`)} />
      )}
      {data && data.pairs.length > 0 && (
        <ul className={look.pairs}>
          {data.pairs.map((pair) => (
            <PairCard
              key={pair.n}
              pair={pair}
              onDecide={(decision) => void say({ decisions: [{ pair: pair.n, decision }] })}
            />
          ))}
        </ul>
      )}
      {data && <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />}
      <div>
        <Button onClick={onNext}>{t('check.next')}</Button>
      </div>
    </>
  );
};
