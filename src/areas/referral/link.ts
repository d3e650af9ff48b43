import { z } from 'zod';
import { bodyOf } from '../../core/chronology/command.ts';
import type { Deciding, Entry } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { ReferralState } from './steps.ts';

/** What the server adds to a sender's authority when it makes a link for them: nobody else can make one. */
export const linkMaker = 'maker-of-the-link';
/** What the server acts as when whoever opened a link makes a step; no member has it. */
export const byLink = 'partner-by-link';

/** As many wrong codes in a row as a link takes; then it is locked for good. */
export const mostMisses = 5;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().trim().min(1).max(200);

/** Who acts by a link, as they say themselves: nobody has checked it. */
export const Partner = z.object({ name: line, organisation: line });
export type Partner = z.infer<typeof Partner>;

/** Of the secret in the address and of the code only hashes are kept, here as everywhere. */
export const LinkMade = z.object({
  link: z.uuid(),
  secret: digest,
  code: z.string().max(300),
  until: z.string(),
});
export const LinkRevoked = z.object({ link: z.uuid() });
export const LinkOpened = Partner.extend({ link: z.uuid(), session: digest, until: z.string() });
export const CodeMissed = z.object({ link: z.uuid() });

/** The latest link of a referral; one that is made anew takes the place of the one before. */
export interface ReferralLink {
  id: Id;
  secret: string;
  code: string;
  until: string;
  madeAt: string;
  madeBy: Id;
  /** Wrong codes since it was made or last opened. */
  misses: number;
  revokedAt: string | null;
  /** When somebody last opened it with the code, as whom, and until when they may go on without. */
  opened: (Partner & { at: string; session: string; until: string }) | null;
}

const made = (entry: Entry): ReferralLink => {
  const { link, ...kept } = bodyOf(LinkMade, entry);
  const fresh = { misses: 0, revokedAt: null, opened: null };
  return { id: link, ...kept, ...fresh, madeAt: entry.recordedAt, madeBy: entry.author };
};

/** What an entry means for the link; one about a link that was replaced means nothing any more. */
export const evolveLink = (so: ReferralLink | null, entry: Entry): ReferralLink | null => {
  if (entry.kind === 'referral.link-made') return made(entry);
  if (so === null || bodyOf(CodeMissed, entry).link !== so.id) return so;
  switch (entry.kind) {
    case 'referral.link-revoked':
      return { ...so, revokedAt: entry.recordedAt };
    case 'referral.code-missed':
      return { ...so, misses: so.misses + 1 };
    case 'referral.link-opened': {
      const { link: _link, ...opened } = bodyOf(LinkOpened, entry);
      return { ...so, misses: 0, opened: { ...opened, at: entry.recordedAt } };
    }
    default:
      return so;
  }
};

export type LinkStanding = 'unopened' | 'opened' | 'locked' | 'expired' | 'revoked' | 'over';

const over: readonly ReferralState[] = ['drafted', 'closed', 'withdrawn', 'expired', 'discarded'];

/** How a link stands; it opens something only while it is `unopened` or `opened`. */
export const linkStanding = (link: ReferralLink, state: ReferralState, now: string): LinkStanding => {
  if (link.revokedAt !== null) return 'revoked';
  if (over.includes(state)) return 'over';
  if (link.misses >= mostMisses) return 'locked';
  if (link.until <= now) return 'expired';
  return link.opened ? 'opened' : 'unopened';
};

/** True while a link can still be opened, its time aside: what is kept to find it by. */
export const isLive = (link: ReferralLink, state: ReferralState): boolean =>
  ['unopened', 'opened'].includes(linkStanding(link, state, ''));

const mayAct = (standing: LinkStanding): boolean => standing === 'unopened' || standing === 'opened';

interface Linked {
  state: ReferralState;
  link: ReferralLink | null;
}

type LinkStep =
  | { kind: 'referral.link'; until: string }
  | { kind: 'referral.unlink' | 'referral.open-link' | 'referral.miss-code'; link: Id };

/**
 * What keeps a step about the link itself from being made: links are made and opened by the server alone, for the one
 * referral they belong to; null where nothing does.
 */
export const linkHindered = (file: Linked, asked: LinkStep, deciding: Deciding): Refusal | null => {
  const { link, state } = file;
  const { now, roles } = deciding;
  if (asked.kind === 'referral.link') {
    if (!roles.includes(linkMaker)) return refuse('section.not-yours-to-write');
    return asked.until <= now ? refuse('referral.link-too-late') : null;
  }
  if (link === null || link.id !== asked.link) return refuse('referral.no-such-link');
  const standing = linkStanding(link, state, now);
  if (asked.kind === 'referral.unlink')
    return standing === 'revoked' ? refuse('referral.no-such-link') : null;
  if (!roles.includes(byLink)) return refuse('section.not-yours-to-write');
  return mayAct(standing) ? null : refuse('referral.no-such-link');
};

/**
 * Whoever acts by a link says who they are in each step, and says of no other who told it; nobody else acts as one.
 * Their link must stand at that moment, and their time must not be over.
 */
export const partnerHindered = (
  { link, state }: Linked,
  asked: { partner?: Partner | undefined; told?: unknown },
  { roles, now }: Deciding,
): Refusal | null => {
  if (!roles.includes(byLink)) return asked.partner ? refuse('section.not-yours-to-write') : null;
  if (!asked.partner || asked.told !== undefined) return refuse('section.not-yours-to-write');
  if (link?.opened == null || linkStanding(link, state, now) !== 'opened')
    return refuse('referral.no-such-link');
  return link.opened.until <= now ? refuse('referral.link-code-again') : null;
};

/**
 * Until when a link may be opened: some days, and while nobody has answered not longer than the request itself is
 * valid. Afterwards the partner reports for months, by a new link each time.
 */
export const linkEnds = (now: string, days: number, answered: boolean, requestEnds: string): string => {
  const end = new Date(Date.parse(now) + days * 86_400_000).toISOString();
  return !answered && requestEnds < end ? requestEnds : end;
};
