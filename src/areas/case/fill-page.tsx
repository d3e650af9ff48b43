import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictsOf } from '../../core/chronology/conflict.ts';
import type { FormRecord } from '../../core/chronology/record.ts';
import { type Answers, type Form, sectionOf } from '../../core/forms/index.ts';
import { newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import type { Refusal } from '../../core/refusal.ts';
import { useAttach, useAttached } from '../../web/files/use-attach.ts';
import { FormChoicesProvider } from '../../web/form/form-choices.tsx';
import { type FormResult, FormView } from '../../web/form/form-view.tsx';
import { usePack } from '../../web/pack.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useTabTitle } from '../../web/parts/use-tab-title.ts';
import { useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues, useMunicipalities } from '../access/index.ts';
import { goalsUnderReview } from '../plan/index.ts';
import { alongside, partFor } from './alongside.ts';
import { fillAddress } from './case-actions.tsx';
import { useThisCase } from './case-context.tsx';
import { homeOf } from './home-of-form.ts';
import { completes } from './lives-on.ts';
import type { CaseFile } from './rules.ts';
import { useCaseActs } from './use-case.ts';
import { useFormChoices } from './use-form-choices.ts';

const occurrence = (answers: FormResult['answers']): { occurredAt?: string } => {
  const day = answers.happened_on ?? answers.seen_on;
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}/.test(day) ? { occurredAt: day.slice(0, 10) } : {};
};

/** Sends a filled form to the case: opened or edited, completed when nothing is missing, with what follows from it. */
const useFormActs = (form: Form, record: FormRecord | null) => {
  const { open } = useThisCase();
  const act = useCaseActs(open);
  const me = useMe();
  const { colleagues } = useColleagues();
  const { municipalities } = useMunicipalities();
  const fresh = useMemo(() => newId(), []);
  const id = record?.id ?? fresh;
  return (result: FormResult): Promise<Refusal | undefined> => {
    const { answers, complete } = result;
    const edits = [...result.edits];
    const part = record ? null : partFor(form.form, answers, me.agency.id);
    const completing = complete && completes(form.form) && record?.state !== 'completed';
    return act(
      ...(record
        ? edits.length > 0
          ? [
              {
                kind: 'record.edit' as const,
                record: id,
                version: form.version,
                edits,
                ...occurrence(answers),
              },
            ]
          : []
        : [
            {
              kind: 'record.open' as const,
              record: id,
              form: form.form,
              version: form.version,
              edits,
              ...(part ? { part } : {}),
              ...occurrence(answers),
            },
          ]),
      ...(completing ? [{ kind: 'record.complete' as const, record: id }] : []),
      ...(completing ? alongside(open.file, form.form, id, answers, { colleagues, municipalities }) : []),
    );
  };
};

/** What a new form begins with: an action with its goal, a review with the goals that it is about. */
const knownOf = (form: string, { plan, records }: CaseFile, goal: string): Answers => {
  if (form === 'plan-action' && goal) return { goal_id: goal };
  const progress = form === 'review' ? goalsUnderReview(plan, records) : [];
  return progress.length > 0 ? { progress } : {};
};

const Filling = ({ form, record }: { form: Form; record: FormRecord | null }) => {
  const { t } = useTranslation('case');
  const language = useLanguage();
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const navigate = useNavigate();
  // The goal that an action leads to stands behind the address, as a place within the plan.
  const goal = useLocation({ select: ({ hash }) => hash });
  const choices = useFormChoices();
  const submit = useFormActs(form, record);
  const act = useCaseActs(open);
  const attach = useAttach(open.file.ref);
  const fileOf = useAttached(open.file.ref);
  const { id } = open.file.ref;
  const back = homeOf(form.form);
  // What was begun under one goal does not go on under another.
  const begun = record?.id ?? (form.form === 'plan-action' && goal ? `new-for-${goal}` : 'new');
  const leave = () => void navigate({ to: `/cases/${id}/${back}` });
  return (
    <FormChoicesProvider value={choices}>
      <FormView
        form={form}
        record={record}
        known={knownOf(form.form, open.file, goal)}
        draftKey={`case/${id}/${form.form}/${begun}`}
        to={`${fillAddress(id, form.form, record?.id)}${goal ? `#${goal}` : ''}`}
        title={`${sayLabel(form.title, language)} · ${open.file.spine.opened?.number ?? ''}`}
        mayWrite={open.mayWrite}
        hidden={open.hidden}
        conflicts={record ? conflictsOf(record) : []}
        sayWho={sayMember}
        attach={(file, question) => attach(file, sectionOf(form, question))}
        fileOf={fileOf}
        settle={
          record
            ? (settlement) => act({ kind: 'conflict.resolve', record: record.id, settlement })
            : undefined
        }
        inPanel
        unfinished
        sentWords={null}
        onCancel={leave}
        onSubmit={async (result) => {
          const refusal = await submit(result);
          if (refusal) return refusal;
          tell({ text: t(result.complete && completes(form.form) ? 'fill.completed' : 'fill.saved') });
          leave();
          return undefined;
        }}
      />
    </FormChoicesProvider>
  );
};

/** A form of the case, filled in on a page of its own: a new one, or one that was begun. */
export const FillPage = () => {
  const { t } = useTranslation('case');
  const pack = usePack();
  const language = useLanguage();
  const { open } = useThisCase();
  const { form: code = '', record: recordId } = useParams({ strict: false });
  const record = recordId ? (open.file.records[recordId] ?? null) : null;
  const form = formOf(pack, code);
  useTabTitle(form ? `${sayLabel(form.title, language)} · ${open.file.spine.opened?.number ?? ''}` : null);
  if (!form || (recordId && !record)) return <EmptyState title={t('fill.missing')} />;
  return (
    <Panel title={sayLabel(form.title, language)}>
      <Filling key={`${code} ${recordId ?? ''}`} form={form} record={record} />
    </Panel>
  );
};
