import { Button } from '@mantine/core';
import { GitFork } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict, FieldValue, Told } from '../../core/chronology/index.ts';
import { keyOf, type QuestionState } from '../../core/forms/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { Refused } from '../parts/refused.tsx';
import { sayInstant } from '../words/days.ts';
import { useLanguage } from '../words/use-language.ts';
import { Candidates } from './candidates.tsx';
import look from './conflict.module.css';
import { type Settle, useFilling } from './filling.tsx';
import { useShowing } from './showing.tsx';

type AnswerConflict = Extract<Conflict, { kind: 'answer' }>;
type RowConflict = Extract<Conflict, { kind: 'row' }>;

/** Asks for a settlement and keeps what is answered, so that a refusal is shown where it was asked. */
const useSettling = (settle: Settle | undefined) => {
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);
  const ask: Settle = async (settlement) => {
    if (asking) return undefined;
    setAsking(true);
    setRefusal(undefined);
    try {
      setRefusal(await settle?.(settlement));
    } finally {
      setAsking(false);
    }
    return undefined;
  };
  return { refusal, asking, ask };
};

const isAt = (conflict: Conflict, { rows, question }: QuestionState): conflict is AnswerConflict => {
  if (conflict.kind !== 'answer' || conflict.field !== question.name) return false;
  const last = rows.at(-1);
  if (!last) return conflict.row === undefined;
  return conflict.row === last.row && conflict.rows === keyOf(last.repeat, rows.slice(0, -1));
};

/** Two answers that stand against each other: one of them is chosen, where the reader may write. */
export const ConflictNote = ({ state }: { state: QuestionState }) => {
  const { t } = useTranslation('form');
  const { conflicts, settle, mayWrite } = useFilling();
  const { refusal, asking, ask } = useSettling(settle);
  const conflict = conflicts.find((each): each is AnswerConflict => isAt(each, state));
  if (!conflict) return null;
  const { field, rows, row, candidates } = conflict;
  const among = candidates.map(({ value }) => value);
  const place = rows !== undefined && row !== undefined ? { rows, row } : {};
  const act = ({ value }: Told<FieldValue>) => (
    <Button
      size="compact-md"
      variant="default"
      aria-disabled={asking}
      onClick={() => void ask({ ...place, field, among, choice: value })}
    >
      {t('conflict.keep')}
    </Button>
  );
  const open = settle && mayWrite(state.question.section);
  return (
    <>
      <Candidates question={state.question} candidates={candidates} {...(open ? { act } : {})} />
      {refusal && <Refused refusal={refusal} />}
    </>
  );
};

/** A row that one person removed while another wrote in it. */
export const RowConflictNote = ({ rows, row, section }: { rows: string; row: string; section: string }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { conflicts, settle, mayWrite } = useFilling();
  const { sayWho } = useShowing();
  const { refusal, asking, ask } = useSettling(settle);
  const conflict = conflicts.find(
    (each): each is RowConflict => each.kind === 'row' && each.rows === rows && each.row === row,
  );
  if (!conflict) return null;
  return (
    <section className={look.conflict} aria-label={t('rowConflict.title')}>
      <p>
        <GitFork size={16} aria-hidden />
        <strong>{t('rowConflict.title')}</strong>
      </p>
      <p>
        {conflict.removals
          .map(({ by, at }) => t('rowConflict.by', { who: sayWho(by), when: sayInstant(at, language) }))
          .join(' ')}
      </p>
      {settle && mayWrite(section) && (
        <div className={look.acts}>
          {(['keep', 'remove'] as const).map((choice) => (
            <Button
              key={choice}
              size="compact-md"
              variant="default"
              aria-disabled={asking}
              onClick={() => void ask({ rows, row, choice })}
            >
              {t(`rowConflict.${choice}`)}
            </Button>
          ))}
        </div>
      )}
      {refusal && <Refused refusal={refusal} />}
    </section>
  );
};
