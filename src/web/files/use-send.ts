import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FileRef } from '../../core/chronology/entry.ts';
import { sendCommands } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, Unreachable } from '../call.ts';
import { untouchedByCommands } from '../pack.ts';
import { askedIn, onceAtATime } from '../under-way.ts';

/** A command as a screen asks it; its id is made when it is sent. */
export type Wish<C> = C extends { id: Id; kind: string } ? Omit<C, 'id'> & { id?: Id } : never;

export interface Act {
  file: FileRef;
  command: { id?: Id; kind: string } & Readonly<Record<string, unknown>>;
}

// Longer than the request itself: until the lists are asked anew, the button that was pressed still stands.
const sending = onceAtATime<Refusal | undefined>();

/**
 * Asks for something to happen: all acts or none. Undefined when it was done; a refusal is a value, also when the
 * server cannot be reached, so that what was typed stays where it is.
 */
export const useSend = (): ((...acts: readonly Act[]) => Promise<Refusal | undefined>) => {
  const queries = useQueryClient();
  return useCallback(
    (...acts) =>
      sending(askedIn(acts), async () => {
        const commands = acts.map(({ file, command }) => ({ file, command: { id: newId(), ...command } }));
        try {
          const answer = await call(sendCommands, { body: { commands } });
          if (isRefusal(answer)) return answer;
          await queries.invalidateQueries({
            predicate: ({ queryKey: [path] }) =>
              String(path).startsWith('/api/') && !untouchedByCommands.has(path),
          });
          return undefined;
        } catch (problem) {
          if (problem instanceof Unreachable) return { refused: 'unreachable' };
          throw problem;
        }
      }),
    [queries],
  );
};
