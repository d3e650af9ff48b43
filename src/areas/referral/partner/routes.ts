import { randomBytes } from 'node:crypto';
import { newId } from '../../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/refusal.ts';
import { refusing } from '../../../server/http/failure.ts';
import type { Services, Serving } from '../../../server/services.ts';
import { isPassword } from '../../../server/sign-in/password.ts';
import { addFromOutside, decideFromOutside } from '../../../server/store/take-in.ts';
import { linkStanding, mostMisses, type Partner } from '../link.ts';
import { enteredBy, isReferral, type Linked, linkedBy, noSuchLink, partner } from './by-link.ts';
import { lookByLink, openLink, stepByLink } from './contract.ts';
import { digestOfCode, digestOfSession } from './digest.ts';
import { mustBeOwn, partnerFileRoutes } from './files.ts';
import { readCode, secretBytes } from './secret.ts';
import { partnerView } from './view.ts';

const hourly = (max: number) => ({ max, timeWindow: '1 hour' });

/** A partner reads and writes for two hours; then the code is asked again. */
const sessionHours = 2;

/**
 * The page for partners without an account. A link and its code open one referral and nothing else; every step is made
 * by the rules of the receiver's side. Nobody is signed in here, and no cookie is set.
 */
export const partnerRoutes = ({ anyone }: Serving, services: Services): void => {
  const { store } = services;

  const viewOf = async (link: string, session: string) => {
    const { linked, referral, opened } = await enteredBy(store, link, session);
    const view = await partnerView(services, linked, referral, opened);
    if (!view) throw refusing(noSuchLink, 404);
    return view;
  };

  /** Tries are counted while the file is locked, so that no two of them are made at once. */
  const enter = async (
    linked: Linked,
    typed: string,
    as: Partner,
    session: string,
  ): Promise<Refusal | null> => {
    const { municipality, file } = linked;
    const id = newId();
    let missed = 0;
    const written = await decideFromOutside(
      store,
      municipality,
      file,
      id,
      async (state) => {
        if (!isReferral(state) || !state.link) return noSuchLink;
        const { link } = state;
        const now = store.now();
        const standing = linkStanding(link, state.state, now);
        if (standing !== 'opened' && standing !== 'unopened') return noSuchLink;
        const password = digestOfCode(store, municipality, link.id, readCode(typed));
        if (!(await isPassword({ hash: link.code, password }))) {
          missed = link.misses + 1;
          return { id, kind: 'referral.miss-code', link: link.id };
        }
        const latest = Math.min(Date.parse(now) + sessionHours * 3_600_000, Date.parse(link.until));
        return {
          ...{ id, kind: 'referral.open-link', link: link.id, ...as },
          session: digestOfSession(store, municipality, link.id, session),
          until: new Date(latest).toISOString(),
        };
      },
      partner,
    );
    if (isRefusal(written)) return written;
    if (missed === 0) return null;
    const left = mostMisses - missed;
    return left > 0
      ? refuse('referral.wrong-code', { where: 'code', values: { left } })
      : refuse('referral.link-locked', { where: 'code' });
  };

  anyone(
    openLink,
    async ({ body: { link, code, name, organisation } }) => {
      const linked = await linkedBy(store, link);
      const session = randomBytes(secretBytes).toString('base64url');
      const refused = await enter(linked, code, { name, organisation }, session);
      if (refused) throw refusing(refused);
      return { session, view: await viewOf(link, session) };
    },
    hourly(30),
  );

  anyone(lookByLink, async ({ body: { link, session } }) => viewOf(link, session), hourly(600));

  anyone(
    stepByLink,
    async ({ body: { id, step, link, session } }) => {
      const { linked, opened } = await enteredBy(store, link, session);
      const { name, organisation } = opened;
      const command = { ...step, id, partner: { name, organisation } };
      await mustBeOwn(services, linked, command);
      const added = await addFromOutside(store, linked.municipality, linked.file, command, partner);
      if (isRefusal(added)) throw refusing(added);
      return viewOf(link, session);
    },
    hourly(120),
  );

  partnerFileRoutes({ anyone }, services);
};
