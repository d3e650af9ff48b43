import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FileRef, Section } from '../../core/chronology/entry.ts';
import { attachFile, readAttachment, readAttachments } from '../../core/contract/attachments.ts';
import { addressOf } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { callWithFile, Unreachable, useAnswer } from '../call.ts';

/** Keeps a file in a section of a case or person: the id under which an answer names it, or null when it was not taken. */
export const useAttach = (of: FileRef): ((file: File, section: Section) => Promise<Id | null>) => {
  const queries = useQueryClient();
  const { kind, id } = of;
  return useCallback(
    async (file, section) => {
      try {
        const answer = await callWithFile(attachFile, { params: { kind, id }, query: { section } }, file);
        if (isRefusal(answer)) return null;
        await queries.invalidateQueries({ queryKey: [readAttachments.path] });
        return answer.id;
      } catch (problem) {
        if (problem instanceof Unreachable) return null;
        throw problem;
      }
    },
    [queries, kind, id],
  );
};

/** What is known of an attached file by its id: its name, its size, and where it opens. */
export const useAttached = (
  of: FileRef,
): ((id: Id) => { name: string; size: number; href: string } | undefined) => {
  const { data } = useAnswer(readAttachments, { params: { kind: of.kind, id: of.id } });
  return useCallback(
    (id) => {
      const found = data?.attachments.find((each) => each.id === id);
      if (!found) return undefined;
      return { name: found.name, size: found.bytes, href: addressOf(readAttachment.path, { id }) };
    },
    [data],
  );
};
