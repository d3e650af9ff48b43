import { z } from 'zod';
import { fold } from '../../../core/chronology/fold.ts';
import type { Id } from '../../../core/id.ts';
import type { KeyRing } from '../../../server/keys/key-ring.ts';
import type { Tx } from '../../../server/store/context.ts';
import { placesHeldInMany } from '../../../server/store/places.ts';
import { readMany } from '../../../server/store/read-many.ts';
import { holdersOf, type Member } from '../../../server/store/store.ts';
import { type Identity, identityOf, personRules } from '../../people/rules.ts';
import type { KnownPerson } from '../known.ts';
import type { Way } from '../ways.ts';

const Row = z.object({ n: z.int(), person_id: z.uuid() });

const mostForOneWay = 30;

/** Who may be the person of a row, by the blind index. */
const candidatesFor = async (
  tx: Tx,
  keys: KeyRing,
  rows: readonly (readonly Way[])[],
): Promise<readonly Id[]> => {
  const hash = (terms: readonly string[] | undefined): number[] | null =>
    terms ? [...new Set(terms.map((term) => keys.term(tx.context.municipality, term)))] : null;
  const wanted = rows.flatMap((ways, n) =>
    ways.map(({ a, b, c }) => ({ n, a: hash(a), b: hash(b), c: hash(c) })),
  );
  if (wanted.length === 0) return [];
  const found = await tx.ask('persons-like', 'select n, person_id from persons_like($1::jsonb, $2)', [
    JSON.stringify(wanted),
    mostForOneWay,
  ]);
  return [
    ...new Set(
      z
        .array(Row)
        .parse(found)
        .map(({ person_id }) => person_id),
    ),
  ];
};

const traitsOf = (identity: Identity): KnownPerson['traits'] => ({
  names: [
    ...(identity.given || identity.surname
      ? [{ given: identity.given || null, surname: identity.surname || null }]
      : []),
    ...identity.otherNames.map(({ given, surname }) => ({
      given: given || null,
      surname: surname || identity.surname || null,
    })),
  ],
  fatherName: identity.father || null,
  motherName: identity.mother || null,
  sex: identity.sex || null,
  birth: identity.birth || null,
  identifiers: [identity.personalNumber, ...identity.documents.map(({ number }) => number)].filter(Boolean),
  phones: identity.phones.map(({ number }) => number).filter(Boolean),
  places: identity.addresses.map(({ place }) => place.split('-').at(-1) ?? '').filter(Boolean),
  addresses: identity.addresses.map(({ street }) => street).filter(Boolean),
});

/**
 * The known people who may be those of some rows, opened by the server with its own authority so that they can be
 * compared. What it learns of people with whom the importer does not work never leaves it: they are told that somebody
 * is known, and whom to ask.
 */
export const knownLike = async (
  tx: Tx,
  keys: KeyRing,
  rows: readonly (readonly Way[])[],
): Promise<readonly KnownPerson[]> => {
  const ids = await candidatesFor(tx, keys, rows);
  const read = await readMany(
    tx,
    { keys },
    { kind: 'person', ids, sections: ['identity'] },
    () => () => true,
    null,
  );
  return [...read].map(([id, entries]) => ({
    id,
    traits: traitsOf(identityOf(fold(personRules, { kind: 'person', id }, entries).records)),
  }));
};

/** Those of the people in whose circle a member stands. */
export const peopleOf = async (tx: Tx, member: Member, people: readonly Id[]): Promise<ReadonlySet<Id>> =>
  new Set((await placesHeldInMany(tx, 'person', people, holdersOf(member))).keys());
