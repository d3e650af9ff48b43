import type { Id } from '../../core/id.ts';
import type { UrgencyReason } from '../../core/pack/urgency-schema.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { standsInFor } from '../absence/store.ts';
import { caseFilters } from '../case/contract.ts';
import { isWaitingKind } from '../case/rules.ts';
import { findCases } from '../case/store.ts';
import { namesOf } from '../people/store.ts';
import { reasonsHeld } from '../urgency/rules.ts';
import { reasonsHere, type Sight, sightOf } from '../urgency/store.ts';
import { readTeam, readToday } from './contract.ts';
import {
  concernsWaiting,
  dueDeadlines,
  freshCases,
  lateRequests,
  loads,
  offersWaiting,
  overdueSteps,
  waitingFor,
} from './store.ts';

const days = (now: string, count: number): string =>
  Temporal.Instant.from(now)
    .add({ hours: 24 * count })
    .toString({ fractionalSecondDigits: 3 });

interface OfCase {
  file_id: Id;
  number: string;
  child: Id | null;
}

const urgentShown = 8;

/** The cases that come first: for a worker those they manage or are called to, for a supervisor those of the unit. */
const mostUrgent = async (tx: Tx, sight: Sight, reasons: readonly UrgencyReason[], now: string) => {
  const { rows } = await findCases(tx, {
    ...caseFilters.parse({}),
    ...{ sort: 'urgency', descending: false, skip: 0, take: urgentShown, places: [], now, reasons, sight },
  });
  return rows.map(({ id, number, child, next_due_code, facts, open }) => ({
    ...{ file_id: id, number, child, step: open.includes('overdue') ? next_due_code : null, facts },
  }));
};

/** The first page of the day, and the supervisor's look at the load of the unit. */
export const todayRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  asMember(readToday, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const now = store.now();
      const supervises = who.roles.includes('supervisor');
      const standing = await standsInFor(tx, who.id, now);
      const own = { agency: who.agency, standsInFor: standing };
      const of = { ...own, supervises };
      const inPlaceOf = (holder: string | null): Id | null =>
        standing.find((member) => holder === `member:${member}`) ?? null;
      const overdue = await dueDeadlines(tx, { ...of, from: null, until: now });
      const soon = await dueDeadlines(tx, { ...of, from: now, until: days(now, 7) });
      const waiting = await waitingFor(tx, own, { lateOn: now.slice(0, 10), late: false });
      const late = await waitingFor(tx, own, { lateOn: now.slice(0, 10), late: true });
      const requests = await lateRequests(tx, own, now);
      const fresh = await freshCases(tx, days(now, -7));
      const concerns = await concernsWaiting(tx, now);
      const offers = await offersWaiting(tx);
      const reasons = await reasonsHere(tx, pack);
      const urgent = await mostUrgent(tx, sightOf(pack, who, now), reasons, now);
      const all: readonly OfCase[] = [
        ...[...overdue.lines, ...soon.lines, ...waiting.lines, ...late.lines],
        ...[...fresh, ...urgent],
      ];
      const children = [...new Set(all.flatMap(({ child }) => child ?? []))];
      const names = await namesOf(tx, store, pack, who, children);
      const about = ({ file_id, number, child }: OfCase) => {
        const known = child ? names.get(child) : undefined;
        const said = known?.name || null;
        return {
          caseId: file_id,
          number,
          child: child
            ? { name: known?.isWorkingLabel ? null : said, working: known?.isWorkingLabel ? said : null }
            : null,
        };
      };
      const clock = (line: (typeof overdue.lines)[number]) => ({
        ...about(line),
        code: line.code,
        instance: line.instance,
        dueAt: line.due_at,
        inPlaceOf: inPlaceOf(line.responsible),
      });
      const waits = (line: (typeof waiting.lines)[number]) =>
        isWaitingKind(line.kind)
          ? [
              {
                ...{ ...about(line), id: line.id, kind: line.kind, dueOn: line.due_on },
                inPlaceOf: inPlaceOf(line.assignee),
              },
            ]
          : [];
      return {
        overdue: overdue.lines.map(clock),
        overdueCount: overdue.count + late.count + requests.count,
        soon: soon.lines.map(clock),
        soonCount: soon.count,
        late: late.lines.flatMap(waits),
        requests: requests.lines.map(({ due_at, responsible, ...line }) => ({
          ...line,
          dueAt: due_at,
          inPlaceOf: inPlaceOf(responsible),
        })),
        waiting: waiting.lines.flatMap(waits),
        waitingCount: waiting.count,
        urgent: urgent.map((line) => ({
          ...about(line),
          step: line.step,
          reasons: [...reasonsHeld(line.facts, reasons)],
        })),
        concerns,
        offers: offers.map(({ offered_at, ...offer }) => ({ ...offer, offeredAt: offered_at })),
        fresh: fresh.map((line) => ({ ...about(line), since: line.since ?? now })),
      };
    }),
  );

  asMember(readTeam, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const now = store.now();
      return {
        standard: pack.standards.find(({ code }) => code === 'caseload')?.value ?? 25,
        workers: (await loads(tx, now, days(now, -30).slice(0, 10))).map(({ manager, ...counts }) => ({
          member: manager,
          ...counts,
        })),
        steps: await overdueSteps(tx, now),
      };
    }),
  );
};
