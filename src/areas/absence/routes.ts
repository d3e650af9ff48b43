import { calendarOf } from '../../core/clock/pack-calendar.ts';
import { type Id, newId } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { type Member, readingAs, systemOf } from '../../server/store/store.ts';
import { changeSubstitute, endAbsence, listAbsences, sayAbsence } from './contract.ts';
import { endCover, keepCovers, tellSubstitute } from './keep.ts';
import {
  absenceFault,
  type Colleague,
  endedNow,
  hoursOf,
  inPlaceOf,
  isAway,
  maySayFor,
  substituteFault,
} from './rules.ts';
import {
  type AbsenceKept,
  absencesFrom,
  addAbsence,
  changeAbsence,
  colleaguesHere,
  oneAtATime,
} from './store.ts';

const unless = (fault: Refusal | null): void => {
  if (fault) throw refusing(fault);
};

const personIn = (people: readonly Colleague[], id: Id): Colleague => {
  const found = people.find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
};

/** Who is away and who stands in: said by oneself or by the head, for the days that one is away and no longer. */
export const absenceRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const calendar = calendarOf(pack.holidays);

  asMember(listAbsences, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const now = store.now();
      const absences = await absencesFrom(tx, now);
      const people = await colleaguesHere(tx);
      return {
        absences: absences
          .filter(({ member }) => people.some(({ id, active }) => id === member && active))
          .map((absence) => ({
            ...{ id: absence.id, member: absence.member, substitute: absence.substitute },
            ...{ from: absence.from, until: absence.until, away: isAway(absence, now) },
            inPlace: [...(inPlaceOf(absence.member, now, absences, people)?.members ?? [])],
          })),
      };
    }),
  );

  /** Works on an absence that is not over, for whoever may say it. */
  const changing = (
    who: Member,
    id: Id,
    work: (
      tx: Tx,
      absence: AbsenceKept,
      all: readonly AbsenceKept[],
      people: readonly Colleague[],
    ) => Promise<void>,
  ): Promise<void> =>
    inTenant(store.system, systemOf(who), async (tx) => {
      await oneAtATime(tx);
      const all = await absencesFrom(tx, store.now());
      const absence = all.find((one) => one.id === id);
      if (!absence) throw refusing(refuse('absence.over-already'), 409);
      const people = await colleaguesHere(tx);
      if (!maySayFor(who, personIn(people, absence.member))) throw refusing(refuse('absence.not-yours'), 403);
      await work(tx, absence, all, people);
    });

  asMember(sayAbsence, async ({ body }, { who }) =>
    inTenant(store.system, systemOf(who), async (tx) => {
      await oneAtATime(tx);
      const now = store.now();
      const people = await colleaguesHere(tx);
      const absent = personIn(people, body.member);
      if (!absent.active) throw notFound();
      if (!maySayFor(who, absent)) throw refusing(refuse('absence.not-yours'), 403);
      const { from, until } = body;
      const substitute = body.substitute === null ? null : personIn(people, body.substitute);
      unless(absenceFault({ from, until, absent, substitute }, await absencesFrom(tx, now), now, calendar));
      const absence: AbsenceKept = {
        ...{ id: newId(), member: absent.id, substitute: substitute?.id ?? null, from, until },
        ...{ ...hoursOf(from, until, calendar), saidBy: who.id },
      };
      await addAbsence(tx, absence, now);
      tellSubstitute(tx, 'absence.stands-in', absence);
      await keepCovers(tx, store);
      return { id: absence.id };
    }),
  );

  asMember(changeSubstitute, async ({ params: { id }, body }, { who }) => {
    await changing(who, id, async (tx, absence, all, people) => {
      if (body.substitute === absence.substitute) return;
      const absent = personIn(people, absence.member);
      const substitute = body.substitute === null ? null : personIn(people, body.substitute);
      unless(substituteFault({ absent, substitute }, absence, all));
      await endCover(tx, store, absence);
      tellSubstitute(tx, 'absence.over', absence);
      const changed = { ...absence, substitute: substitute?.id ?? null };
      await changeAbsence(tx, changed);
      tellSubstitute(tx, 'absence.stands-in', changed);
      await keepCovers(tx, store);
    });
    return {};
  });

  asMember(endAbsence, async ({ params: { id } }, { who }) => {
    await changing(who, id, async (tx, absence) => {
      await endCover(tx, store, absence);
      tellSubstitute(tx, 'absence.over', absence);
      await changeAbsence(tx, { ...absence, ...endedNow(absence, store.now(), calendar) });
    });
    return {};
  });
};
