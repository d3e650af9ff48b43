import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Columns } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { AskForm } from './ask-form.tsx';
import { Asked } from './asked.tsx';
import { draftOf } from './asking-draft.ts';
import { EncloseFiles } from './enclose-files.tsx';
import { Enclosed } from './enclosed.tsx';
import look from './referral.module.css';
import type { Ask, Referral } from './rules.ts';
import { useReferralNames, useReferralWords } from './use-referral-words.ts';
import { type OpenReferral, useReferralActs } from './use-referrals.ts';
import { useSending } from './use-sending.ts';

interface Props {
  open: OpenReferral;
  ask: Ask;
  of: NonNullable<Referral['of']>;
}

/** A request that is written and not sent yet: exactly what its receiver will see, and the act that sends it. */
export const DraftView = ({ open, ask, of }: Props) => {
  const { t } = useTranslation('referral');
  const { receiver } = useReferralWords();
  const { addressee } = useReferralNames();
  const navigate = useNavigate();
  const act = useReferralActs(open);
  const { packet, preview, sharing } = useSending(open.file, ask, of);
  const [changing, setChanging] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async () => {
    const answer = await act({ kind: 'referral.send', packet: [...packet] });
    setRefusal(answer ?? null);
    if (!answer) tell({ text: t('wasSent') });
  };
  const revise = async (changed: Ask) => {
    const answer = await act({ kind: 'referral.revise', ...changed });
    if (!answer) setChanging(false);
    return answer;
  };
  if (changing)
    return (
      <Panel title={t('change')}>
        <AskForm
          initial={draftOf(ask)}
          kept={{
            place: `referral/${open.file.ref.id}/ask`,
            title: [t('change'), open.file.number].filter(Boolean).join(' · '),
            to: `/referrals/${open.file.ref.id}`,
          }}
          sharing={sharing}
          save={t('ask.toPreview')}
          onSave={revise}
          onCancel={() => setChanging(false)}
        />
      </Panel>
    );
  return (
    <Columns
      aside={
        <Panel title={t('draft.title')} tone="warn">
          <div className={look.stack}>
            <p>{t('draft.text', { to: receiver(ask.receiver) })}</p>
            {refusal && <Refused refusal={refusal} />}
            <Button disabled={isRefusal(preview)} onClick={() => void send()}>
              {t('act.send')}
            </Button>
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('change')}
            </Button>
            <Button variant="subtle" onClick={() => setDiscarding(true)}>
              {t('act.discard')}
            </Button>
          </div>
          <Confirm
            opened={discarding}
            onClose={() => setDiscarding(false)}
            title={t('act.discard')}
            text={t('draft.discardText')}
            act={t('act.discard')}
            grave
            onConfirm={async () => {
              const answer = await act({ kind: 'referral.discard' });
              if (!answer) await navigate({ to: `/cases/${of.case}/followup` });
              return answer;
            }}
          />
        </Panel>
      }
    >
      <p>{t('draft.preview')}</p>
      <Asked ask={ask} to={addressee(ask.receiver)} />
      <Panel title={t('enclosed.title')}>
        {isRefusal(preview) ? <Refused refusal={preview} /> : <Enclosed records={preview} />}
        <EncloseFiles open={open} ask={ask} sharing={sharing} />
      </Panel>
    </Columns>
  );
};
