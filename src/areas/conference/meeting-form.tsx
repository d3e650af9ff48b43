import { useMemo } from 'react';
import { conflictsOf } from '../../core/chronology/conflict.ts';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Answers } from '../../core/forms/index.ts';
import { type Id, newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import type { Refusal } from '../../core/refusal.ts';
import { FormChoicesProvider } from '../../web/form/form-choices.tsx';
import { FormView } from '../../web/form/form-view.tsx';
import { usePack } from '../../web/pack.ts';
import { useColleagues } from '../access/index.ts';
import { CaseContext, useCaseActs, useFormChoices } from '../case/index.ts';
import type { CaseAtMeeting } from './use-conferences.ts';

interface Props {
  of: CaseAtMeeting;
  form: string;
  record: FormRecord | null;
  /** What is known of a new record from the start. */
  known: Answers;
  /** The institution whose part of the file it is; null for what is everybody's of the unit. */
  part: (answers: Answers) => Id | null;
  /** Acts beside the new record, in the same act. */
  beside?: (record: Id) => readonly { kind: 'meeting.act'; conference: Id; action: Id }[];
  draftKey: string | null;
  to: string;
  onDone: () => void;
  onCancel?: () => void;
}

const Filled = ({ of, form: code, record, known, part, beside, draftKey, to, onDone, onCancel }: Props) => {
  const form = formOf(usePack(), code, record?.formVersion);
  const choices = useFormChoices();
  const act = useCaseActs(of.open);
  const { sayMember } = useColleagues();
  const fresh = useMemo(() => newId(), []);
  if (!form) return null;
  return (
    <FormChoicesProvider value={choices}>
      <FormView
        form={form}
        record={record}
        known={known}
        draftKey={draftKey}
        to={to}
        mayWrite={of.open.mayWrite}
        hidden={of.open.hidden}
        conflicts={record ? conflictsOf(record) : []}
        settle={
          record
            ? (settlement) => act({ kind: 'conflict.resolve', record: record.id, settlement })
            : undefined
        }
        sayWho={sayMember}
        inPanel
        unfinished
        sentWords={null}
        {...(onCancel ? { onCancel } : {})}
        onSubmit={async ({ edits, answers }): Promise<Refusal | undefined> => {
          const own = part(answers);
          const { version } = form;
          const refused = record
            ? edits.length === 0
              ? undefined
              : await act({ kind: 'record.edit', record: record.id, version, edits: [...edits] })
            : await act(
                {
                  kind: 'record.open',
                  ...{ record: fresh, form: code, version, edits: [...edits] },
                  ...(own ? { part: own } : {}),
                },
                ...(beside?.(fresh) ?? []),
              );
          if (!refused) onDone();
          return refused;
        }}
      />
    </FormChoicesProvider>
  );
};

const nobody = new Map();

/** A form of a case that is filled in at the meeting's table, beside the other cases. */
export const MeetingForm = (props: Props) => (
  <CaseContext value={{ open: props.of.open, people: nobody }}>
    <Filled {...props} />
  </CaseContext>
);
