import { useCallback } from 'react';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Form } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { useSend } from '../../web/files/use-send.ts';
import type { Settle } from '../../web/form/filling.tsx';
import type { FormResult } from '../../web/form/form-view.tsx';
import { useThisPerson } from './person-context.tsx';
import { registeringActs } from './registering-acts.ts';

/** Sends a filled registration, with what follows from it for the cases of the child; and settles what disagrees. */
export const useRegister = (form: Form, record: FormRecord | null, id: Id) => {
  const { open, around } = useThisPerson();
  const send = useSend();
  const person = open.file.ref.id;
  const submit = ({ edits, answers }: FormResult): Promise<Refusal | undefined> =>
    send(
      ...registeringActs(
        { person, record: id, version: form.version, state: record?.state ?? null, seen: open.seq },
        edits,
        answers,
        around?.cases ?? [],
      ),
    );
  const settle: Settle = useCallback(
    (settlement) =>
      send({
        file: { kind: 'person', id: person },
        command: { kind: 'conflict.resolve', seen: open.seq, record: id, settlement },
      }),
    [send, person, id, open.seq],
  );
  return { submit, settle };
};
