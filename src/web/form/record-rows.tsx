import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type QuestionState, questionStates, type RepeatState, sentence } from '../../core/forms/index.ts';
import { useLanguage } from '../words/use-language.ts';
import type { Level } from './level.ts';
import { looksOf } from './problems.ts';
import { useReading } from './reading.tsx';
import look from './record.module.css';
import { RecordAnswer, useQuestionWords } from './record-answer.tsx';
import { isTold } from './record-fields.ts';
import { RecordTitle } from './record-title.tsx';

type Row = RepeatState['each'][number];

/** So many columns still stand side by side on paper. */
const widest = 4;

const isLong = ({ question, value }: QuestionState): boolean => {
  const looks = looksOf(question.appearance);
  return (
    looks.includes('multiline') || looks.includes('quote') || (typeof value === 'string' && value.length > 60)
  );
};

const Table = ({
  rows,
  columns,
  name,
}: {
  rows: readonly Row[];
  columns: readonly QuestionState[];
  name: string;
}) => {
  const say = useQuestionWords();
  return (
    <table className={look.table} aria-label={name}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.question.name} scope="col">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const states = questionStates(row.items);
          return (
            <tr key={row.id}>
              {columns.map((column) => {
                const state = states.find(({ question }) => question.name === column.question.name);
                return (
                  <td key={column.question.name} data-column={say(column)}>
                    {state && state.value !== null ? <RecordAnswer state={state} /> : null}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

interface Props {
  state: RepeatState;
  level: Level;
  /** What stands in a row that is no line of a table. */
  inside: (row: Row) => ReactNode;
}

/** The rows of a repeat: a table where their answers are few and short, else one after the other. */
export const RecordRows = ({ state, level, inside }: Props) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { form, state: all, hidden } = useReading();
  const name = sentence(form, state.repeat.label, all.answers, state.rows, language);
  const rows = state.each.filter((row) => row.items.some((item) => isTold(item, hidden)));
  const told = rows.flatMap((row) =>
    questionStates(row.items).filter((question) => isTold(question, hidden)),
  );
  const columns = [...new Map(told.map((question) => [question.question.name, question])).values()];
  const nested = rows.some((row) => row.items.some(({ kind }) => kind === 'repeat'));
  const asTable = !nested && columns.length <= widest && !told.some(isLong);
  return (
    <section className={look.part}>
      <RecordTitle level={level}>{name}</RecordTitle>
      {asTable ? (
        <Table rows={rows} columns={columns} name={name} />
      ) : (
        <ol className={look.rows}>
          {rows.map((row, at) => (
            <li key={row.id} className="rr-keep">
              <p className={look.rowName}>{t('row', { label: name, at: at + 1 })}</p>
              {inside(row)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
