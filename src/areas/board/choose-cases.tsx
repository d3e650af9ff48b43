import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { useStepLabel } from '../case/index.ts';
import { Reasons } from '../urgency/index.ts';
import look from './board.module.css';
import type { BoardLine } from './contract.ts';
import { ReassignDialog } from './reassign-dialog.tsx';

interface Props {
  title: string;
  text?: string;
  cases: readonly BoardLine[];
  /** How many there are, of which some may not be shown. */
  count: number;
  standard: number;
}

const Line = ({ line, chosen, onChoose }: { line: BoardLine; chosen: boolean; onChoose: () => void }) => {
  const { t } = useTranslation('board');
  const sayStep = useStepLabel();
  return (
    <li className={look.line}>
      <Checkbox checked={chosen} onChange={onChoose} aria-label={t('choose', { number: line.number })} />
      <span>
        <Link to={`/cases/${line.id}`} className={look.link}>
          {line.child && <PersonName name={line.child.name} working={line.child.working ?? line.number} />} ·{' '}
          {line.number}
        </Link>
        <small>
          <Reasons reasons={line.reasons} step={line.step ? sayStep(line.step) : undefined} />
        </small>
      </span>
      <small className="rr-quiet">
        {line.lastEntryAt && (
          <>
            {t('lastEntry')} <MomentText at={line.lastEntryAt} away />
          </>
        )}
      </small>
    </li>
  );
};

/** Cases of which some are chosen and given to another manager in one act. */
export const ChooseCases = ({ title, text, cases, count, standard }: Props) => {
  const { t } = useTranslation('board');
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [giving, setGiving] = useState(false);
  const some = cases.filter(({ id }) => chosen.has(id));
  const turn = (id: Id): void =>
    setChosen((so) => new Set(so.has(id) ? [...so].filter((each) => each !== id) : [...so, id]));
  if (cases.length === 0) return null;
  return (
    <Panel
      title={title}
      count={count}
      actions={
        <Button size="compact-sm" disabled={some.length === 0} onClick={() => setGiving(true)}>
          {t('reassign', { count: some.length })}
        </Button>
      }
    >
      {text && <p className="rr-quiet">{text}</p>}
      <Checkbox
        label={t('all')}
        checked={some.length === cases.length}
        indeterminate={some.length > 0 && some.length < cases.length}
        onChange={() => setChosen(new Set(some.length === cases.length ? [] : cases.map(({ id }) => id)))}
      />
      <ul className={look.lines} aria-label={title}>
        {cases.map((line) => (
          <Line key={line.id} line={line} chosen={chosen.has(line.id)} onChoose={() => turn(line.id)} />
        ))}
      </ul>
      {giving && (
        <ReassignDialog
          cases={some}
          standard={standard}
          onClose={() => {
            setGiving(false);
            setChosen(new Set());
          }}
        />
      )}
    </Panel>
  );
};
