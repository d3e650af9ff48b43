import { fold } from '../../core/chronology/fold.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Purpose } from '../../core/pack/protocol-schema.ts';
import { mayReadEntry } from '../../core/protocol/index.ts';
import { standingOf } from '../../server/authority.ts';
import type { Tx } from '../../server/store/context.ts';
import { type Keep, readMany } from '../../server/store/read-many.ts';
import type { Member, Store } from '../../server/store/store.ts';
import { type Identity, identityOf, nameOf } from './identity.ts';
import { type PersonFile, personRules } from './rules.ts';

/** Somebody as a line of a list shows them, as far as its reader may know. */
export interface NamedPerson {
  id: Id;
  /** As it is said aloud, or the working label; empty where the reader may read neither. */
  name: string;
  /** True where nobody knows the name and the label stands for it. */
  isWorkingLabel: boolean;
  sex: string;
  /** EDTF. */
  birth: string;
  child: boolean;
  deceased: boolean;
}

type Ground = Pick<Store, 'keys' | 'now'>;

/** Which entries of each file the protocol opens to a member; the same filter as for reading one file. */
export const openTo =
  (store: Ground, pack: Pick<Pack, 'protocol'>, member: Member, purpose: Purpose = 'casework'): Keep =>
  (_file, held) => {
    const { reader, facts } = standingOf(member, held, store.now(), purpose);
    return (envelope) => mayReadEntry(pack.protocol, reader, envelope, facts);
  };

/**
 * The files of many persons, each folded only from what the reader may read of who they are. Whoever is closed to
 * the reader is absent, not blank.
 */
export const identitiesOf = async (
  tx: Tx,
  store: Ground,
  pack: Pick<Pack, 'protocol'>,
  member: Member,
  persons: readonly Id[],
  purpose: Purpose = 'casework',
): Promise<ReadonlyMap<Id, { file: PersonFile; identity: Identity }>> => {
  const read = await readMany(
    tx,
    store,
    { kind: 'person', ids: persons, sections: ['identity'] },
    openTo(store, pack, member, purpose),
    { purpose, device: member.device },
  );
  return new Map(
    [...read].map(([id, entries]) => {
      const file = fold(personRules, { kind: 'person', id }, entries);
      return [id, { file, identity: identityOf(file.records) }];
    }),
  );
};

const named = (id: Id, file: PersonFile, identity: Identity): NamedPerson => ({
  id,
  name: nameOf(identity),
  isWorkingLabel: identity.given === '' && identity.surname === '' && identity.workingLabel !== '',
  sex: identity.sex,
  birth: identity.birth,
  child: file.registered?.child ?? false,
  deceased: identity.deceased,
});

/** Names for a list: one round trip for all, and a record of the look for each. */
export const namesOf = async (
  tx: Tx,
  store: Ground,
  pack: Pick<Pack, 'protocol'>,
  member: Member,
  persons: readonly Id[],
  purpose: Purpose = 'casework',
): Promise<ReadonlyMap<Id, NamedPerson>> => {
  const read = await identitiesOf(tx, store, pack, member, persons, purpose);
  return new Map([...read].map(([id, { file, identity }]) => [id, named(id, file, identity)]));
};
