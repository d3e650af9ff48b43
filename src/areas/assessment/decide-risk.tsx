import { Button, Radio, Textarea } from '@mantine/core';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import type { Refusal } from '../../core/refusal.ts';
import { momentOf } from '../../web/form/moment.ts';
import { useKeptWords } from '../../web/form/use-kept-words.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { RiskBadge } from '../../web/parts/risk-badge.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { useCaseActs, useThisCase } from '../case/index.ts';
import look from './assessment.module.css';
import { proposalOf } from './proposal.ts';
import type { RiskProposal } from './risk.ts';
import { riskNow } from './rules.ts';

/** The assessment that the rules read last, and what they propose from it. */
const useProposal = (): { record: string; proposal: RiskProposal } | null => {
  const pack = usePack();
  const now = useNow();
  const language = useLanguage();
  const { open } = useThisCase();
  const record = Object.values(open.file.records)
    .filter(({ form, state }) => form === pack.risk.form && state === 'completed')
    .toSorted((one, other) => other.touched.at.localeCompare(one.touched.at))[0];
  const proposal = record ? proposalOf(pack, record, momentOf(now, language, open.hidden)) : null;
  return record && proposal ? { record: record.id, proposal } : null;
};

const Proposed = ({ proposal }: { proposal: RiskProposal }) => {
  const { t } = useTranslation('assessment');
  const language = useLanguage();
  return (
    <div className={look.proposal}>
      <p>
        {t('proposed')} <RiskBadge level={proposal.level} />
      </p>
      <ul className={look.reasons}>
        {proposal.reasons.map(({ code, kind, because }) => (
          <li key={code}>
            {kind === 'danger' ? (
              <TriangleAlert size={15} aria-label={t('danger')} />
            ) : (
              <ShieldCheck size={15} aria-label={t('strength')} />
            )}
            {sayLabel(because, language)}
          </li>
        ))}
        {proposal.reasons.length === 0 && <li>{t('noReasons')}</li>}
      </ul>
      <p className="rr-quiet">{t('onlyProposes')}</p>
    </div>
  );
};

const Decide = ({ proposed }: { proposed: ReturnType<typeof useProposal> }) => {
  const { t } = useTranslation(['assessment', 'parts']);
  const { open } = useThisCase();
  const act = useCaseActs(open);
  const { said, say, drop } = useKeptWords(
    {
      place: `case/${open.file.ref.id}/risk`,
      title: [t('risk'), open.file.spine.opened?.number].filter(Boolean).join(' · '),
      to: `/cases/${open.file.ref.id}/assessment`,
    },
    { level: '', reasons: '' },
  );
  const level = riskLevels.find((one) => one === said.level) ?? null;
  const reasons = said.reasons ?? '';
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async () => {
    setTried(true);
    if (!level || reasons.trim() === '') return;
    const answer = await act({
      kind: 'risk.decide',
      level,
      reasons,
      proposed: proposed && {
        level: proposed.proposal.level,
        because: proposed.proposal.reasons.map(({ code }) => code),
      },
      record: proposed?.record ?? null,
    });
    setRefusal(answer ?? null);
    if (answer) return;
    await drop();
    setTried(false);
  };
  return (
    <form
      noValidate
      className={look.decide}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Radio.Group
        label={t('level')}
        required
        value={level}
        onChange={(value) => say('level', value)}
        error={tried && !level ? t('levelNeeded') : undefined}
      >
        <div className={look.levels}>
          {riskLevels.toReversed().map((one) => (
            <Radio key={one} value={one} label={t(`parts:risk.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('reasons')}
        description={t('reasonsHint')}
        required
        autosize
        minRows={2}
        value={reasons}
        onChange={(event) => say('reasons', event.currentTarget.value)}
        error={tried && reasons.trim() === '' ? t('reasonsNeeded') : undefined}
      />
      {refusal && <Refused refusal={refusal} />}
      <Button type="submit">{t('decide')}</Button>
    </form>
  );
};

/** The level of risk: what stands, what the rules propose and why, and the decision that a person takes. */
export const DecideRisk = () => {
  const { t } = useTranslation('assessment');
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const act = useCaseActs(open);
  const proposed = useProposal();
  const [asking, setAsking] = useState(false);
  const { risk, followup } = open.file;
  const closed = followup.closing.state === 'closed';
  const decides = open.mayWrite('assessment-summary') && !closed;
  const waits = risk.decisions.length === 0 && proposed !== null;
  return (
    <Panel
      title={t('risk')}
      tone={waits || risk.asked.length > 0 ? 'warn' : 'plain'}
      actions={
        !closed && (
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t('askNewLook')}
          </Button>
        )
      }
    >
      <p>
        {t('stands')} <RiskBadge level={riskNow(risk)} />
      </p>
      {risk.asked.map(({ reason, at, by }) => (
        <p key={at}>
          <strong>{t('asked', { name: sayMember(by) })}</strong> {reason}
        </p>
      ))}
      {proposed && <Proposed proposal={proposed.proposal} />}
      {decides && <Decide proposed={proposed} />}
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('askNewLook')}
        text={t('askText')}
        act={t('askNewLook')}
        withReason
        onConfirm={(reason) => act({ kind: 'risk.ask-new-look', reason })}
      />
    </Panel>
  );
};
