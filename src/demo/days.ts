import { addWorkingDays, type Calendar, isWorkingDay, workingDayFrom } from '../core/clock/calendar.ts';
import type { Moment } from '../core/forms/index.ts';
import type { Seed } from './seed.ts';

type Day = Temporal.PlainDate;

/** In milliseconds. */
const minutes = 60_000;
const hour = 60 * minutes;

/** The unit's days and hours, seen from the moment at which the demonstration is loaded: nothing happens after it. */
export class Days {
  readonly now: Temporal.ZonedDateTime;
  readonly calendar: Calendar;

  constructor(now: string, calendar: Calendar) {
    this.now = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.timeZone);
    this.calendar = calendar;
  }

  get today(): Day {
    return this.now.toPlainDate();
  }

  ago(days: number): Day {
    return this.today.subtract({ days });
  }

  dayOf(instant: string): Day {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(this.calendar.timeZone).toPlainDate();
  }

  /** The day itself when offices work on it, else the last one before on which they did. */
  workedBy(day: Day): Day {
    let worked = day;
    while (!isWorkingDay(worked, this.calendar)) worked = worked.subtract({ days: 1 });
    return worked;
  }

  workedFrom(day: Day): Day {
    return workingDayFrom(day, this.calendar);
  }

  /** So many working days later; earlier for a negative number. */
  working(day: Day, count: number): Day {
    if (count >= 0) return addWorkingDays(day, count, this.calendar);
    let left = -count;
    let at = day;
    while (left > 0) {
      at = at.subtract({ days: 1 });
      if (isWorkingDay(at, this.calendar)) left--;
    }
    return at;
  }

  /** An hour of that day in the office, never later than now. */
  officeHour(day: Day, seed: Seed): string {
    return this.at(day, seed.between(8 * 60, 15 * 60 + 50), seed);
  }

  /** A minute of that day; what would lie after now is moved before it, in the order in which it would have been. */
  at(day: Day, minute: number, seed: Seed): string {
    const moment = day.toZonedDateTime({
      timeZone: this.calendar.timeZone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
    });
    const exact = moment.add({ seconds: seed.between(0, 59), milliseconds: seed.between(0, 999) });
    const free = this.now.subtract({ minutes: 50 });
    const over = exact.epochMilliseconds - free.epochMilliseconds;
    const at =
      over <= 0 ? exact : free.add({ milliseconds: Math.floor((over / (over + 4 * hour)) * 48 * minutes) });
    return at.toInstant().toString({ fractionalSecondDigits: 3 });
  }

  /** What a form knows of the moment at which it is filled in. */
  moment(at: string): Moment {
    const there = Temporal.Instant.from(at).toZonedDateTimeISO(this.calendar.timeZone);
    return {
      today: there.toPlainDate().toString(),
      now: `${there.toPlainDateTime().toString({ smallestUnit: 'second' })}${there.offset}`,
    };
  }
}

/** The latest of some moments, as ISO text in UTC. */
export const latest = (first: string, ...others: readonly string[]): string =>
  [first, ...others].toSorted().at(-1) ?? first;

export const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** Goes on through one life: every moment comes after the one before, and none after now. */
export class Cursor {
  readonly #days: Days;
  readonly #seed: Seed;
  #at: string;

  constructor(days: Days, seed: Seed, from: string) {
    this.#days = days;
    this.#seed = seed;
    this.#at = from;
  }

  get at(): string {
    return this.#at;
  }

  get day(): Day {
    return this.#days.dayOf(this.#at);
  }

  /** The office hours of that day, or shortly after what came before. */
  on(day: Day): string {
    return this.#to(this.#days.officeHour(day, this.#seed));
  }

  /** A little later on the same day. */
  soon(minutes = this.#seed.between(4, 35)): string {
    return this.#to(minutesAfter(this.#at, minutes));
  }

  /** Goes on after something that had to come first. */
  after(at: string | null): void {
    if (at !== null && at >= this.#at) this.#to(minutesAfter(at, 5));
  }

  #to(wanted: string): string {
    const now = this.#days.now.epochMilliseconds;
    const before = Date.parse(this.#at);
    const asked = Date.parse(wanted);
    const later = asked > before ? asked : before + this.#seed.between(2, 9) * 60_000;
    const at = later < now ? later : before + Math.max(1, Math.floor((now - before) / 3));
    this.#at = new Date(at).toISOString();
    return this.#at;
  }
}
