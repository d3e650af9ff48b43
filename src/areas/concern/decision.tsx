import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useColleagues } from '../access/index.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import look from './concern.module.css';
import { SettleDialog, type SettledOutcome } from './settle-dialog.tsx';
import type { OpenConcern } from './use-concerns.ts';

type Asking = 'accept' | 'attach' | SettledOutcome;
const settled: readonly SettledOutcome[] = ['advice-given', 'passed-on', 'no-ground'];

/** What becomes of the concern: a case, advice, another institution; always with a reason, by a person. */
export const Decision = ({ open }: { open: OpenConcern }) => {
  const { t } = useTranslation('concern');
  const { sayMember } = useColleagues();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { triaged } = open.file.triage;
  const close = () => setAsking(null);
  return (
    <Panel title={t('decision.title')} tone={triaged ? 'plain' : 'warn'}>
      {triaged && (
        <>
          <p>
            <strong>{t(`outcome.${triaged.outcome}`)}</strong>
          </p>
          <p>{triaged.reason}</p>
          <p className="rr-quiet">
            {sayMember(triaged.by)} · <MomentText at={triaged.at} />
          </p>
          {triaged.case && (
            <Button component={Link} to={`/cases/${triaged.case}`} variant="light">
              {t('decision.openCase')}
            </Button>
          )}
        </>
      )}
      {triaged?.outcome !== 'accepted' && (
        <div className={look.choices}>
          <Button onClick={() => setAsking('accept')}>{t('decision.accept')}</Button>
          <Button variant="default" onClick={() => setAsking('attach')}>
            {t('decision.attach')}
          </Button>
          {settled.map((outcome) => (
            <Button key={outcome} variant="default" onClick={() => setAsking(outcome)}>
              {t(`decision.${outcome}`)}
            </Button>
          ))}
        </div>
      )}
      {asking === 'accept' && <AcceptDialog open={open} onClose={close} />}
      {asking === 'attach' && <AttachDialog open={open} onClose={close} />}
      {asking !== null && asking !== 'accept' && asking !== 'attach' && (
        <SettleDialog open={open} outcome={asking} onClose={close} />
      )}
    </Panel>
  );
};
