import type { Id } from '../../core/id.ts';
import type { Place } from '../../core/pack/place-schema.ts';
import { type UrgencyReason, urgencyFactNames } from '../../core/pack/urgency-schema.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { namesOf } from '../people/store.ts';
import { reasonsHeld } from '../urgency/rules.ts';
import { reasonsHere, sightOf } from '../urgency/store.ts';
import { type CaseLine, caseLine, countCases, listCases } from './contract.ts';
import { countOpenCases, findCases } from './store.ts';

/** A place's code and those of all that lies in it. */
const placesWithin = (places: readonly Place[], code: string): readonly string[] => {
  const found = [code];
  for (const at of found) for (const place of places) if (place.parent === at) found.push(place.code);
  return found;
};

type Names = Awaited<ReturnType<typeof namesOf>>;

const lineOf = (
  row: Awaited<ReturnType<typeof findCases>>['rows'][number],
  names: Names,
  reasons: readonly UrgencyReason[],
): CaseLine => {
  const child = row.child === null ? undefined : names.get(row.child);
  const said = child?.name || null;
  const open = new Set(row.open);
  return caseLine.parse({
    id: row.id,
    number: row.number,
    child: row.child && {
      id: row.child,
      name: child?.isWorkingLabel ? null : said,
      working: child?.isWorkingLabel ? said : null,
      birth: child?.birth ?? '',
      sex: child?.sex ?? '',
    },
    status: row.status,
    phase: row.phase,
    risk: open.has('risk') ? row.risk : null,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    closureReason: row.closure_reason,
    manager: row.manager,
    place: row.place,
    nextDue:
      open.has('overdue') && row.next_due_at && row.next_due_code
        ? { code: row.next_due_code, at: row.next_due_at }
        : null,
    lastSeenOn: open.has('unseen') ? row.last_seen_on : null,
    lastEntryAt: open.has('contradictions') ? row.last_entry_at : null,
    closed: urgencyFactNames.filter((fact) => !open.has(fact)),
    conflicts: open.has('contradictions') ? row.conflicts : 0,
    harms: row.harms,
    situations: row.situations,
    reasons: row.status === 'open' ? reasonsHeld(row.facts, reasons) : [],
  });
};

const addUp = (rows: readonly { key: string | null; open: number }[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { key, open } of rows) sums[key ?? 'none'] = (sums[key ?? 'none'] ?? 0) + open;
  return sums;
};

/** The work lists of cases. A name is read only where the reader may read that child's identity. */
export const caseRoutes = ({ asMember }: Serving, services: Services): void => {
  const { store, pack } = services;

  asMember(listCases, async ({ query }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const reasons = await reasonsHere(tx, pack);
      const found = await findCases(tx, {
        ...query,
        descending: query.descending === 'yes',
        places: query.place ? placesWithin(pack.places, query.place) : [],
        now: store.now(),
        reasons,
        sight: sightOf(pack, who, store.now()),
      });
      const children = found.rows.flatMap(({ child }) => (child === null ? [] : [child]));
      const names = await namesOf(tx, store, pack, who, children);
      return { cases: found.rows.map((row) => lineOf(row, names, reasons)), total: found.total };
    }),
  );

  asMember(countCases, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const rows = await countOpenCases(tx, sightOf(pack, who, store.now()), store.now());
      const managers = new Map<Id | null, { open: number; overdue: number }>();
      for (const { manager, open, overdue } of rows) {
        const so = managers.get(manager) ?? { open: 0, overdue: 0 };
        managers.set(manager, { open: so.open + open, overdue: so.overdue + overdue });
      }
      return {
        open: rows.reduce((sum, { open }) => sum + open, 0),
        overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
        byRisk: addUp(rows.flatMap(({ risk, open }) => (risk === null ? [] : [{ key: risk, open }]))),
        byPhase: addUp(rows.map(({ phase, open }) => ({ key: phase, open }))),
        byManager: [...managers].map(([manager, counts]) => ({ manager, ...counts })),
      };
    }),
  );
};
