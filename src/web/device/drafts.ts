import { z } from 'zod';
import { KeptAnswers } from './kept-answers.ts';
import { seal, unseal } from './seal.ts';
import { deviceStore, type KeptDraft } from './store.ts';

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
  /** Another tab's wording of an answer that was typed over here, by the name of its question. */
  elsewhere: z.record(z.string(), z.string()).default({}),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof Draft>;

const keyFor = (member: string, place: string): string => `${member} ${place}`;

/** A draft as it lies on the device, and what tells it from every other writing of it. */
export interface Lies {
  mark: string;
  draft: Draft;
}

const markOf = ({ sealed }: KeptDraft): string => sealed.nonce.join(' ');

const open = async (member: string, { key, sealed }: KeptDraft): Promise<Draft | null> => {
  const parsed = Draft.safeParse(await unseal(member, key, sealed));
  return parsed.success ? parsed.data : null;
};

/** Puts it there if nobody wrote since; otherwise gives what was written. */
const replaceDraft = (key: string, known: string | undefined, next: KeptDraft | null) =>
  deviceStore().transaction('rw', deviceStore().drafts, async () => {
    const lying = await deviceStore().drafts.get(key);
    if (lying && markOf(lying) !== known) return lying;
    if (next) await deviceStore().drafts.put(next);
    else await deviceStore().drafts.delete(key);
    return null;
  });

/**
 * Writes a draft from what lies there; `change` gives null to take it away. Another tab may write between two
 * writings: then `change` is asked again with what it wrote, so that nothing is overwritten unseen.
 */
export const changeDraft = async (
  member: string,
  place: string,
  form: string,
  known: Lies | null,
  change: (lying: Draft | null) => Draft | null,
): Promise<Lies | null> => {
  const key = keyFor(member, place);
  const draft = change(known?.draft ?? null);
  const next = draft && {
    ...{ key, member, place, form, savedAt: draft.savedAt },
    sealed: await seal(member, key, draft),
  };
  const other = await replaceDraft(key, known?.mark, next);
  if (!other) return draft && next && { mark: markOf(next), draft };
  const theirs = await open(member, other);
  // What cannot be opened any more is lost already, and gives way.
  if (theirs) return changeDraft(member, place, form, { mark: markOf(other), draft: theirs }, change);
  await dropDraft(member, place);
  return changeDraft(member, place, form, null, change);
};

export const readDraft = async (member: string, place: string): Promise<Draft | null> => {
  const key = keyFor(member, place);
  const kept = await deviceStore().drafts.get(key);
  return kept ? open(member, kept) : null;
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
    kept.map(async (one) => {
      const draft = await open(member, one);
      return draft ? [{ ...draft, place: one.place, form: one.form }] : [];
    }),
  );
  return drafts.flat().toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
};
