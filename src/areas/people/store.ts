import type { ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import { fold } from '../../core/chronology/fold.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Purpose } from '../../core/pack/protocol-schema.ts';
import { mayReadEntry } from '../../core/protocol/index.ts';
import { standingOf } from '../../server/authority.ts';
import type { Tx } from '../../server/store/context.ts';
import { type Keep, readMany } from '../../server/store/read-many.ts';
import type { Member, Store } from '../../server/store/store.ts';
import type { Tables } from '../../server/store/tables.ts';
import type { PeopleFilters, PeopleSort } from './contract.ts';
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

export interface PeopleAsked extends PeopleFilters {
  sort: PeopleSort;
  descending: boolean;
  skip: number;
  take: number;
  /** The codes that `place` stands for: itself and all that lies in it. */
  places: readonly string[];
  /** ISO date. */
  today: string;
}

const comingOfAge = 18;

/** Whoever may still be a child this year counts as one; without a year, as they were registered. */
const mayBeChild = (eb: ExpressionBuilder<Tables, 'person_row'>, today: string) =>
  eb.or([
    eb('birth_year', '>=', Number(today.slice(0, 4)) - comingOfAge),
    eb.and([eb('birth_year', 'is', null), eb('child', '=', true)]),
  ]);

const demands = (asked: PeopleAsked) => (eb: ExpressionBuilder<Tables, 'person_row'>) => {
  const all: ReturnType<typeof eb.and>[] = [];
  const demand = (holds: ReturnType<typeof eb.and>): void => {
    all.push(holds);
  };
  if (asked.age === 'child') demand(mayBeChild(eb, asked.today));
  if (asked.age === 'adult')
    demand(
      eb.or([
        eb('birth_year', '<', Number(asked.today.slice(0, 4)) - comingOfAge),
        eb.and([eb('birth_year', 'is', null), eb('child', '=', false)]),
      ]),
    );
  if (asked.sex) demand(eb('sex', '=', asked.sex));
  if (asked.bornFrom) demand(eb('birth_year', '>=', asked.bornFrom));
  if (asked.bornTo) demand(eb('birth_year', '<=', asked.bornTo));
  if (asked.place) demand(eb('place', 'in', [...asked.places]));
  if (asked.registration) demand(eb('birth_registered', '=', asked.registration));
  return eb.and(all);
};

/** People are read through circles alone: beginning with the reader's own places is quicker than with the list. */
const within = (tx: Tx) =>
  tx.db
    .selectFrom('person_row')
    .where('person_row.municipality', '=', tx.context.municipality)
    .where('id', 'in', (of) =>
      of
        .selectFrom('circle')
        .select('file_id')
        .where('circle.municipality', '=', tx.context.municipality)
        .where('file_kind', '=', 'person')
        .where('holder', 'in', [...tx.context.holders]),
    );

/** One page of the people whom the reader works with. */
export const listedPeople = async (tx: Tx, asked: PeopleAsked) => {
  const direction = asked.descending ? 'desc' : 'asc';
  const rows = within(tx).where(demands(asked));
  const chosen = rows.select(['id', 'place', 'birth_registered', 'last_entry_at']);
  // Rows without a year stand last, whichever way the list is turned.
  const ordered =
    asked.sort === 'birth-year'
      ? chosen.orderBy('birth_year', (by) => (asked.descending ? by.desc().nullsLast() : by.asc()))
      : chosen.orderBy('last_entry_on', direction).orderBy('last_entry_at', direction);
  const page = await ordered.orderBy('id', direction).offset(asked.skip).limit(asked.take).execute();
  const counted = await tx.db
    .selectFrom(rows.select('id').limit(1000).as('found'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows: page, total: counted.total };
};

const CaseRow = z.object({
  person_id: z.uuid(),
  id: z.uuid(),
  number: z.string(),
  status: z.string(),
  phase: z.string(),
  part: z.string(),
  place: z.string().nullable(),
  sex: z.string().nullable(),
  birth_year: z.int().nullable(),
});
export type CaseAround = z.infer<typeof CaseRow>;

const casesOf = `select p.person_id, p.part, c.id, c.number, c.status, c.phase, c.place, c.sex, c.birth_year
  from person_in_case p join case_row c on c.municipality = p.municipality and c.id = p.case_id
  where p.municipality = $1 and p.person_id = any ($2) order by c.opened_on desc nulls last, c.id`;

/** The cases in which people stand, of those whose circle the reader is in. */
export const casesAround = async (tx: Tx, people: readonly Id[]): Promise<readonly CaseAround[]> =>
  people.length === 0
    ? []
    : z.array(CaseRow).parse(await tx.ask('cases-around-people', casesOf, [tx.context.municipality, people]));

const HouseholdId = z.object({ household_id: z.uuid() });

const householdsOf = `select distinct household_id from household_member
  where municipality = $1 and person_id = $2 order by household_id`;

/** The households in which somebody lives or lived, as far as the reader works with them. */
export const householdsAround = async (tx: Tx, person: Id): Promise<readonly Id[]> =>
  z
    .array(HouseholdId)
    .parse(await tx.ask('households-around-person', householdsOf, [tx.context.municipality, person]))
    .map(({ household_id }) => household_id);
