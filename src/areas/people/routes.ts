import type { Place } from '../../core/pack/place-schema.ts';
import { pathOf } from '../../core/pack/place-schema.ts';
import { writing } from '../../core/protocol/index.ts';
import { standingOf } from '../../server/authority.ts';
import { notFound } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { placesHeld, placesHeldInMany } from '../../server/store/places.ts';
import { type Member, readingAs } from '../../server/store/store.ts';
import {
  aroundPerson,
  type CaseOfPerson,
  listPeople,
  namePeople,
  type PersonLine,
  type PersonNamed,
} from './contract.ts';
import {
  type CaseAround,
  casesAround,
  householdsAround,
  listedPeople,
  type NamedPerson,
  namesOf,
} from './store.ts';

const placesWithin = (places: ReadonlyMap<string, Place>, code: string): readonly string[] => [
  code,
  ...[...places.keys()].filter((each) => pathOf(places, each).some((around) => around.code === code)),
];

const nameIn = ({ name, isWorkingLabel, ...person }: NamedPerson): PersonNamed => ({
  ...person,
  name: isWorkingLabel ? null : name || null,
  working: isWorkingLabel ? name : null,
});

const unnamed = { name: null, working: null, sex: '', birth: '', child: false, deceased: false };

type Listed = Awaited<ReturnType<typeof listedPeople>>['rows'][number];

const lineOf = (row: Listed, person: NamedPerson | undefined, cases: readonly CaseAround[]): PersonLine => ({
  ...(person ? nameIn(person) : unnamed),
  id: row.id,
  place: row.place,
  birthRegistration: row.birth_registered,
  lastEntryAt: row.last_entry_at,
  cases: cases.filter((each) => each.person_id === row.id).map(({ id, number }) => ({ id, number })),
});

/** Who is in the unit's care, and who they are to each other, each told only to whoever works with them. */
export const peopleRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const places = new Map(pack.places.map((place) => [place.code, place]));

  asMember(listPeople, async ({ query }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const { rows, total } = await listedPeople(tx, {
        ...query,
        descending: query.descending === 'yes',
        places: query.place ? placesWithin(places, query.place) : [],
        today: store.now().slice(0, 10),
      });
      const ids = rows.map(({ id }) => id);
      const [names, cases] = await Promise.all([namesOf(tx, store, pack, who, ids), casesAround(tx, ids)]);
      return { people: rows.map((row) => lineOf(row, names.get(row.id), cases)), total };
    }),
  );

  const mayWriteIn = async (tx: Tx, who: Member, cases: readonly CaseAround[]): Promise<CaseOfPerson[]> => {
    const held = await placesHeldInMany(
      tx,
      'case',
      cases.map(({ id }) => id),
    );
    return cases.map(({ person_id: _, birth_year, ...row }) => {
      const { reader, facts } = standingOf(who, held.get(row.id) ?? [], store.now());
      return {
        ...row,
        birthYear: birth_year,
        mayWrite: writing(pack.protocol, reader, 'case', facts) !== 'none',
      };
    });
  };

  asMember(aroundPerson, async ({ params: { id } }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      if ((await placesHeld(tx, { kind: 'person', id })).length === 0) throw notFound();
      const [cases, households] = await Promise.all([casesAround(tx, [id]), householdsAround(tx, id)]);
      return { cases: await mayWriteIn(tx, who, cases), households: [...households] };
    }),
  );

  asMember(namePeople, async ({ body }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const names = await namesOf(tx, store, pack, who, [...new Set(body.ids)]);
      return { people: [...names.values()].map(nameIn) };
    }),
  );
};
