import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../core/clock/calendar.ts';
import {
  type Absence,
  absenceFault,
  type Colleague,
  canStandIn,
  endedNow,
  hoursOf,
  inPlaceOf,
  isAway,
  maySayFor,
  substituteFault,
} from './rules.ts';

const calendar: Calendar = {
  timeZone: 'Europe/Tirane',
  weekend: [6, 7],
  holidays: new Set(['2026-11-30']),
};
/** A Monday, at nine. */
const now = '2026-11-16T08:00:00.000Z';

const colleague = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  ...{ id, agency: 'unit', roles: ['worker'], active: true },
  ...more,
});
const elira = colleague('elira');
const arben = colleague('arben');
const doctor = colleague('doctor', { agency: 'health', roles: ['team-member'] });
const nurse = colleague('nurse', { agency: 'health', roles: ['team-member'] });

const away = (member: string, from: string, until: string, substitute: string | null = null): Absence => ({
  ...{ id: `${member} ${from}`, member, substitute },
  ...hoursOf(from, until, calendar),
});

const fault = (
  from: string,
  until: string,
  absent: Colleague,
  substitute: Colleague | null,
  ...all: Absence[]
) => absenceFault({ from, until, absent, substitute }, all, now, calendar)?.refused ?? null;

describe('the hours of an absence', () => {
  it('last from the first minute of the first day to the last of the last, by the clock of the country', () => {
    expect(hoursOf('2026-11-18', '2026-11-20', calendar)).toEqual({
      startsAt: '2026-11-17T23:00:00.000Z',
      endsAt: '2026-11-20T23:00:00.000Z',
      // Friday to Monday.
      lettersAt: '2026-11-23T07:00:00.000Z',
    });
  });

  it('hold letters over a weekend and a holiday', () => {
    expect(hoursOf('2026-11-23', '2026-11-27', calendar).lettersAt).toBe('2026-12-01T07:00:00.000Z');
  });

  it('end when somebody comes back earlier, and letters come on the next working morning', () => {
    const hours = hoursOf('2026-11-16', '2026-11-27', calendar);
    expect(endedNow(hours, now, calendar)).toEqual({
      startsAt: hours.startsAt,
      endsAt: now,
      lettersAt: '2026-11-17T07:00:00.000Z',
    });
  });

  it('hold no letter of whoever never went', () => {
    const hours = hoursOf('2026-11-18', '2026-11-20', calendar);
    expect(isAway({ ...endedNow(hours, now, calendar) }, now)).toBe(false);
    expect(endedNow(hours, now, calendar).lettersAt).toBe(now);
  });
});

describe('what is said of an absence', () => {
  it('is taken from today on, with a colleague who is there', () => {
    expect(fault('2026-11-16', '2026-11-20', elira, arben)).toBeNull();
    expect(fault('2026-11-18', '2026-11-18', doctor, nurse)).toBeNull();
    expect(fault('2026-11-18', '2026-11-18', doctor, null)).toBeNull();
  });

  it('is refused backwards, for days that are over, and for more than a year', () => {
    expect(fault('2026-11-20', '2026-11-18', elira, arben)).toBe('absence.backward');
    expect(fault('2026-11-15', '2026-11-18', elira, arben)).toBe('absence.before-today');
    expect(fault('2026-11-18', '2027-12-01', elira, arben)).toBe('absence.too-long');
  });

  it('is refused where it overlaps another of the same person, and not where it follows it', () => {
    const before = away('elira', '2026-11-18', '2026-11-20', 'arben');
    expect(fault('2026-11-20', '2026-11-24', elira, arben, before)).toBe('absence.overlaps');
    expect(fault('2026-11-21', '2026-11-24', elira, arben, before)).toBeNull();
  });

  it('is refused with oneself, somebody of another institution, or somebody who keeps no cases', () => {
    expect(fault('2026-11-18', '2026-11-20', elira, elira)).toBe('absence.own-substitute');
    expect(fault('2026-11-18', '2026-11-20', elira, doctor)).toBe('absence.other-institution');
    const clerk = colleague('clerk', { roles: ['team-member'] });
    expect(fault('2026-11-18', '2026-11-20', elira, clerk)).toBe('absence.cannot-stand-in');
    expect(fault('2026-11-18', '2026-11-20', elira, { ...arben, active: false })).toBe(
      'absence.cannot-stand-in',
    );
  });

  it('is refused with a substitute who is away too, and by somebody on whom another counts', () => {
    const gone = away('arben', '2026-11-20', '2026-11-24');
    expect(fault('2026-11-18', '2026-11-20', elira, arben, gone)).toBe('absence.substitute-away');
    const counting = away('elira', '2026-11-18', '2026-11-20', 'arben');
    expect(fault('2026-11-19', '2026-11-19', arben, null, counting)).toBe('absence.stands-in-then');
  });

  it('is said for oneself, and by the head or supervisor for their own people only', () => {
    const head = colleague('head', { agency: 'health', roles: ['team-member', 'institution-head'] });
    const supervisor = colleague('supervisor', { roles: ['supervisor'] });
    expect(maySayFor(doctor, doctor)).toBe(true);
    expect(maySayFor(nurse, doctor)).toBe(false);
    expect(maySayFor(head, doctor)).toBe(true);
    expect(maySayFor(supervisor, elira)).toBe(true);
    expect(maySayFor(supervisor, doctor)).toBe(false);
  });
});

describe('at every moment', () => {
  const roles = fc.constantFrom(
    ['worker'],
    ['worker'],
    ['supervisor'],
    ['team-member'],
    ['team-member', 'institution-head'],
  );
  const people = fc
    .array(fc.record({ agency: fc.constantFrom('unit', 'health'), roles }), { minLength: 2, maxLength: 7 })
    .map((some) => some.map((one, at): Colleague => ({ ...one, id: `p${at}`, active: true })));
  const day = fc
    .integer({ min: 0, max: 20 })
    .map((n) => Temporal.PlainDate.from('2026-11-16').add({ days: n }).toString());
  const acts = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('say' as const),
        who: fc.nat(6),
        by: fc.option(fc.nat(6)),
        from: day,
        until: day,
      }),
      fc.record({ kind: fc.constant('replace' as const), which: fc.nat(6), by: fc.option(fc.nat(6)) }),
      fc.record({ kind: fc.constant('back' as const), which: fc.nat(6) }),
      fc.record({ kind: fc.constant('leave' as const), who: fc.nat(6) }),
    ),
    { maxLength: 30 },
  );

  it('somebody who is there answers for whoever is away, or the heads are told', () => {
    fc.assert(
      fc.property(people, acts, fc.nat(21 * 24), (all, done, hour) => {
        const here = [...all];
        let absences: readonly Absence[] = [];
        const person = (n: number | null): Colleague | null => (n === null ? null : (here[n] ?? null));
        done.forEach((act, n) => {
          if (act.kind === 'leave') {
            const gone = person(act.who);
            if (gone) here[act.who] = { ...gone, active: false };
            return;
          }
          if (act.kind === 'say') {
            const absent = person(act.who);
            const said = absent && { ...act, absent, substitute: person(act.by) };
            if (!said || absenceFault(said, absences, now, calendar)) return;
            const hours = hoursOf(act.from, act.until, calendar);
            const substitute = said.substitute?.id ?? null;
            absences = [...absences, { id: `a${n}`, member: absent.id, substitute, ...hours }];
            return;
          }
          const one = absences[act.which];
          const absent = here.find(({ id }) => id === one?.member);
          if (!one || !absent) return;
          const substitute = act.kind === 'replace' ? person(act.by) : null;
          if (act.kind === 'replace' && substituteFault({ absent, substitute }, one, absences)) return;
          const changed =
            act.kind === 'back'
              ? { ...one, ...endedNow(one, now, calendar) }
              : { ...one, substitute: substitute?.id ?? null };
          absences = absences.map((each) => (each === one ? changed : each));
        });
        const at = new Date(Date.parse(now) + hour * 3_600_000).toISOString();
        for (const absent of here) {
          const gone = absences.filter(({ member }) => member === absent.id).some((one) => isAway(one, at));
          const told = inPlaceOf(absent.id, at, absences, here);
          expect(told !== null).toBe(gone);
          if (!told) continue;
          expect(told.members).not.toContain(absent.id);
          const found = told.members.map((id) => here.find((one) => one.id === id));
          expect(found.every((one) => one?.active)).toBe(true);
          if (told.by === 'substitute') {
            const [substitute] = found;
            expect(substitute && canStandIn(absent, substitute)).toBe(true);
            expect(absences.some((one) => one.member === substitute?.id && isAway(one, at))).toBe(false);
          } else {
            const heads = here.filter(
              (one) =>
                one.active &&
                one.id !== absent.id &&
                (one.roles.includes('supervisor') ||
                  (one.agency === absent.agency && one.roles.includes('institution-head'))),
            );
            expect(told.members.length > 0).toBe(heads.length > 0);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
