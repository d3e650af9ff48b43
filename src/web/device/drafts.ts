import { z } from 'zod';
import { KeptAnswers } from './kept-answers.ts';
import { seal, unseal } from './seal.ts';
import { deviceStore } from './store.ts';

/** A form that is being filled in: what was typed, and what the reader saw when they began. */
export const Draft = z.object({
  /** What the reader sees of it in the list of drafts: the form's title in the pack's words, and the child. */
  title: z.string(),
  /** The address at which it goes on. */
  to: z.string(),
  /** The version of the form it was begun on. */
  version: z.number(),
  answers: KeptAnswers,
  /** The answers that stood in the record when it was opened; the edits are made against them. */
  before: KeptAnswers,
  step: z.number().default(0),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof Draft>;

const keyFor = (member: string, place: string): string => `${member} ${place}`;

export const keepDraft = async (member: string, place: string, form: string, draft: Draft): Promise<void> => {
  const key = keyFor(member, place);
  const sealed = await seal(member, key, draft);
  await deviceStore().drafts.put({ key, member, place, form, savedAt: draft.savedAt, sealed });
};

export const readDraft = async (member: string, place: string): Promise<Draft | null> => {
  const key = keyFor(member, place);
  const kept = await deviceStore().drafts.get(key);
  if (!kept) return null;
  const parsed = Draft.safeParse(await unseal(member, key, kept.sealed));
  return parsed.success ? parsed.data : null;
};

export const dropDraft = (member: string, place: string): Promise<void> =>
  deviceStore().drafts.delete(keyFor(member, place));

/** Takes a draft away, and gives a way to have it back. */
export const takeDraftAway = async (member: string, place: string): Promise<() => Promise<void>> => {
  const kept = await deviceStore().drafts.get(keyFor(member, place));
  await dropDraft(member, place);
  return async () => {
    if (kept) await deviceStore().drafts.put(kept);
  };
};

/** All drafts of a member, the latest first; what cannot be opened any more is left out. */
export const draftsOf = async (
  member: string,
): Promise<readonly (Draft & { place: string; form: string })[]> => {
  const kept = await deviceStore().drafts.where('member').equals(member).toArray();
  const drafts = await Promise.all(
    kept.map(async ({ key, place, form, sealed }) => {
      const parsed = Draft.safeParse(await unseal(member, key, sealed));
      return parsed.success ? [{ ...parsed.data, place, form }] : [];
    }),
  );
  return drafts.flat().toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
};
