import { newId } from '../../core/id.ts';
import type { UrgencyReason } from '../../core/pack/urgency-schema.ts';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { decideTogether } from '../../server/store/decide.ts';
import { readingAs } from '../../server/store/store.ts';
import { namesOf } from '../people/store.ts';
import { reasonsHeld } from '../urgency/rules.ts';
import { reasonsHere } from '../urgency/store.ts';
import { readBoard, reassignCases } from './contract.ts';
import { hindranceOf } from './rules.ts';
import { ableToManage, casesToGive, casesWithoutManager, silentCases } from './store.ts';

type Found = Awaited<ReturnType<typeof silentCases>>;
type Names = Awaited<ReturnType<typeof namesOf>>;

const linesOf = ({ cases, count }: Found, names: Names, reasons: readonly UrgencyReason[]) => ({
  count,
  cases: cases.map((row) => {
    const child = row.child === null ? undefined : names.get(row.child);
    const said = child?.name || null;
    return {
      id: row.id,
      number: row.number,
      child: row.child
        ? { name: child?.isWorkingLabel ? null : said, working: child?.isWorkingLabel ? said : null }
        : null,
      lastEntryAt: row.last_entry_at,
      step: row.next_due_code,
      reasons: [...reasonsHeld(row.facts, reasons)],
    };
  }),
});

/** The supervisor's board: whom nobody looks after, and handing cases to another manager. */
export const boardRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const silence = pack.standards.find(({ code }) => code === 'silence')?.value ?? 30;

  asMember(readBoard, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const now = store.now();
      const before = Temporal.PlainDate.from(now.slice(0, 10)).subtract({ days: silence }).toString();
      const reasons = await reasonsHere(tx, pack);
      const [without, silent] = [await casesWithoutManager(tx, now), await silentCases(tx, now, before)];
      const children = [...without.cases, ...silent.cases].flatMap(({ child }) => child ?? []);
      const names = await namesOf(tx, store, pack, who, [...new Set(children)]);
      return {
        withoutManager: linesOf(without, names, reasons),
        silent: linesOf(silent, names, reasons),
        silence,
      };
    }),
  );

  asMember(reassignCases, async ({ body: { cases, to, reason } }, { who }) => {
    const ids = [...new Set(cases)];
    const known = await inTenant(store.app, readingAs(who), async (tx) => ({
      cases: await casesToGive(tx, ids),
      receiver: await ableToManage(tx, to),
    }));
    const { receiver } = known;
    if (!receiver?.roles.some((role) => role === 'worker' || role === 'supervisor'))
      throw refusing(refuse('board.receiver-cannot-manage'));
    const hindered = ids.flatMap((id) => {
      const found = known.cases.find((one) => one.id === id);
      const why = hindranceOf(found, to);
      return why ? [{ id, number: found?.number ?? '', why }] : [];
    });
    if (hindered.length > 0) return { moved: 0, hindered };
    const answer = await decideTogether(
      store,
      who,
      ids.map((id) => ({
        file: { kind: 'case', id },
        command: {
          ...{ id: newId(), kind: 'circle.assign', manager: receiver.id, agency: receiver.agency },
          ...{ discipline: receiver.discipline, reason },
        },
      })),
    );
    if (isRefusal(answer)) throw refusing(answer);
    return { moved: ids.length, hindered: [] };
  });
};
