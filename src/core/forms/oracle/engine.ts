/** Asks the ODK engine, the development-time oracle, what it makes of a form and its answers. */
import './environment.ts';
import { type AnyNode, type InstanceData, loadForm } from '@getodk/xforms-engine';
import type { Answers, FormState, RowPath } from '../answers.ts';
import type { Form } from '../definition.ts';
import { questionStates } from '../evaluate.ts';
import { textOfValue } from '../expression/value.ts';
import { isRepeat } from '../outline.ts';
import { rowsIn } from '../rows.ts';
import { items } from '../walk.ts';
import { instanceOf, type RecordName, xformOf } from './xform.ts';

/** What both engines can be asked about one question in one row. */
export interface Told {
  readonly relevant: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly value: string;
  readonly problem: 'constraint' | 'required' | null;
  readonly choices: readonly string[] | null;
}

/** What else is said of a question that is not asked matters to nobody, and the engines differ in it. */
const irrelevant: Told = {
  relevant: false,
  required: false,
  readOnly: false,
  value: '',
  problem: null,
  choices: null,
};

export type ToldByKey = Readonly<Record<string, Told>>;

/** `/test/group/row[2]/name` → `row[2]/name`: groups leave no trace in a key. */
const keyOfReference = (form: Form, reference: string): string => {
  const repeats = new Set(
    items(form)
      .filter(isRepeat)
      .map(({ name }) => name),
  );
  const steps = reference.split('/').slice(2);
  const last = steps.at(-1) ?? '';
  const rows = steps.slice(0, -1).filter((step) => repeats.has(step.replace(/\[.*$/, '')));
  return [...rows, last.replace(/\[.*$/, '')].join('/');
};

const choicesIn = (options: unknown): readonly string[] | null =>
  Array.isArray(options)
    ? options.map((option: unknown) =>
        typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : '',
      )
    : null;

const tellNode = (form: Form, node: AnyNode, told: Record<string, Told>): void => {
  const { currentState } = node;
  for (const child of currentState.children ?? []) tellNode(form, child, told);
  if (!('instanceValue' in currentState) || currentState.reference.includes('orx:')) return;
  const key = keyOfReference(form, currentState.reference);
  if (!currentState.relevant) {
    told[key] = irrelevant;
    return;
  }
  const { violation } = 'violation' in node.validationState ? node.validationState : { violation: null };
  told[key] = {
    relevant: true,
    required: currentState.required,
    readOnly: currentState.readonly,
    value: String(currentState.instanceValue),
    problem: violation?.condition ?? null,
    choices: choicesIn(currentState.valueOptions),
  };
};

const instanceData = (xml: string): InstanceData => {
  const data = new FormData();
  data.set('xml_submission_file', new File([xml], 'xml_submission_file', { type: 'text/xml' }));
  // The engine's own type of FormData cannot be built without a cast; its shape is what it reads at run time.
  return data as InstanceData;
};

/** Loads a form once; the answer asks it about answers. `written` is the form as another tool wrote it. */
export const oracleFor = async (
  form: Form,
  written: { readonly xform: string; readonly record: RecordName } | null = null,
): Promise<(answers: Answers) => Promise<ToldByKey>> => {
  const loaded = await loadForm(written?.xform ?? xformOf(form));
  if (loaded.status === 'failure') throw loaded.error;
  return async (answers) => {
    const instance = instanceOf(form, answers, written?.record);
    const { root } = await loaded.restoreInstance({ data: [instanceData(instance)] });
    const told: Record<string, Told> = {};
    tellNode(form, root, told);
    return told;
  };
};

const numbered = (answers: Answers, rows: RowPath): string => {
  let at: Answers | undefined = answers;
  return rows
    .map(({ repeat, row }) => {
      const all = rowsIn(at?.[repeat]);
      const index = all.findIndex(({ id }) => id === row);
      at = all[index];
      return `${repeat}[${index + 1}]/`;
    })
    .join('');
};

/** The same, as our own evaluator tells it. */
export const toldByUs = (state: FormState): ToldByKey => {
  const told: Record<string, Told> = {};
  for (const question of questionStates(state.items)) {
    const { relevant, required, readOnly, value, problems, choices, rows, question: asked } = question;
    const refused = problems[0]?.refused;
    const key = numbered(state.answers, rows) + asked.name;
    if (!relevant) {
      told[key] = irrelevant;
      continue;
    }
    told[key] = {
      relevant,
      required,
      readOnly,
      value: textOfValue(value),
      problem: refused === 'form-required' ? 'required' : refused === 'form-constraint' ? 'constraint' : null,
      choices: asked.list === null ? null : choices.map(({ name }) => name),
    };
  }
  return told;
};
