import { once } from 'node:events';
import { Agent, request } from 'node:http';
import pg from 'pg';
import type { Member } from '../src/server/store/store.ts';
import { type UnitWorld, unitWorld } from '../tests/unit-world.ts';

/** The real server on a port and the real database, with somebody who asks and a connection without any policy. */
export interface Ground extends UnitWorld {
  worker: Member;
  supervisor: Member;
  /** The owner of the tables: no row-level security. */
  bare: pg.Pool;
  /** Asks over a kept connection; gives the bytes of the answer. */
  get: (path: string, who: Member) => Promise<number>;
  end: () => Promise<void>;
}

export const layGround = async (): Promise<Ground> => {
  const world = await unitWorld();
  const worker = await world.enlist();
  const supervisor = await world.enlist({ roles: ['supervisor'] });
  const bare = new pg.Pool({ connectionString: world.ownerUrl, max: 2 });
  const address = new URL(await world.app.listen({ port: 0, host: '127.0.0.1' }));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ...world,
    worker,
    supervisor,
    bare,
    get: async (path, who) => {
      const asked = request(new URL(path, address), { agent, headers: { 'x-member': who.id } }).end();
      const [answer] = await once(asked, 'response');
      let bytes = 0;
      for await (const chunk of answer) bytes += chunk.length;
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
      return bytes;
    },
    end: async () => {
      agent.destroy();
      await bare.end();
      await world.close();
    },
  };
};
