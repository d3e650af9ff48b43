import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../core/refusal.ts';
import { MomentText } from '../../../web/parts/date-text.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { Refused } from '../../../web/parts/refused.tsx';
import { useCalled } from '../../../web/words/use-called.ts';
import { Asked } from '../asked.tsx';
import { CameOfIt } from '../came-of-it.tsx';
import { nextDeadline } from '../clocks.ts';
import { Enclosed } from '../enclosed.tsx';
import { FileLine } from '../file-line.tsx';
import files from '../files.module.css';
import { loopOf } from '../loop.ts';
import { LoopLine } from '../loop-line.tsx';
import { UrgentBadge } from '../urgent-badge.tsx';
import { useListWords } from '../use-list-words.ts';
import { useReferralDeadlines } from '../use-referral-deadlines.ts';
import look from './partner.module.css';
import { PartnerActs } from './partner-acts.tsx';
import type { OpenLink } from './use-partner.ts';

/** Files that were handed over, each saved at a touch. */
const Handed = ({ opened, ids }: { opened: OpenLink; ids: readonly string[] }) => {
  const { t } = useTranslation('referral');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const found = opened.view.files.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return null;
  return (
    <>
      <ul className={files.files} aria-label={t('files.title')}>
        {found.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            onSave={async (one) => setRefusal((await opened.save(one)) ?? null)}
          />
        ))}
      </ul>
      {refusal && <Refused refusal={refusal} />}
    </>
  );
};

/** The one request of a link, as it was previewed before it was sent, and what may be done with it. */
export const PartnerReferral = ({ opened, onClose }: { opened: OpenLink; onClose: () => void }) => {
  const { t } = useTranslation('referral');
  const { of } = useListWords();
  const called = useCalled();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { referral, from, to, as, until } = opened.view;
  const { ask, enclosed, given, number } = referral;
  const late = nextDeadline(useReferralDeadlines(referral))?.state === 'overdue';
  if (!ask) return null;
  const sayWho = ({ partner }: { partner?: typeof as | null | undefined }): string =>
    partner ? `${partner.name}, ${partner.organisation}` : called(from);
  return (
    <>
      <div className={look.title}>
        <h1 ref={heading} tabIndex={-1}>
          {t('of', { service: of('service', ask.service) })} <UrgentBadge urgency={ask.urgency} />
        </h1>
        <p>{[number, t('partner.from', { from: called(from) })].filter(Boolean).join(' · ')}</p>
        <p className="rr-quiet">
          {t('partner.as', { ...as })} {t('partner.until')} <MomentText at={until} />.
        </p>
      </div>
      <PartnerActs opened={opened} />
      <CameOfIt file={referral} sayWho={sayWho} filesGiven={(ids) => <Handed opened={opened} ids={ids} />} />
      <Asked ask={ask} to={called(to)} />
      {ask.receiver.kind === 'institution' && (
        <Panel title={t('enclosed.title')}>
          <Enclosed records={enclosed} />
          <Handed opened={opened} ids={given.map(({ attachment }) => attachment)} />
        </Panel>
      )}
      <Panel title={t('loop.title')}>
        <LoopLine loop={loopOf(referral)} late={late} />
      </Panel>
      <div className={look.ends}>
        <Button variant="default" onClick={() => void opened.look()}>
          {t('partner.look')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('partner.close')}
        </Button>
      </div>
    </>
  );
};
