import { addWorkingDays, type Calendar } from '../../core/clock/calendar.ts';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';

/** The hours between which somebody is away, and from which on their letters leave again. ISO instants. */
export interface Hours {
  startsAt: string;
  /** The first instant at which they are back. */
  endsAt: string;
  /** The morning of the first working day after their return: what they were not sent comes then, as one letter. */
  lettersAt: string;
}

/** Somebody is away, with who stands in for them; null where nobody of their institution does. */
export interface Absence extends Hours {
  id: Id;
  member: Id;
  substitute: Id | null;
}

/** Somebody who works in the municipality, as far as it matters for who stands in for whom. */
export interface Colleague {
  id: Id;
  agency: Id;
  roles: readonly string[];
  active: boolean;
}

/** Longer than any leave that the law of work gives; whoever is away for longer hands over. */
const longest = 366;
const morning = Temporal.PlainTime.from('08:00');

const instant = (moment: Temporal.ZonedDateTime): string =>
  moment.toInstant().toString({ fractionalSecondDigits: 3 });

const lettersAfter = (last: Temporal.PlainDate, calendar: Calendar): string =>
  instant(
    addWorkingDays(last, 1, calendar).toZonedDateTime({ timeZone: calendar.timeZone, plainTime: morning }),
  );

const localDay = (at: string, { timeZone }: Calendar): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();

/** The hours of an absence from its first to its last day, by the clock and the working days of the country. */
export const hoursOf = (from: string, until: string, calendar: Calendar): Hours => {
  const last = Temporal.PlainDate.from(until);
  return {
    startsAt: instant(Temporal.PlainDate.from(from).toZonedDateTime(calendar.timeZone)),
    endsAt: instant(last.add({ days: 1 }).toZonedDateTime(calendar.timeZone)),
    lettersAt: lettersAfter(last, calendar),
  };
};

/** The hours of an absence that ends now: letters wait for the next working day; one that never began held none. */
export const endedNow = ({ startsAt }: Hours, now: string, calendar: Calendar): Hours => ({
  startsAt,
  endsAt: now,
  lettersAt: startsAt > now ? now : lettersAfter(localDay(now, calendar), calendar),
});

/** True between the first hour and the return. */
export const isAway = ({ startsAt, endsAt }: Hours, at: string): boolean => startsAt <= at && at < endsAt;

const overlap = (one: Hours, other: Hours): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

const works: readonly string[] = ['worker', 'supervisor', 'team-member'];
const ofUnit: readonly string[] = ['worker', 'supervisor'];

const holds = ({ roles }: Pick<Colleague, 'roles'>, some: readonly string[]): boolean =>
  roles.some((role) => some.includes(role));

/**
 * Whether somebody can stand in for a colleague: of the same institution, at work there, and for whoever keeps cases
 * in the unit somebody who keeps cases there too.
 */
export const canStandIn = (absent: Colleague, other: Colleague): boolean =>
  other.id !== absent.id &&
  other.active &&
  other.agency === absent.agency &&
  holds(other, holds(absent, ofUnit) ? ofUnit : works);

/** Everybody says it for themselves; the head of an institution and the supervisor of the unit for their own people. */
export const maySayFor = (who: Pick<Colleague, 'id' | 'agency' | 'roles'>, absent: Colleague): boolean =>
  who.id === absent.id || (who.agency === absent.agency && holds(who, ['supervisor', 'institution-head']));

/** What is said: who is away, on which days, and who stands in. */
export interface Said {
  from: string;
  until: string;
  absent: Colleague;
  substitute: Colleague | null;
}

const sameTime = (said: Hours, member: Id, absences: readonly Absence[]): Absence | undefined =>
  absences.find((one) => one.member === member && overlap(one, said));

/** Why somebody cannot stand in for a colleague in these hours; null when they can. */
export const substituteFault = (
  { absent, substitute }: Pick<Said, 'absent' | 'substitute'>,
  hours: Hours,
  absences: readonly Absence[],
): Refusal | null => {
  const where = 'substitute';
  if (!substitute) return null;
  if (substitute.id === absent.id) return refuse('absence.own-substitute', { where });
  if (substitute.agency !== absent.agency) return refuse('absence.other-institution', { where });
  if (!canStandIn(absent, substitute)) return refuse('absence.cannot-stand-in', { where });
  return sameTime(hours, substitute.id, absences) ? refuse('absence.substitute-away', { where }) : null;
};

/**
 * Why an absence cannot be kept as it is said; null when it can. Days run forward and from today on, two absences of one
 * person never overlap, whoever stands in is there all the time, and nobody goes while somebody else counts on them.
 */
export const absenceFault = (
  said: Said,
  absences: readonly Absence[],
  now: string,
  calendar: Calendar,
): Refusal | null => {
  const { from, until, absent } = said;
  if (until < from) return refuse('absence.backward', { where: 'until' });
  if (from < localDay(now, calendar).toString()) return refuse('absence.before-today', { where: 'from' });
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).days + 1;
  if (days > longest) return refuse('absence.too-long', { where: 'until', values: { days: longest } });
  const hours = hoursOf(from, until, calendar);
  if (sameTime(hours, absent.id, absences)) return refuse('absence.overlaps', { where: 'from' });
  const counted = absences.some(({ substitute, ...one }) => substitute === absent.id && overlap(one, hours));
  if (counted) return refuse('absence.stands-in-then');
  return substituteFault(said, hours, absences);
};

/** Who is told and asked in somebody's place while they are away, and whether that is the one who was named. */
export interface InPlace {
  by: 'substitute' | 'heads';
  members: readonly Id[];
}

/** Whoever is responsible at an institution when nobody stands in: its heads who are there, else the unit's supervisors. */
const headsFor = (
  absent: Colleague,
  people: readonly Colleague[],
  away: (member: Id) => boolean,
): readonly Id[] => {
  const lead = people.filter(
    (one) =>
      one.active && one.id !== absent.id && one.agency === absent.agency && holds(one, ['institution-head']),
  );
  const supervise = people.filter((one) => one.active && one.id !== absent.id && holds(one, ['supervisor']));
  const there = (some: readonly Colleague[]): readonly Colleague[] => some.filter(({ id }) => !away(id));
  // Better told to somebody who is away too than to nobody.
  const [found = []] = [there(lead), there(supervise), lead, supervise].filter((some) => some.length > 0);
  return found.map(({ id }) => id);
};

/**
 * Who answers in the place of somebody at a moment: null while they are there themselves; else the substitute, as long
 * as they can stand in and are there; else the heads of the institution, or the supervisors.
 */
export const inPlaceOf = (
  member: Id,
  at: string,
  absences: readonly Absence[],
  people: readonly Colleague[],
): InPlace | null => {
  const away = (id: Id): boolean => absences.some((one) => one.member === id && isAway(one, at));
  const absence = absences.find((one) => one.member === member && isAway(one, at));
  const absent = people.find(({ id }) => id === member);
  if (!absence || !absent) return null;
  const substitute = people.find(({ id }) => id === absence.substitute);
  // Whoever has left the institution has nothing more to be stood in for.
  if (absent.active && substitute && canStandIn(absent, substitute) && !away(substitute.id))
    return { by: 'substitute', members: [substitute.id] };
  return { by: 'heads', members: headsFor(absent, people, away) };
};
