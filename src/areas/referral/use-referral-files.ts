import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Section } from '../../core/chronology/entry.ts';
import { type Attachment, readAttachments } from '../../core/contract/attachments.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { call, callWithFile, Unreachable, useAnswer } from '../../web/call.ts';
import { useMe } from '../../web/session.tsx';
import { sharedPart } from './asking.ts';
import { filesNamed } from './files.ts';
import { dropReferralFile, keepReferralFile } from './files-contract.ts';
import type { Referral } from './rules.ts';

const none: readonly Attachment[] = [];

/** All files of a referral that are open to the reader. */
export const useReferralFiles = ({ ref }: Referral): readonly Attachment[] =>
  useAnswer(readAttachments, { params: { kind: ref.kind, id: ref.id } }).data?.attachments ?? none;

/** What the reader attached for the next step and did not hand over yet: it is there again when they come back. */
export const useWaitingFiles = (file: Referral): readonly Attachment[] => {
  const me = useMe();
  const all = useReferralFiles(file);
  const part = file.ask && sharedPart(file.ask);
  const named = filesNamed(file);
  return all.filter(({ id, author, section }) => author === me.id && section === part && !named.has(id));
};

const reached = async <T>(asked: Promise<T | Refusal>): Promise<T | Refusal> => {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof Unreachable) return refuse('unreachable');
    throw problem;
  }
};

/** Attaches a file, and takes away what was not handed over yet. */
export const useFileActs = ({ ref: { id } }: Referral) => {
  const queries = useQueryClient();
  const told = useCallback(() => queries.invalidateQueries({ queryKey: [readAttachments.path] }), [queries]);
  const keep = useCallback(
    async (file: File, section?: Section): Promise<Attachment | Refusal> => {
      const kept = await reached(
        callWithFile(keepReferralFile, { params: { id }, query: { section } }, file),
      );
      if (!isRefusal(kept)) await told();
      return kept;
    },
    [id, told],
  );
  const drop = useCallback(
    async (attachment: Id): Promise<Refusal | undefined> => {
      const dropped = await reached(call(dropReferralFile, { params: { id, attachment } }));
      if (isRefusal(dropped)) return dropped;
      await told();
      return undefined;
    },
    [id, told],
  );
  return { keep, drop };
};
