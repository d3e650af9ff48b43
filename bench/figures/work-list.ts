import { type CasesAsked, findCases } from '../../src/areas/case/store.ts';
import { inTenant } from '../../src/server/store/context.ts';
import { readingAs } from '../../src/server/store/store.ts';
import { type Figure, inFloors, inTurns, median } from '../figure.ts';
import type { Ground } from '../ground.ts';

const filters = (place: string): Readonly<Record<string, Partial<CasesAsked>>> => ({
  none: {},
  phase: { phase: 'follow-up' },
  risk: { risk: 'high' },
  manager: { manager: 'none' },
  place: { places: [place], place },
  harm: { harm: 'neglect' },
  overdue: { due: 'overdue' },
  week: { due: 'week' },
  unseen: { unseen: 90 },
  conflicts: { conflicts: 'yes' },
  birth: { bornFrom: 2015, bornTo: 2017 },
  closed: { status: 'closed' },
  all: { status: 'all' },
});
const sorts = ['urgency', 'due', 'risk', 'opened', 'last-entry', 'last-seen'] as const;

interface Compared {
  name: string;
  ours: number;
  floor: number;
}

/**
 * A page of 50 of the unit's list under row-level security, beside the same statements by the owner of the tables,
 * for every filter and order that is offered. The figure is the worst of them.
 */
export const workList = async (
  { store, supervisor, bare, pack }: Ground,
  told: (one: Compared) => void,
): Promise<Figure> => {
  const place = pack.places.find(({ kind }) => kind === 'village')?.code ?? '';
  const who = readingAs(supervisor);
  const compared: Compared[] = [];
  for (const [filter, demanded] of Object.entries(filters(place)))
    for (const sort of sorts) {
      const asked: CasesAsked = {
        status: 'open',
        places: [],
        sort,
        descending: false,
        skip: 0,
        take: 50,
        now: store.now(),
        reasons: pack.urgency.reasons,
        sight: 'whole',
        ...demanded,
      };
      const { ours, floor } = await inTurns(
        15,
        () => inTenant(store.app, who, (tx) => findCases(tx, asked)),
        () => inTenant(bare, who, (tx) => findCases(tx, asked)),
      );
      const one = { name: `${filter}, by ${sort}`, ours: median(ours), floor: median(floor) };
      compared.push(one);
      told(one);
    }
  const [worst] = compared.sort((a, b) => b.ours / b.floor - a.ours / a.floor);
  if (!worst) throw new Error('No list is offered.');
  return inFloors(`list 50 of the unit's cases, at worst (${worst.name})`, worst.ours, worst.floor, 2);
};
