import { Badge, Button } from '@mantine/core';
import { Check, ShieldCheck } from 'lucide-react';
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
import { useAcknowledge } from './use-acknowledge.ts';
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

/** Takes note of it; whoever took the access reads in the file that it was looked at. */
const Acknowledge = ({ broken }: { broken: BrokenGlass }) => {
  const { t } = useTranslation('access');
  const acknowledge = useAcknowledge();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <>
      {refusal && <RefusalLine refusal={refusal} />}
      <Button
        size="xs"
        variant="light"
        leftSection={<Check size={15} aria-hidden />}
        onClick={() => void acknowledge(broken).then((answer) => setRefusal(answer ?? null))}
      >
        {t('broken.looked')}
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
      <div className={look.acts}>
        <Reason id={broken.id} />
        {broken.waits && <Acknowledge broken={broken} />}
      </div>
    </li>
  );
};

/** Emergency access that was taken: who, which case, until when, and why; what the reader has not looked at stands first. */
export const BrokenGlassPanel = () => {
  const { t } = useTranslation('access');
  const { data, error } = useBreakGlass();
  if (error) throw error;
  const waiting = data?.broken.filter(({ waits }) => waits) ?? [];
  const others = data?.broken.filter(({ waits }) => !waits) ?? [];
  return (
    <Panel title={t('broken.title')} count={waiting.length} tone={waiting.length > 0 ? 'warn' : 'plain'}>
      <p className={look.text}>{t('broken.text')}</p>
      {!data && <LinesSkeleton />}
      {data?.broken.length === 0 && <EmptyState icon={ShieldCheck} title={t('broken.none')} />}
      <ul className={look.lines}>
        {[...waiting, ...others].map((broken) => (
          <Line key={broken.id} broken={broken} />
        ))}
      </ul>
    </Panel>
  );
};

/** The same for the first page of the day: only what the reader has not looked at, and nothing where there is none. */
export const BrokenGlassWaiting = () => {
  const { t } = useTranslation('access');
  const { data } = useBreakGlass();
  const waiting = data?.broken.filter(({ waits }) => waits) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('broken.title')} count={waiting.length} tone="bad">
      <p className={look.text}>{t('broken.text')}</p>
      <ul className={look.lines}>
        {waiting.map((broken) => (
          <Line key={broken.id} broken={broken} />
        ))}
      </ul>
    </Panel>
  );
};
