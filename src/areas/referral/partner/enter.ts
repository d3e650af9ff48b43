import type { Command } from '../../../core/chronology/entry.ts';
import { type Id, newId } from '../../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/refusal.ts';
import { isPassword } from '../../../server/sign-in/password.ts';
import type { Store } from '../../../server/store/store.ts';
import { decideFromOutside } from '../../../server/store/take-in.ts';
import { isReferral } from '../keep-file.ts';
import { linkStanding, mostMisses, type Partner, type ReferralLink } from '../link.ts';
import { type Linked, noSuchLink, partner } from './by-link.ts';
import { digestOfCode, digestOfSession } from './digest.ts';
import { readCode } from './secret.ts';

/** A partner reads and writes for two hours; then the code is asked again. */
const sessionHours = 2;

/** What is typed to open a link, and the secret with which the browser goes on afterwards. */
interface Trying {
  code: string;
  as: Partner;
  session: string;
}

const openLinkOf = (state: unknown, now: string): ReferralLink | null => {
  if (!isReferral(state) || !state.link) return null;
  const standing = linkStanding(state.link, state.state, now);
  return standing === 'opened' || standing === 'unopened' ? state.link : null;
};

const opening = (
  store: Store,
  municipality: Id,
  id: Id,
  link: ReferralLink,
  { as, session }: Trying,
): Command & Record<string, unknown> => {
  const latest = Math.min(Date.parse(store.now()) + sessionHours * 3_600_000, Date.parse(link.until));
  return {
    ...{ id, kind: 'referral.open-link', link: link.id, ...as },
    session: digestOfSession(store, municipality, link.id, session),
    until: new Date(latest).toISOString(),
  };
};

const afterMisses = (misses: number): Refusal =>
  misses < mostMisses
    ? refuse('referral.wrong-code', { where: 'code', values: { left: mostMisses - misses } })
    : refuse('referral.link-locked', { where: 'code' });

/**
 * Opens a link with its code, or counts the try. Both happen while the file is locked, so that no two tries are made at
 * once. Refused when the link opens nothing (any more), and when the code is wrong.
 */
export const enter = async (
  store: Store,
  { municipality, file }: Linked,
  trying: Trying,
): Promise<Refusal | null> => {
  const id = newId();
  let missed: Refusal | null = null;
  const choose = async (state: unknown): Promise<Command | Refusal> => {
    const link = openLinkOf(state, store.now());
    if (!link) return noSuchLink;
    const password = digestOfCode(store, municipality, link.id, readCode(trying.code));
    if (await isPassword({ hash: link.code, password }))
      return opening(store, municipality, id, link, trying);
    missed = afterMisses(link.misses + 1);
    const miss: Command & Record<string, unknown> = { id, kind: 'referral.miss-code', link: link.id };
    return miss;
  };
  const written = await decideFromOutside(store, municipality, file, id, choose, partner);
  return isRefusal(written) ? written : missed;
};
