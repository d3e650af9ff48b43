import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../../core/refusal.ts';
import { useWords } from '../../../web/form/use-kept-words.ts';
import { useNow } from '../../../web/parts/clock.tsx';
import { DeadlineLabel } from '../../../web/parts/deadline-label.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { AttachFiles } from '../attach-files.tsx';
import { nextDeadline } from '../clocks.ts';
import type { FileShown } from '../file-line.tsx';
import { mostFilesAtOnce } from '../files.ts';
import { waitsFor } from '../rules.ts';
import { StepAsking } from '../step-asking.tsx';
import type { StepName } from '../step-forms.ts';
import { mainStep, stepsOpen } from '../steps-open.ts';
import { useListWords } from '../use-list-words.ts';
import { useReferralDeadlines } from '../use-referral-deadlines.ts';
import look from './partner.module.css';
import type { OpenLink } from './use-partner.ts';

/** What waits for the partner, until when, and the steps that may be made now. */
export const PartnerActs = ({ opened }: { opened: OpenLink }) => {
  const { t } = useTranslation('referral');
  const { step: sayStep } = useListWords();
  const { referral } = opened.view;
  const next = nextDeadline(useReferralDeadlines(referral));
  const [step, setStep] = useState<StepName | null>(null);
  // Nothing is kept on a device that may be anybody's.
  const typed = useWords({ on: useNow().slice(0, 10) });
  const [attached, setAttached] = useState<readonly FileShown[]>([]);
  const steps = stepsOpen(referral, 'receiver');
  const isMine = waitsFor(referral.state) === 'receiver';
  const attach = async (file: File) => {
    const kept = await opened.attach(file);
    if (isRefusal(kept)) return kept;
    setAttached((all) => [...all, kept]);
    return undefined;
  };
  const drop = async (id: string) => {
    const refused = await opened.drop(id);
    if (!refused) setAttached((all) => all.filter((one) => one.id !== id));
    return refused;
  };
  return (
    <Panel title={t(isMine ? 'partner.yours' : 'partner.notYours')}>
      <p className={look.state}>{t(`state.${referral.state}`)}</p>
      {next && isMine && (
        <p>
          {sayStep(next.code)} <DeadlineLabel quiet deadline={next} />
        </p>
      )}
      <div className={look.acts}>
        {steps.map((one) => (
          <Button
            key={one}
            size="md"
            variant={one === mainStep[referral.state] ? 'filled' : 'default'}
            onClick={() => setStep(one)}
          >
            {t(`act.${one}`)}
          </Button>
        ))}
      </div>
      {step && (
        <StepAsking
          key={step}
          step={step}
          typed={typed}
          byHand={false}
          files={attached.map(({ id }) => id)}
          attaching={
            <AttachFiles
              files={attached}
              hint={t('files.hint')}
              most={mostFilesAtOnce}
              onKeep={attach}
              onDrop={drop}
              onSave={(file) => void opened.save(file)}
            />
          }
          act={async (wish) => {
            const refused = await opened.act(wish);
            if (!refused) setAttached([]);
            return refused;
          }}
          onClose={() => {
            void typed.drop();
            setStep(null);
          }}
        />
      )}
    </Panel>
  );
};
