/** Where the work is done; a pack of another country says another. */
export const timeZone = 'Europe/Tirane';

/** The day of the calendar on which an instant falls where the work is done. */
export const dayAt = (instant: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();

/**
 * How many days of the calendar an instant is away, below 0 when it is past. A deadline that ran out last night is a
 * day late this morning, wherever it is said.
 */
export const daysAway = (instant: string, now: string): number =>
  dayAt(now).until(dayAt(instant), { largestUnit: 'day' }).days;
