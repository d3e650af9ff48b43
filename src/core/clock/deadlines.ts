import type { Procedure, Step } from '../pack/procedure-schema.ts';
import { type Calendar, dayOf } from './calendar.ts';
import { everyFrom, onceFrom, type Series, type Told } from './clocks.ts';
import {
  type Deadline,
  type Happening,
  inOrder,
  type Moment,
  type RiskDecided,
  type Waiver,
} from './happening.ts';

/** The wording of a step that was valid on a day; before the first one, the first. */
const validOn = (versions: readonly Step[], day: string): Step | undefined =>
  versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];

const grouped = new WeakMap<readonly Step[], readonly Step[][]>();

/** The same for every file, and asked at every entry: grouped once for each procedure. */
const versionsByCode = (steps: readonly Step[]): readonly Step[][] => {
  const known = grouped.get(steps);
  if (known) return known;
  const versions = [
    ...Map.groupBy(steps, ({ code }) => code)
      .values()
      .map((some) => some.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))),
  ];
  grouped.set(steps, versions);
  return versions;
};

const seriesFrom = (
  versions: readonly Step[],
  start: Moment,
  told: Told,
  used?: Moment,
): Series | undefined => {
  const step = validOn(versions, dayOf(start.at, told.calendar).toString());
  if (!step?.starts.includes(start.of.code)) return undefined;
  return 'every' in step ? everyFrom(step, start, told, used) : onceFrom(step, start, told, used);
};

/** All clocks of one step. A start that comes while its clock still runs belongs to that clock. */
const seriesOf = (versions: readonly Step[], told: Told): Series[] => {
  const all: Series[] = [];
  const bySubject = new Map<string | undefined, Moment[]>();
  for (const one of told.happenings) {
    if (!versions.some(({ starts }) => starts.includes(one.of.code))) continue;
    const starts = bySubject.get(one.of.about);
    if (starts) starts.push(one);
    else bySubject.set(one.of.about, [one]);
  }
  for (const starts of bySubject.values()) {
    let open: Series | undefined;
    for (const start of starts) {
      const ended = open && (open.end.kept ?? open.end.ceased ?? open.end.waived);
      if (open && (!ended || Temporal.Instant.compare(start.at, ended.at) < 0)) continue;
      open = seriesFrom(versions, start, told, open?.end.kept);
      if (open) all.push(open);
    }
  }
  return all;
};

type Facts = [
  events: readonly (Happening | Waiver)[],
  risk: readonly RiskDecided[],
  calendar: Calendar,
  now: string,
];

const seriesByStep = (
  procedures: readonly Pick<Procedure, 'steps'>[],
  ...[events, risk, calendar, now]: Facts
): Series[] => {
  const told: Told = {
    happenings: inOrder(events.filter((one): one is Happening => !isWaiver(one))),
    waivers: inOrder(events.filter(isWaiver)),
    risk: inOrder(risk),
    calendar,
    now: Temporal.Instant.from(now),
  };
  return procedures.flatMap(({ steps }) =>
    versionsByCode(steps).flatMap((versions) => seriesOf(versions, told)),
  );
};

const isWaiver = (one: Happening | Waiver): one is Waiver => one.code === 'deadline-waived';

/**
 * The deadlines of procedures as they stand now: every clock of the steps that are done once, and of recurring
 * steps the occurrence that comes next (or the one with which the series ended). The order of `events` and
 * `risk` does not matter. Rules and values come from the pack; see `source` and `confirmed` of each.
 */
export const deadlinesOfAll = (
  procedures: readonly Pick<Procedure, 'steps'>[],
  ...facts: Facts
): Deadline[] => seriesByStep(procedures, ...facts).flatMap(({ clocks }) => clocks.slice(-1));

/** The deadlines of one procedure. */
export const deadlines = (procedure: Pick<Procedure, 'steps'>, ...facts: Facts): Deadline[] =>
  deadlinesOfAll([procedure], ...facts);

/** As `deadlines`, with every past occurrence of recurring steps: for statistics on what was done in time. */
export const timeliness = (procedure: Pick<Procedure, 'steps'>, ...facts: Facts): Deadline[] =>
  seriesByStep([procedure], ...facts).flatMap(({ clocks }) => clocks);
