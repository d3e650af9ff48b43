import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { asking, useAnswer } from '../../web/call.ts';
import type { OpenFile } from '../../web/files/open-file.ts';
import { useFile, useFiles } from '../../web/files/use-file.ts';
import { useSend, type Wish } from '../../web/files/use-send.ts';
import { aroundPerson, namePeople, type PersonNamed } from './contract.ts';
import { type Household, householdRules, type PersonCommand, type PersonFile, personRules } from './rules.ts';

export type OpenPerson = OpenFile<PersonFile>;
export type OpenHousehold = OpenFile<Household>;

/** The person of this page's address. */
export const usePersonId = (): Id => useParams({ strict: false, select: ({ id }) => id ?? '' });

/** Somebody, folded from what is open to the reader. */
export const usePerson = (id: Id): OpenPerson => useFile(personRules, id);

/** Some people whose files are read whole; those that are closed to the reader are left out. */
export const usePersons = (ids: readonly Id[]): ReadonlyMap<Id, OpenPerson> => useFiles(personRules, ids);

export const useHouseholds = (ids: readonly Id[]): ReadonlyMap<Id, OpenHousehold> =>
  useFiles(householdRules, ids);

/** The cases and households around somebody; undefined while they are on their way. */
export const useAround = (id: Id) => useAnswer(aroundPerson, { params: { id } }).data;

/** What people are called, of those whose identity is open to the reader. */
export const useNames = (ids: readonly Id[]): ReadonlyMap<Id, PersonNamed> => {
  const wanted = [...new Set(ids)].sort().slice(0, 200);
  const { data } = useQuery({
    ...asking(namePeople, { body: { ids: wanted } }),
    enabled: wanted.length > 0,
    // Those who are named already stay so while somebody is added.
    placeholderData: keepPreviousData,
  });
  return new Map((data?.people ?? []).map((person) => [person.id, person]));
};

/** Asks for something to happen in somebody's file, knowing what the reader has seen of it. */
export const usePersonActs = ({
  seq,
  file,
}: OpenPerson): ((...wishes: readonly Wish<PersonCommand>[]) => Promise<Refusal | undefined>) => {
  const send = useSend();
  return useCallback(
    (...wishes) => send(...wishes.map((wish) => ({ file: file.ref, command: { seen: seq, ...wish } }))),
    [send, seq, file.ref],
  );
};
