import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../core/chronology/entry.ts';
import { evolveRecords } from '../../core/chronology/evolve.ts';
import { type FormRecord, noRecords, type Records } from '../../core/chronology/record.ts';
import { sayDate } from '../../core/dates/index.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { sayInstant } from '../../web/words/days.ts';
import type { Language } from '../../web/words/languages.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useThisCase } from '../case/index.ts';
import { goalsOf, textOf } from './goals.ts';
import look from './plan.module.css';

/** The records as they stood after one place of the file; what the reader may not see was never among them. */
const recordsAt = (entries: readonly Entry[], seq: number): Records =>
  entries
    .filter((entry) => entry.seq !== null && entry.seq <= seq)
    .reduce((records, entry) => evolveRecords(records, entry), noRecords);

const linesOf = (records: Records, language: Language): readonly string[] => {
  const due = (action: FormRecord): string => {
    const day = textOf(action, 'due_on');
    return day === '' ? '' : ` (${sayDate(day, language)})`;
  };
  return goalsOf(records).flatMap(({ record, actions }) => [
    textOf(record, 'goal'),
    ...actions.map((action) => `→ ${textOf(action, 'action')}${due(action)}`),
  ]);
};

const Side = ({
  lines,
  other,
  gone,
}: {
  lines: readonly string[];
  other: readonly string[];
  gone: boolean;
}) => (
  <ul>
    {lines.map((line) => {
      const differs = !other.includes(line);
      const Mark = differs ? (gone ? 'del' : 'ins') : 'span';
      return (
        <li key={line}>
          <Mark>{line}</Mark>
        </li>
      );
    })}
  </ul>
);

/** Two versions of the plan side by side, with what was added and what was taken out. */
export const PlanVersions = () => {
  const { t } = useTranslation('plan');
  const language = useLanguage();
  const { open } = useThisCase();
  const { versions } = open.file.plan;
  const [older, setOlder] = useState<string | null>(null);
  const [newer, setNewer] = useState('now');
  if (versions.length === 0) return null;
  const choices = versions.map(({ version, submittedAt, state }) => ({
    value: String(version),
    label: `${t('version', { version })} · ${t(`versionState.${state}`)} · ${sayInstant(submittedAt, language)}`,
  }));
  const seqOf = (choice: string): number =>
    versions.find(({ version }) => String(version) === choice)?.seq ?? Number.POSITIVE_INFINITY;
  const chosen = older ?? choices.at(-1)?.value ?? '';
  const before = linesOf(recordsAt(open.entries, seqOf(chosen)), language);
  const after = linesOf(recordsAt(open.entries, seqOf(newer)), language);
  return (
    <Panel title={t('versions')} count={versions.length}>
      <div className={look.compare}>
        <div>
          <Select
            label={t('older')}
            data={choices}
            value={chosen}
            onChange={setOlder}
            allowDeselect={false}
          />
          <Side lines={before} other={after} gone />
        </div>
        <div>
          <Select
            label={t('newer')}
            data={[...choices, { value: 'now', label: t('asItStands') }]}
            value={newer}
            onChange={(value) => setNewer(value ?? 'now')}
            allowDeselect={false}
          />
          <Side lines={after} other={before} gone={false} />
        </div>
      </div>
    </Panel>
  );
};
