import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { addressOf } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { asking, Unreachable, useAnswer } from '../../web/call.ts';
import { type OpenFile, openFile } from '../../web/files/open-file.ts';
import { type Act, useSend, type Wish } from '../../web/files/use-send.ts';
import { useLive } from '../../web/use-live.ts';
import { type CaseFile, caseRules } from '../case/rules.ts';
import { type CaseOfMeeting, followMeeting, listConferences, readMeeting } from './contract.ts';
import { type Conference, type ConferenceCommand, conferenceRules } from './rules.ts';

/** The team's meetings that the reader may know of. */
export const useConferences = () => useAnswer(listConferences, {});

/** The meeting of this page's address. */
export const useConferenceId = (): Id => useParams({ strict: false, select: ({ id }) => id ?? '' });

export interface CaseAtMeeting extends Omit<CaseOfMeeting, 'file'> {
  open: OpenFile<CaseFile>;
}

export interface OpenMeeting {
  open: OpenFile<Conference>;
  /** The agenda's cases that are open to the reader. */
  cases: ReadonlyMap<Id, CaseAtMeeting>;
}

/** What several write at once is asked for once. */
const gathered = 400;

/** Asks for the meeting anew when another member has written. What somebody types meanwhile stays in their form. */
const useLiveMeeting = (id: Id): void => {
  const queries = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useCallback(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(
      () => void queries.invalidateQueries({ queryKey: asking(readMeeting, { params: { id } }).queryKey }),
      gathered,
    );
  }, [queries, id]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLive(addressOf(followMeeting.path, { id }), told);
};

/** A meeting with all its cases, asked for at once and kept as it stands; undefined while it is on its way. */
export const useMeeting = (id: Id): { meeting: OpenMeeting | undefined; error: Error | null } => {
  const { data, error } = useAnswer(readMeeting, { params: { id } });
  useLiveMeeting(id);
  const meeting = useMemo(
    () =>
      data && {
        open: openFile(conferenceRules, { kind: 'conference', id }, data.conference),
        cases: new Map(
          data.cases.map(({ file, ...line }) => [
            line.id,
            { ...line, open: openFile(caseRules, { kind: 'case', id: line.id }, file) },
          ]),
        ),
      },
    [data, id],
  );
  // What is on the screen stays there while the server cannot be reached: somebody may be typing in it.
  return { meeting, error: meeting && error instanceof Unreachable ? null : error };
};

/** Asks for something to happen with the meeting, and in the same act in the files of its cases. */
export const useMeetingActs = ({ open }: Pick<OpenMeeting, 'open'>) => {
  const send = useSend();
  const { seq, file } = open;
  return useCallback(
    (wishes: readonly Wish<ConferenceCommand>[], beside: readonly Act[] = []): Promise<Refusal | undefined> =>
      send(...wishes.map((wish) => ({ file: file.ref, command: { seen: seq, ...wish } })), ...beside),
    [send, seq, file.ref],
  );
};
