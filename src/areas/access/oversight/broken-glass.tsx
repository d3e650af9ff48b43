import { Badge, Button } from '@mantine/core';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { useNow } from '../../../web/parts/clock.tsx';
import { MomentText } from '../../../web/parts/date-text.tsx';
import { EmptyState } from '../../../web/parts/empty-state.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { LinesSkeleton } from '../../../web/parts/skeletons.tsx';
import { type BrokenGlass, readBreakGlassReason } from '../oversight-contract.ts';
import { RefusalLine } from '../refusal-line.tsx';
import { useColleagues } from '../use-colleagues.ts';
import { step } from '../use-sign-in.ts';
import look from './oversight.module.css';
import { useBreakGlass } from './use-oversight.ts';

/** The stated reason, opened on request: reading it stands in the record like all reading. */
const Reason = ({ id }: { id: string }) => {
  const { t } = useTranslation('access');
  const [reason, setReason] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (reason !== null) return <blockquote className={look.reason}>{reason}</blockquote>;
  const open = async () => {
    const said = await step(readBreakGlassReason, { params: { id } });
    if (isRefusal(said)) setRefusal(said);
    else setReason(said.reason);
  };
  return (
    <>
      {refusal && <RefusalLine refusal={refusal} />}
      <Button variant="default" size="xs" onClick={() => void open()}>
        {t('broken.readReason')}
      </Button>
    </>
  );
};

const Line = ({ broken }: { broken: BrokenGlass }) => {
  const { t } = useTranslation('access');
  const { sayMember } = useColleagues();
  const isOpen = Date.parse(broken.until) > Date.parse(useNow());
  return (
    <li className={look.line}>
      <div>
        <strong>{sayMember(broken.member)}</strong>
        {' · '}
        {broken.number ?? t(`log.kinds.${broken.kind}`)}
        <Badge ml="xs" variant="light" color={isOpen ? 'crimson' : 'gray'}>
          {t(isOpen ? 'broken.open' : 'broken.over')}
        </Badge>
      </div>
      <span className="rr-quiet">
        <MomentText at={broken.since} /> – <MomentText at={broken.until} />
      </span>
      <Reason id={broken.id} />
    </li>
  );
};

/** Emergency access that was taken: who, which case, until when, and why. */
export const BrokenGlassPanel = () => {
  const { t } = useTranslation('access');
  const { data, error } = useBreakGlass();
  if (error) throw error;
  const open = data?.broken.length ?? 0;
  return (
    <Panel title={t('broken.title')} count={open} tone={open > 0 ? 'warn' : 'plain'}>
      <p className={look.text}>{t('broken.text')}</p>
      {!data && <LinesSkeleton />}
      {data && open === 0 && <EmptyState icon={ShieldCheck} title={t('broken.none')} />}
      <ul className={look.lines}>
        {data?.broken.map((broken) => (
          <Line key={broken.id} broken={broken} />
        ))}
      </ul>
    </Panel>
  );
};
