import { newId } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { type HandedBack, handBack } from '../../server/store/hand-back.ts';
import { readingAs, systemOf } from '../../server/store/store.ts';
import { addInstitution, changeInstitution, readNetwork } from './contract.ts';
import { stateOf } from './rules.ts';
import {
  addInvitedInstitution,
  changeInstitutionRow,
  institutionRow,
  institutionsOf,
  peopleOf,
} from './store.ts';

/** Who takes part in the network, as what, and since when no more. */
export const networkRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const labels = new Map(pack.agencies.map(({ code, label }) => [code, label]));

  asMember(readNetwork, async (_, { who }) => {
    const [institutions, people] = await inTenant(store.app, readingAs(who), async (tx) => [
      await institutionsOf(tx),
      await peopleOf(tx),
    ]);
    return {
      institutions: institutions.map(({ id, code, name, discipline, mandate, ...row }) => ({
        ...{ id, code, name, discipline, mandate },
        label: labels.get(code) ?? null,
        state: stateOf(row),
        people: people.filter(({ agency }) => agency === id).map(({ agency: _agency, ...person }) => person),
      })),
    };
  });

  asMember(addInstitution, async ({ body }, { who }) => {
    if (!pack.disciplines.some(({ code }) => code === body.discipline))
      throw refusing(refuse('network.no-such-discipline', { where: 'discipline' }));
    const id = newId();
    await inTenant(store.system, systemOf(who), (tx) => addInvitedInstitution(tx, { id, ...body }));
    return { id };
  });

  asMember(changeInstitution, async ({ params, body: { mandate, state, reason } }, { who }) =>
    inTenant(store.system, systemOf(who), async (tx) => {
      const before = await institutionRow(tx, params.id);
      if (!before) throw notFound();
      // Whoever closed their own institution could open nothing again, not even that.
      if (params.id === who.agency && state !== 'active') throw refusing(refuse('network.not-your-own'));
      const isLeaving = state === 'left' && stateOf(before) !== 'left';
      if (isLeaving && reason === '') throw refusing(refuse('network.no-reason', { where: 'reason' }));
      await changeInstitutionRow(tx, params.id, {
        mandate,
        active: state === 'active',
        leftAt: state === 'left' ? (before.left_at ?? store.now()) : null,
      });
      const sum: HandedBack = { managed: 0, cases: 0 };
      if (!isLeaving) return sum;
      for (const { id, agency } of await peopleOf(tx)) {
        if (agency !== params.id) continue;
        const back = await handBack(tx, store, who, id, reason);
        sum.managed += back.managed;
        sum.cases += back.cases;
      }
      return sum;
    }),
  );
};
