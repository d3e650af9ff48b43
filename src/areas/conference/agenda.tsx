import { ActionIcon, Button } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useColleagues } from '../access/index.ts';
import { useStepLabel } from '../case/index.ts';
import { Reasons } from '../urgency/index.ts';
import look from './conference.module.css';
import { ContributionDialog } from './contribution-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import type { Item } from './state.ts';
import { type CaseAtMeeting, type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

const ItemName = ({ of }: { of: CaseAtMeeting | undefined }) => {
  const { t } = useTranslation('conference');
  const sayStep = useStepLabel();
  if (!of) return <span className="rr-quiet">{t('closedCase')}</span>;
  return (
    <>
      <PersonName name={of.child?.name ?? null} working={of.child?.working ?? of.number} /> · {of.number}
      <small>
        <Reasons reasons={of.reasons} step={of.step ? sayStep(of.step) : undefined} />
      </small>
    </>
  );
};

interface LineProps {
  meeting: OpenMeeting;
  item: Item;
  edits: boolean;
  onMove: (by: -1 | 1) => void;
  onDrop: () => void;
}

const Line = ({ meeting, item, edits, onMove, onDrop }: LineProps) => {
  const { t } = useTranslation('conference');
  const { sayMember } = useColleagues();
  const [writing, setWriting] = useState(false);
  const of = meeting.cases.get(item.case);
  const { ended } = meeting.open.file;
  return (
    <li>
      <span className={look.grow}>
        <ItemName of={of} />
        <small>
          {t('lasts', { count: item.minutes })}
          {item.called.length > 0 && ` · ${t('called')}: ${item.called.map(sayMember).join(', ')}`}
          {item.conflicts.length > 0 && ` · ${t('inConflict')}: ${item.conflicts.map(sayMember).join(', ')}`}
          {item.state !== 'waiting' && ` · ${t(`item.${item.state}`)}`}
        </small>
      </span>
      <span className={look.acts}>
        {of && !ended && (
          <Button size="compact-sm" variant="light" onClick={() => setWriting(true)}>
            {t('contribute')}
          </Button>
        )}
        {edits && (
          <>
            <ActionIcon variant="default" aria-label={t('up')} onClick={() => onMove(-1)}>
              <ArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" aria-label={t('down')} onClick={() => onMove(1)}>
              <ArrowDown size={16} aria-hidden />
            </ActionIcon>
            <Button size="compact-sm" variant="subtle" onClick={onDrop}>
              {t('drop')}
            </Button>
          </>
        )}
      </span>
      {writing && of && (
        <ContributionDialog of={of} conference={meeting.open.file.ref.id} onClose={() => setWriting(false)} />
      )}
    </li>
  );
};

/** The cases of a meeting in their order: proposed by urgency, changed by hand. */
export const Agenda = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const act = useMeetingActs(meeting);
  const inUnit = hasRole(useMe(), 'worker', 'supervisor');
  const [proposing, setProposing] = useState(false);
  const [dropping, setDropping] = useState<Id | null>(null);
  const { refusal, attempt } = useTried();
  const { items, ended, cancelled } = meeting.open.file;
  const edits = inUnit && !ended && !cancelled;
  const cases = items.map((item) => item.case);
  const move = (at: number, by: -1 | 1) => {
    const [one, other] = [cases[at], cases[at + by]];
    if (!one || !other) return;
    const now = cases.map((id) => (id === one ? other : id === other ? one : id));
    void attempt(act([{ kind: 'conference.order-items', was: cases, now }]));
  };
  return (
    <Panel
      title={t('agenda')}
      count={items.length}
      flush
      actions={
        edits && (
          <Button
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => setProposing(true)}
          >
            {t('addCase')}
          </Button>
        )
      }
    >
      {refusal && <Refused refusal={refusal} />}
      <ol className={look.lines} aria-label={t('agenda')}>
        {items.length === 0 && <li className="rr-quiet">{t('noItems')}</li>}
        {items.map((item, at) => (
          <Line
            key={item.case}
            meeting={meeting}
            item={item}
            edits={edits && item.state === 'waiting'}
            onMove={(by) => move(at, by)}
            onDrop={() => setDropping(item.case)}
          />
        ))}
      </ol>
      {proposing && <ProposeDialog meeting={meeting} onClose={() => setProposing(false)} />}
      <Confirm
        opened={dropping !== null}
        onClose={() => setDropping(null)}
        title={t('dropTitle')}
        act={t('drop')}
        withReason
        onConfirm={(reason) =>
          dropping ? act([{ kind: 'conference.drop-item', case: dropping, reason }]) : undefined
        }
      />
    </Panel>
  );
};
