import { refuse } from '../../core/refusal.ts';
import { refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs, systemOf } from '../../server/store/store.ts';
import { changeWeights, readWeights, tryWeights } from './contract.ts';
import { movedBy, reasonsHeld, type Weights, weighedBy } from './rules.ts';
import { lockWeights, openCasesWithFacts, ownWeights, setWeights, weightChanges } from './store.ts';

/** How the reasons of urgency are weighed: looked at, tried, and changed with a record of who did. */
export const urgencyRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const { reasons } = pack.urgency;
  const standing = (own: Weights): Weights =>
    Object.fromEntries(reasons.map(({ code, weight }) => [code, own[code] ?? weight]));
  const unknownIn = (weights: Weights): string | undefined =>
    Object.keys(weights).find((key) => !reasons.some(({ code }) => code === key));

  asMember(readWeights, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const now = standing(await ownWeights(tx));
      const changes = await weightChanges(tx);
      return {
        weights: reasons.map(({ code, weight }) => ({
          reason: code,
          weight: now[code] ?? weight,
          ofPack: weight,
        })),
        changes: changes.map(({ reason, weight, was, set_by, set_at }) => ({
          ...{ reason, weight, was, by: set_by, at: set_at },
        })),
      };
    }),
  );

  asMember(tryWeights, async ({ body }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const cases = await openCasesWithFacts(tx, store.now());
      const then = weighedBy(reasons, body.weights);
      const moved = movedBy(cases, weighedBy(reasons, await ownWeights(tx)), then);
      return {
        moved: moved.length,
        open: cases.length,
        cases: moved.slice(body.skip, body.skip + body.take).map(({ of, was, would }) => ({
          ...{ id: of.id, number: of.number, was, would, reasons: [...reasonsHeld(of.facts, then)] },
        })),
      };
    }),
  );

  asMember(changeWeights, async ({ body }, { who }) => {
    if (unknownIn(body.weights)) throw refusing(refuse('urgency.no-such-reason'));
    const kept = await inTenant(store.system, systemOf(who), async (tx) => {
      await lockWeights(tx);
      const now = standing(await ownWeights(tx));
      if (Object.entries(body.was).some(([code, weight]) => now[code] !== weight)) return false;
      const changed = Object.entries(body.weights).flatMap(([reason, weight]) => {
        const was = now[reason] ?? 0;
        return was === weight ? [] : [{ reason, weight, was }];
      });
      await setWeights(tx, changed, who.id, store.now());
      return true;
    });
    if (!kept) throw refusing(refuse('urgency.changed-meanwhile'));
    return {};
  });
};
