/** The days and hours of a country: where it is, when it rests. */
export interface Calendar {
  /** IANA name, such as `Europe/Tirane`. */
  timeZone: string;
  /** ISO days of the week that are not worked (6 is Saturday, 7 is Sunday). */
  weekend: readonly number[];
  /** Days that are not worked, as ISO dates. */
  holidays: ReadonlySet<string>;
}

const days = new WeakMap<Temporal.Instant, { timeZone: string; day: Temporal.PlainDate }>();

/** The calendar's day on which an instant falls. Every step of a procedure asks it of the same few instants. */
export const dayOf = (instant: Temporal.Instant, { timeZone }: Calendar): Temporal.PlainDate => {
  const known = days.get(instant);
  if (known?.timeZone === timeZone) return known.day;
  const day = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  days.set(instant, { timeZone, day });
  return day;
};

/** True when offices work on that day: neither weekend nor holiday. */
export const isWorkingDay = (day: Temporal.PlainDate, calendar: Calendar): boolean =>
  !calendar.weekend.includes(day.dayOfWeek) && !calendar.holidays.has(day.toString());

/** The day itself when it is worked, else the next one that is. */
export const workingDayFrom = (day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate => {
  let candidate = day;
  while (!isWorkingDay(candidate, calendar)) candidate = candidate.add({ days: 1 });
  return candidate;
};

/** The n-th working day after a day that does not count itself; for 0 the day, moved on when it is not worked. */
export const addWorkingDays = (
  day: Temporal.PlainDate,
  count: number,
  calendar: Calendar,
): Temporal.PlainDate => {
  if (count === 0) return workingDayFrom(day, calendar);
  let end = day;
  for (let counted = 0; counted < count; counted++) end = workingDayFrom(end.add({ days: 1 }), calendar);
  return end;
};

/** The last second of a day, also on the days of 23 and 25 hours on which clocks are moved. */
export const lastSecondOf = (day: Temporal.PlainDate, calendar: Calendar): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime(calendar.timeZone).toInstant().subtract({ seconds: 1 });
