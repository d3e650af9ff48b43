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
  const [said, setSaid] = useState<ReadonlyMap<number, PairDecision>>(new Map());
  const { data, error, refetch } = usePairs(batch.id, show, page);
  const decide = useDecidePairs();
  if (error) throw error;
  const lookAnew = () => {
    setSaid(new Map());
    void refetch();
  };
  const say = async (pair: number, decision: PairDecision) => {
    setSaid(new Map(said).set(pair, decision));
    const body = { decisions: [{ pair, decision }] };
    setRefusal((await decide({ params: { id: batch.id }, body })) ?? null);
  };
  const sayOfRest = async () => {
    const refused = await decide({ params: { id: batch.id }, body: { rest: 'different' } });
    setRefusal(refused ?? null);
    if (!refused) lookAnew();
  };
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
                setSaid(new Map());
              }}
              data={[
                { value: 'waiting', label: `${t('pairs.waiting')} (${batch.waiting})` },
                { value: 'all', label: `${t('pairs.all')} (${all})` },
              ]}
            />
            {batch.waiting > 0 && (
              <Button variant="default" size="xs" onClick={() => void sayOfRest()}>
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
              said={said.get(pair.n) ?? null}
              onDecide={(decision) => void say(pair.n, decision)}
            />
          ))}
        </ul>
      )}
      {data && show === 'all' && (
        <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
      )}
      <div className={look.ends}>
        {show === 'waiting' && batch.waiting > 0 && said.size > 0 && (
          <Button variant="default" onClick={lookAnew}>
            {t('pairs.more')}
          </Button>
        )}
        <Button onClick={onNext}>{t('check.next')}</Button>
      </div>
    </>
  );
};
