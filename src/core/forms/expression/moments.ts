/** Dates and date-times inside expressions: days since 1970-01-01 on the unit's own clock, as ODK counts them. */
export interface DayTime {
  readonly kind: 'moment';
  readonly days: number;
  readonly text: string;
}

/** The clock of an evaluation: the unit's date, its date-time with offset, the language of month names. */
export interface Clock {
  readonly today: string;
  readonly now: string;
  readonly language?: 'sq' | 'en' | 'el';
}

const dayLength = 86_400_000;
const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const timePattern = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|[+-]\d{2}:\d{2})?$/;

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const offsetOf = (text: string): string | null => /(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1] ?? null;

const offsetMilliseconds = (offset: string | null): number => {
  if (offset === null || offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
};

const timeMilliseconds = (
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
): number | null => {
  const [hours, minutes, seconds] = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
};

/** Days since 1970-01-01 of a date or date-time; null when the text is none. An offset is moved to the unit's. */
export const daysOf = (text: string, clock: Clock): number | null => {
  const found = pattern.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, fraction, offset] = found;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const back = new Date(midnight);
  if (back.getUTCMonth() !== Number(month) - 1 || back.getUTCDate() !== Number(day)) return null;
  const time = timeMilliseconds(hour, minute, second, fraction);
  if (time === null) return null;
  const moved = offset ? offsetMilliseconds(offsetOf(clock.now)) - offsetMilliseconds(offset) : 0;
  return (midnight + time + moved) / dayLength;
};

/** The part of the day that a time of day has passed, from 0 to 1; null when the text is no time. */
export const dayPartOf = (text: string): number | null => {
  const found = timePattern.exec(text);
  const time = found ? timeMilliseconds(found[1], found[2], found[3], found[4]) : null;
  return time === null ? null : time / dayLength;
};

/** A moment from a number of days: written as a date when it is a whole day, else with time and offset. */
export const momentOf = (days: number, clock: Clock): DayTime | null => {
  const date = new Date(Math.round(days * dayLength));
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  if (iso.endsWith('T00:00:00.000Z')) return { kind: 'moment', days, text: iso.slice(0, 10) };
  const offset = offsetOf(clock.now);
  return {
    kind: 'moment',
    days,
    text: iso.slice(0, -1) + (offset === null || offset === 'Z' ? '+00:00' : offset),
  };
};

const monthNames: Readonly<Record<'sq' | 'en' | 'el', string>> = {
  sq: 'jan shk mar pri maj qer kor gus sht tet nën dhj',
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  el: 'Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ',
};

const dayNames: Readonly<Record<'sq' | 'en' | 'el', string>> = {
  sq: 'die hën mar mër enj pre sht',
  en: 'Sun Mon Tue Wed Thu Fri Sat',
  el: 'Κυρ Δευ Τρί Τετ Πέμ Παρ Σάβ',
};

/** Fills an ODK date pattern (`%d.%m.%Y`); the signs are those of the ODK documentation. */
export const formatDays = (days: number, format: string, clock: Clock): string => {
  const date = new Date(Math.round(days * dayLength));
  if (Number.isNaN(date.getTime())) return '';
  const language = clock.language ?? 'sq';
  const signs: Readonly<Record<string, string>> = {
    Y: pad(date.getUTCFullYear(), 4),
    y: pad(date.getUTCFullYear(), 4).slice(2),
    m: pad(date.getUTCMonth() + 1),
    n: String(date.getUTCMonth() + 1),
    b: monthNames[language].split(' ')[date.getUTCMonth()] ?? '',
    d: pad(date.getUTCDate()),
    e: String(date.getUTCDate()),
    a: dayNames[language].split(' ')[date.getUTCDay()] ?? '',
    H: pad(date.getUTCHours()),
    h: String(date.getUTCHours()),
    M: pad(date.getUTCMinutes()),
    S: pad(date.getUTCSeconds()),
    3: pad(date.getUTCMilliseconds(), 3),
  };
  return format.replace(/%([YymnbdeaHhMS3])/g, (_, sign: string) => signs[sign] ?? '');
};
