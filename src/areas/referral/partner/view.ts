import { fold } from '../../../core/chronology/fold.ts';
import { type Id, outsider } from '../../../core/id.ts';
import { mayReadEntry, type Written } from '../../../core/protocol/index.ts';
import { standingOf } from '../../../server/authority.ts';
import type { Services } from '../../../server/services.ts';
import { inTenant, type Tx } from '../../../server/store/context.ts';
import { placesHeld } from '../../../server/store/places.ts';
import { readFile } from '../../../server/store/read.ts';
import { sharedPart } from '../asking.ts';
import { filesHandedOver } from '../keep-file.ts';
import { type Ask, agencyOf, type Referral, referralRules } from '../rules.ts';
import type { Linked, Opened } from './by-link.ts';
import type { PartnerView } from './contract.ts';
import { agenciesNamed } from './store.ts';

export type Ground = Pick<Services, 'store' | 'pack'>;

/**
 * Which entries a partner may have. An institution's are those that its own people would have: the protocol decides on
 * each before it is opened. Whoever stands outside the map of institutions has the request and the talk, and no sheet.
 */
export const partnerReads = async (
  tx: Tx,
  { store, pack }: Ground,
  { municipality, file }: Linked,
  { receiver, ...ask }: Ask,
): Promise<(written: Written) => boolean> => {
  if (receiver.kind === 'outside') {
    const shared = sharedPart({ ...ask, receiver });
    return ({ section }) => section === shared;
  }
  const { agency, discipline } = receiver;
  const nobody = { id: outsider, municipality, agency, discipline, roles: [], unit: null, device: 'link' };
  const { reader, facts } = standingOf(nobody, await placesHeld(tx, file, [`agency:${agency}`]), store.now());
  return (written) => mayReadEntry(pack.protocol, reader, written, facts);
};

/** Without who of the sender wrote it, from which case it comes, and by which link it was opened. */
const nameless = (file: Referral): Referral => ({
  ...file,
  ref: { kind: 'referral', id: outsider },
  of: null,
  from: file.from && { ...file.from, member: outsider },
  taker: null,
  link: null,
  ask: file.ask && {
    ...file.ask,
    receiver:
      file.ask.receiver.kind === 'institution' ? { ...file.ask.receiver, person: null } : file.ask.receiver,
  },
});

/** How an institution is called in each language, or where it stands if nobody translated it. */
const calling = async (tx: Tx, { pack }: Ground, ids: readonly (Id | null)[]) => {
  const rows = await agenciesNamed(
    tx,
    ids.filter((id) => id !== null),
  );
  return (id: Id | null) => {
    const found = rows.find((row) => row.id === id);
    return {
      name: found?.name ?? '',
      label: pack.agencies.find(({ code }) => code === found?.code)?.label ?? null,
    };
  };
};

/** What a partner sees: the referral folded from what its receiver may read. The look is recorded. */
export const partnerView = async (
  ground: Ground,
  linked: Linked,
  referral: Referral,
  { name: own, organisation, until }: Pick<Opened, 'name' | 'organisation' | 'until'>,
): Promise<PartnerView | null> => {
  const { municipality, file } = linked;
  const { ask, from } = referral;
  if (!ask || !from) return null;
  return inTenant(
    ground.store.system,
    { municipality, member: outsider, holders: [] },
    async (tx): Promise<PartnerView> => {
      const keep = await partnerReads(tx, ground, linked, ask);
      const { entries } = await readFile(tx, ground.store, file, keep, {
        purpose: 'referral',
        device: 'link',
      });
      const masked = entries.map((entry) => ({ ...entry, author: outsider, device: '' }));
      const agency = agencyOf(ask.receiver);
      const call = await calling(tx, ground, [from.agency, agency]);
      const handed = await filesHandedOver(ground.store, municipality, referral, keep);
      const folded = fold(referralRules, file, masked);
      return {
        referral: nameless(folded),
        files: handed.map(({ open }) => open()).map(({ id, name, bytes }) => ({ id, name, bytes })),
        from: call(from.agency),
        to: ask.receiver.kind === 'outside' ? { name: ask.receiver.name, label: null } : call(agency),
        as: { name: own, organisation },
        until,
      };
    },
  );
};
