import { Title, type TitleOrder } from '@mantine/core';
import { type GroupState, type ItemState, type QuestionState, sentence } from '../../core/forms/index.ts';
import { useIsSignedIn } from '../session.tsx';
import { useLanguage } from '../words/use-language.ts';
import { AnswerText } from './answer-text.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { FieldFrame } from './field-frame.tsx';
import { drawnAs } from './fields/drawn-as.tsx';
import { useFilling } from './filling.tsx';
import { below, type Level } from './level.ts';
import look from './part.module.css';
import { looksOf } from './problems.ts';
import question from './question.module.css';
import { RepeatView } from './repeat-view.tsx';
import { SectionNote } from './section-note.tsx';
import { isShown } from './steps.ts';
import { useField } from './use-field.ts';

const sectionOf = (item: ItemState): string => {
  switch (item.kind) {
    case 'question':
      return item.question.section;
    case 'group':
      return item.group.section;
    case 'repeat':
      return item.repeat.section;
  }
};

/** Sentences of the form that ask nothing. */
const Note = ({ state }: { state: QuestionState }) => {
  const language = useLanguage();
  const { form, state: all } = useFilling();
  const say = (words: typeof state.question.label) =>
    sentence(form, words, all.answers, state.rows, language);
  return (
    <div className={question.note}>
      <p>{say(state.question.label)}</p>
      {state.question.hint && <p className={question.more}>{say(state.question.hint)}</p>}
    </div>
  );
};

/** A question that is answered elsewhere: reckoned, fixed, or not this reader's to write. */
const Fixed = ({ state }: { state: QuestionState }) => {
  const field = useField(state);
  const { place } = useFilling();
  return (
    <div id={place(state.key)} className={question.question}>
      <p className={question.label}>{field.label}</p>
      <AnswerText question={state.question} value={state.value} />
      <ConflictNote state={state} />
    </div>
  );
};

const Asked = ({ state }: { state: QuestionState }) => {
  const field = useField(state);
  const { form } = useFilling();
  const { Input, group } = drawnAs(state.question, form.lists[state.question.list ?? '']?.length ?? 0);
  return (
    <FieldFrame field={field} group={group}>
      <Input field={field} />
    </FieldFrame>
  );
};

const Question = ({ state }: { state: QuestionState }) => {
  const { mayWrite } = useFilling();
  if (state.question.type === 'note') return <Note state={state} />;
  return state.readOnly || !mayWrite(state.question.section) ? (
    <Fixed state={state} />
  ) : (
    <Asked state={state} />
  );
};

const Group = ({ state, level }: { state: GroupState; level: Level }) => {
  const language = useLanguage();
  const { form, state: all } = useFilling();
  const say = (words: typeof state.group.label) => sentence(form, words, all.answers, state.rows, language);
  const title = say(state.group.label);
  const hint = say(state.group.hint);
  return (
    <div className={title ? look.group : look.bare}>
      {title && (
        <Title order={level satisfies TitleOrder} size="h3">
          {title}
        </Title>
      )}
      {hint && <p className={look.hint}>{hint}</p>}
      <Items items={state.items} section={state.group.section} level={title ? below(level) : level} />
    </div>
  );
};

const Item = ({ item, level }: { item: ItemState; level: Level }) => {
  switch (item.kind) {
    case 'question':
      return <Question state={item} />;
    case 'group':
      return <Group state={item} level={level} />;
    case 'repeat':
      return (
        <RepeatView
          state={item}
          level={level}
          inside={(row) => <Items items={row.items} section={item.repeat.section} level={below(level)} />}
        />
      );
  }
};

/** Neighbours of one section together, so that the section is named once for all of them. */
const bySection = (items: readonly ItemState[]): readonly (readonly ItemState[])[] => {
  const runs: ItemState[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.[0] && sectionOf(last[0]) === sectionOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
};

/** Scales of the same choices, one under the other: together they are read as one table. */
const isScaleOf = (item: ItemState, list: string | null): boolean =>
  item.kind === 'question' &&
  item.question.list === list &&
  looksOf(item.question.appearance).includes('likert');

const byScale = (items: readonly ItemState[]): readonly (readonly ItemState[])[] => {
  const runs: ItemState[][] = [];
  for (const item of items) {
    const first = runs.at(-1)?.[0];
    const list = item.kind === 'question' ? item.question.list : null;
    if (first && list !== null && isScaleOf(item, list) && isScaleOf(first, list)) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs;
};

interface Props {
  items: readonly ItemState[];
  /** The section around them: what stands in another one says so. */
  section: string;
  level: Level;
}

/** What is asked now, in the order of the form. */
export const Items = ({ items, section, level }: Props) => {
  const { mayWrite } = useFilling();
  // The citizen's page has no protocol to speak of: whoever writes there reads nothing of the file.
  const isMember = useIsSignedIn();
  return bySection(items.filter(isShown)).map((run) => {
    const [first] = run;
    if (!first) return null;
    const own = sectionOf(first);
    const drawn = byScale(run).map((scale) => {
      const lines = scale.map((item) => <Item key={item.key} item={item} level={level} />);
      return scale.length < 3 ? (
        lines
      ) : (
        <div key={scale[0]?.key} data-scales className={look.scales}>
          {lines}
        </div>
      );
    });
    if (own === section || !isMember) return drawn;
    return (
      <div key={first.key} className={look.elsewhere}>
        <SectionNote say={mayWrite(own) ? 'section' : 'readOnly'} sections={[own]} />
        {drawn}
      </div>
    );
  });
};
