import { createHash } from 'node:crypto';
import { type Id, makeId } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { inTenant } from '../store/context.ts';
import type { Store } from '../store/store.ts';

/** The same code always gives the same id, so that founding twice changes nothing. */
const idOf = (text: string): Id => makeId(0, createHash('sha256').update(text).digest().subarray(0, 10));

export const municipalityId = (code: string): Id => idOf(`municipality/${code}`);
export const agencyId = (code: string): Id => idOf(`agency/${code}`);

/** By what the text of a protocol is recognised: any change of it gives another. */
export const protocolDigest = (protocol: Pack['protocol']): string =>
  createHash('sha256').update(JSON.stringify(protocol)).digest('hex');

/**
 * Founds the municipalities that the pack names, with the institutions of their teams, and keeps the protocol
 * that holds from now on. What is there stays.
 */
export const foundMunicipalities = async (store: Store, pack: Pack): Promise<void> => {
  const codes = [...new Set(pack.agencies.map(({ municipality }) => municipality))];
  for (const code of codes) {
    const id = municipalityId(code);
    await inTenant(store.system, { municipality: id, member: null, holders: [] }, async ({ db }) => {
      await db
        .insertInto('municipality')
        .values({ id, code, place: code })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const agencies = pack.agencies.filter(({ municipality }) => municipality === code);
      await db
        .insertInto('agency')
        .values(
          agencies.map((agency) => ({
            municipality: id,
            id: agencyId(agency.code),
            code: agency.code,
            discipline: agency.discipline,
            name: agency.label.sq,
            active: agency.state === 'active',
          })),
        )
        .onConflict((conflict) => conflict.columns(['municipality', 'code']).doNothing())
        .execute();
      await db
        .insertInto('protocol_version')
        .values({
          municipality: id,
          digest: protocolDigest(pack.protocol),
          version: pack.protocol.version,
          body: JSON.stringify(pack.protocol),
          since: store.now(),
        })
        .onConflict((conflict) => conflict.columns(['municipality', 'digest']).doNothing())
        .execute();
    });
  }
};
