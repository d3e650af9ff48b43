import type { FastifyInstance } from 'fastify';
import type { Contract } from '../core/contract/route.ts';
import type { Id } from '../core/id.ts';
import type { Pack } from '../core/pack/pack.ts';
import { signInFirst } from './http/failure.ts';
import { type Doorkeeper, type Handler, serve } from './http/serve.ts';
import type { Member, Store } from './store/store.ts';

/** What every area's routes work with. */
export interface Services {
  store: Store;
  pack: Pack;
  /** The letters before a municipality's case numbers. */
  numberPrefix: (municipality: Id) => Promise<string>;
  /** True for an installation that was started as a demonstration: names are invented, codes are shown. */
  demo: boolean;
}

/** Who asks: the member that the session speaks for. Routes that anyone may call have nobody. */
export type Who = Member | null;

/** Serves contracts for the areas; `asMember` is for all that need a member, which is nearly everything. */
export interface Serving {
  anyone: <C extends Contract>(
    contract: C,
    handler: Handler<C, Who>,
    limit?: { max: number; timeWindow: string },
  ) => void;
  asMember: <C extends Contract>(contract: C, handler: Handler<C, Member>) => void;
}

export const servingOn = (app: FastifyInstance, doorkeeper: Doorkeeper<Who>): Serving => ({
  anyone: (contract, handler, limit) => serve(app, doorkeeper, contract, handler, limit),
  asMember: (contract, handler) =>
    serve(
      app,
      async (asked, request) => {
        const who = await doorkeeper(asked, request);
        if (!who) throw signInFirst();
        return who;
      },
      contract,
      handler,
    ),
});
