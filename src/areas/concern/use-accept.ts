import { useCallback } from 'react';
import { type Id, newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { useSend } from '../../web/files/use-send.ts';
import { usePack } from '../../web/pack.ts';
import { useMe } from '../../web/session.tsx';
import { dayOf } from '../../web/words/days.ts';
import type { Colleague } from '../access/contract.ts';
import { openingActs } from '../case/rules.ts';
import { birthYearsOf } from '../people/rules.ts';
import { type ChosenChild, registrationEdits } from './chosen-child.ts';
import type { OpenConcern } from './use-concerns.ts';

interface Accepted {
  child: ChosenChild;
  row: string | null;
  reason: string;
  head: Colleague | null;
}

/** Opens a case from a concern and gives its id, or says why not. */
export const useAccept = ({ file }: OpenConcern): ((accepted: Accepted) => Promise<Id | Refusal>) => {
  const send = useSend();
  const pack = usePack();
  const me = useMe();
  return useCallback(
    async ({ child, row, reason, head }) => {
      const form = formOf(pack, 'registration');
      if (!form) return refuse('record.no-such-form', { where: 'registration' });
      const caseId = newId();
      const acts = openingActs({
        caseId,
        child: child.kind === 'known' ? child.person : newId(),
        registration:
          child.kind === 'known'
            ? null
            : { record: newId(), version: form.version, edits: registrationEdits(child) },
        manager: { member: me.id, agency: me.agency.id },
        supervisor: head ? { member: head.id, agency: head.agency.id } : null,
        from: 'concern',
        concern: { id: file.ref.id, reason, immediate: file.triage.immediate, row },
        openedOn: dayOf(new Date().toISOString()).toString(),
        place: file.triage.place,
        sex: child.sex || null,
        birthYear: birthYearsOf(child.birth)[0] ?? null,
        harms: file.triage.harms,
        situations: [],
      });
      return (await send(...acts)) ?? caseId;
    },
    [send, pack, me, file],
  );
};
