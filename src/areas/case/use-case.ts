import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Deadline } from '../../core/clock/happening.ts';
import { calendarOf } from '../../core/clock/pack-calendar.ts';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { OpenFile } from '../../web/files/open-file.ts';
import { useFile, useFiles } from '../../web/files/use-file.ts';
import { useSend, type Wish } from '../../web/files/use-send.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { type PersonFile, personRules } from '../people/rules.ts';
import { caseDeadlines } from './deadlines.ts';
import { type CaseCommand, type CaseFile, caseRules } from './rules.ts';

export type OpenCase = OpenFile<CaseFile>;

/** The case of this page's address. */
export const useCaseId = (): Id => useParams({ strict: false, select: ({ id }) => id ?? '' });

/** The case, folded from what is open to the reader. */
export const useCase = (id: Id): OpenCase => useFile(caseRules, id);

/** The people of a case whose files are open to the reader. */
export const useCasePeople = ({ spine }: CaseFile): ReadonlyMap<Id, OpenFile<PersonFile>> =>
  useFiles(personRules, [...new Set(spine.people.map(({ person }) => person))]);

/** Asks for something to happen in the case, knowing what the reader has seen of it. */
export const useCaseActs = (
  open: OpenCase,
): ((...wishes: readonly Wish<CaseCommand>[]) => Promise<Refusal | undefined>) => {
  const send = useSend();
  const { seq, file } = open;
  return useCallback(
    (...wishes) => send(...wishes.map((wish) => ({ file: file.ref, command: { seen: seq, ...wish } }))),
    [send, seq, file.ref],
  );
};

/** The clocks of the case as they stand now. */
export const useCaseDeadlines = (file: CaseFile): readonly Deadline[] => {
  const { procedures, holidays } = usePack();
  const now = useNow();
  return file.spine.opened ? caseDeadlines(file, { procedures, calendar: calendarOf(holidays) }, now) : [];
};
