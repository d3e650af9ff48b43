import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Conflict, Said, Settlement } from '../../core/chronology/index.ts';
import { describeAnswer, itemNamed, label, type Value } from '../../core/forms/index.ts';
import { formOf } from '../../core/pack/pack.ts';
import type { Refusal } from '../../core/refusal.ts';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import look from './case.module.css';
import { useThisCase } from './case-context.tsx';
import { useCaseActs } from './use-case.ts';

type Settle = z.infer<typeof Settlement>;

interface Choice {
  key: string;
  said: Said | null;
  shown: ReactNode;
  act: string;
  settlement: Settle;
}

const asValue = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/** What can be decided about a conflict: each side with who said it, and what choosing it would do. */
const useChoices = (conflict: Conflict): { about: string; choices: readonly Choice[] } => {
  const { t } = useTranslation('case');
  const pack = usePack();
  const language = useLanguage();
  const { open } = useThisCase();
  const record = open.file.records[conflict.record];
  const form = record && formOf(pack, record.form, record.formVersion);
  const nameOf = (field: string): string => {
    const item = form && itemNamed(form, field.split('/').at(-1) ?? field);
    return item ? label(item, language) : field;
  };
  switch (conflict.kind) {
    case 'answer': {
      const { field, rows, row, candidates } = conflict;
      const among = candidates.map(({ value }) => value);
      return {
        about: nameOf(field),
        choices: candidates.map((candidate) => ({
          key: candidate.entry,
          said: candidate,
          shown: form
            ? describeAnswer(form, field, asValue(candidate.value), language) || t('conflicts.nothing')
            : '',
          act: t('conflicts.choose'),
          settlement:
            rows !== undefined && row !== undefined
              ? { rows, row, field, among, choice: candidate.value }
              : { field, among, choice: candidate.value },
        })),
      };
    }
    case 'row':
      return {
        about: nameOf(conflict.rows),
        choices: (['keep', 'remove'] as const).map((choice) => ({
          key: choice,
          said: choice === 'remove' ? (conflict.removals[0] ?? null) : null,
          shown: t(`conflicts.row.${choice}`),
          act: t(`conflicts.act.${choice}`),
          settlement: { rows: conflict.rows, row: conflict.row, choice },
        })),
      };
    case 'state':
      return {
        about: t('documents.state'),
        choices: conflict.candidates.map((candidate) => ({
          key: candidate.entry,
          said: candidate,
          shown: t(`state.${candidate.value}`),
          act: t('conflicts.choose'),
          settlement: { state: candidate.value },
        })),
      };
    case 'written-after-closing':
      return {
        about: t('conflicts.late'),
        choices: [
          {
            key: 'late',
            said: conflict.entries[0] ?? null,
            shown: t('conflicts.lateText', { count: conflict.entries.length }),
            act: t('conflicts.accept'),
            settlement: { late: conflict.entries.map(({ entry }) => entry) },
          },
        ],
      };
  }
};

/** One contradiction: what each said, and the decision that settles it. What is not chosen stays in the chronology. */
export const ConflictCard = ({ conflict }: { conflict: Conflict }) => {
  const { t } = useTranslation('case');
  const pack = usePack();
  const language = useLanguage();
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const act = useCaseActs(open);
  const { about, choices } = useChoices(conflict);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = open.file.records[conflict.record]?.form ?? '';
  const settle = async (settlement: Settle) => {
    const answer = await act({ kind: 'conflict.resolve', record: conflict.record, settlement });
    if (answer) setRefusal(answer);
    else tell({ text: t('conflicts.settled') });
  };
  return (
    <Panel title={`${sayLabel(formOf(pack, form)?.title, language)}: ${about}`} tone="warn">
      <ul className={look.people}>
        {choices.map(({ key, said, shown, act: words, settlement }) => (
          <li key={key}>
            <span>
              <strong>{shown}</strong>
              {said && (
                <small>
                  {sayMember(said.by)} · <MomentText at={said.at} />
                </small>
              )}
            </span>
            <Button size="xs" variant="light" onClick={() => void settle(settlement)}>
              {words}
            </Button>
          </li>
        ))}
      </ul>
      {refusal && <Refused refusal={refusal} />}
    </Panel>
  );
};
