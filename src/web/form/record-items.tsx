import { type ItemState, type QuestionState, sentence } from '../../core/forms/index.ts';
import { useLanguage } from '../words/use-language.ts';
import { below, type Level } from './level.ts';
import { looksOf } from './problems.ts';
import { useReading } from './reading.tsx';
import look from './record.module.css';
import { RecordAnswer, useQuestionWords } from './record-answer.tsx';
import { isTold } from './record-fields.ts';
import { RecordRows } from './record-rows.tsx';
import { RecordTitle } from './record-title.tsx';

/** Text that wants the whole width. */
const isWide = ({ question, value }: QuestionState): boolean => {
  const looks = looksOf(question.appearance);
  return (
    looks.includes('multiline') || looks.includes('quote') || (typeof value === 'string' && value.length > 90)
  );
};

const Pairs = ({ questions }: { questions: readonly QuestionState[] }) => {
  const say = useQuestionWords();
  return (
    <dl className={look.pairs}>
      {questions.map((state) => (
        <div key={state.key} data-wide={isWide(state) || undefined} className="rr-keep">
          <dt>{say(state)}</dt>
          <dd>
            <RecordAnswer state={state} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

type Run = { kind: 'questions'; key: string; questions: QuestionState[] } | Exclude<ItemState, QuestionState>;

/** Neighbouring questions stand in one list. */
const runsOf = (items: readonly ItemState[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (item.kind !== 'question') runs.push(item);
    else if (last?.kind === 'questions') last.questions.push(item);
    else runs.push({ kind: 'questions', key: item.key, questions: [item] });
  }
  return runs;
};

const Part = ({ run, level }: { run: Run; level: Level }) => {
  const language = useLanguage();
  const { form, state } = useReading();
  switch (run.kind) {
    case 'questions':
      return <Pairs questions={run.questions} />;
    case 'repeat':
      return (
        <RecordRows
          state={run}
          level={level}
          inside={(row) => <RecordItems items={row.items} level={below(level)} />}
        />
      );
    case 'group': {
      const title = sentence(form, run.group.label, state.answers, run.rows, language);
      if (!title) return <RecordItems items={run.items} level={level} />;
      return (
        <section className={look.part}>
          <RecordTitle level={level}>{title}</RecordTitle>
          <RecordItems items={run.items} level={below(level)} />
        </section>
      );
    }
  }
};

/** What was answered, in the order of the form; what was not is left out. */
export const RecordItems = ({ items, level }: { items: readonly ItemState[]; level: Level }) => {
  const { hidden } = useReading();
  const runs = runsOf(items.filter((item) => isTold(item, hidden)));
  return runs.map((run) => <Part key={run.key} run={run} level={level} />);
};
