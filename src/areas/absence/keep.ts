import { type Id, newId } from '../../core/id.ts';
import type { Recipient, Telling } from '../../core/told/telling.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { decideEach } from '../../server/store/decide-each.ts';
import type { Member, Store } from '../../server/store/store.ts';
import { queueNotices } from '../../server/told/queue.ts';
import { type Colleague, inPlaceOf } from './rules.ts';
import {
  type AbsenceKept,
  absencesFrom,
  type Cover,
  casesStoodIn,
  casesToCover,
  colleaguesHere,
  coversNow,
  memberWho,
} from './store.ts';

const ofUnit: readonly string[] = ['worker', 'supervisor'];

/** What an absence brings about in files is written by who said it, with the unit's authority and for this alone. */
const forTheUnit = async (tx: Tx, saidBy: Id): Promise<Member | null> => {
  const who = await memberWho(tx, saidBy);
  return who
    ? { ...who, municipality: tx.context.municipality, roles: ['supervisor'], device: 'absence' }
    : null;
};

const telling = (
  message: Telling['message'],
  to: readonly Recipient[],
  key: string,
  path = '/account',
): Telling => ({ to, message, path, urgency: 'at-once', key: `${message}/${key}` });

/** Gives whoever stands in a place in the open cases of a colleague of the unit; what is refused is the supervisor's. */
const cover = async (tx: Tx, store: Store, { absence, substitute }: Cover): Promise<void> => {
  if (!substitute.roles.some((role) => ofUnit.includes(role))) return;
  const cases = await casesToCover(tx, absence.member, substitute.id, absence.endsAt);
  const who = cases.length > 0 ? await forTheUnit(tx, absence.saidBy) : null;
  const standing = await memberWho(tx, substitute.id);
  if (!who || !standing) return;
  const command = {
    kind: 'circle.stand-in',
    ...{ absence: absence.id, absent: absence.member, until: absence.endsAt },
    ...{ member: standing.id, agency: standing.agency, discipline: standing.discipline },
  };
  const refused = await decideEach(
    tx,
    store,
    who,
    'case',
    new Map(cases.map((id) => [id, { ...command, id: newId() }])),
  );
  for (const id of refused.keys()) {
    const told = telling(
      'absence.case-uncovered',
      [{ role: 'supervisor' }],
      `${absence.id}/${id}`,
      `/cases/${id}`,
    );
    queueNotices(tx, [told], { kind: 'case', id });
  }
};

/** Ends the places that somebody held for an absence, in every file. */
export const endCover = async (
  tx: Tx,
  store: Store,
  { id: absence, substitute, saidBy }: AbsenceKept,
): Promise<void> => {
  if (substitute === null) return;
  const cases = await casesStoodIn(tx, substitute, store.now());
  const who = cases.length > 0 ? await forTheUnit(tx, saidBy) : null;
  if (!who) return;
  await decideEach(
    tx,
    store,
    who,
    'case',
    new Map(cases.map((id) => [id, { id: newId(), kind: 'circle.end-stand-in', absence }])),
  );
};

const headsTold = (absence: AbsenceKept, people: readonly Colleague[], now: string): readonly Telling[] => {
  if (!people.some(({ id, active }) => id === absence.member && active)) return [];
  const heads = inPlaceOf(absence.member, now, [absence], people)?.members ?? [];
  const key = `${absence.id}/${absence.substitute ?? ''}`;
  return heads.length > 0
    ? [
        telling(
          'absence.uncovered',
          heads.map((member) => ({ member })),
          key,
          '/network',
        ),
      ]
    : [];
};

/**
 * Brings the files into line with who is away now: whoever stands in gets their places, also in cases that came to the
 * absent person meanwhile; where nobody stands in any more the places end, and the heads are told. It may run as often
 * as one likes.
 */
export const keepCovers = async (tx: Tx, store: Store): Promise<void> => {
  const now = store.now();
  const absences = await absencesFrom(tx, now);
  if (absences.length === 0) return;
  const people = await colleaguesHere(tx);
  const { covered, uncovered } = coversNow(absences, people, now);
  for (const one of covered) await cover(tx, store, one);
  for (const absence of uncovered) {
    await endCover(tx, store, absence);
    queueNotices(tx, headsTold(absence, people, now));
  }
};

/** The periodic work of a municipality's absences. */
export const keepAbsences = (store: Store, municipality: Id): Promise<void> =>
  inTenant(store.system, { municipality, member: null, holders: [] }, (tx) => keepCovers(tx, store));

/** Whoever stands in is told when it is agreed, and when it ends earlier than agreed. */
export const tellSubstitute = (
  tx: Tx,
  message: 'absence.stands-in' | 'absence.over',
  { id, substitute }: AbsenceKept,
): void => {
  if (substitute !== null)
    queueNotices(tx, [telling(message, [{ member: substitute }], `${id}/${substitute}`)]);
};
