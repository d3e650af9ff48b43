import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { isRefusal } from '../../core/refusal.ts';
import { agencyId, foundMunicipalities, protocolDigest } from '../../server/start/found.ts';
import type { Member } from '../../server/store/store.ts';
import { readProtocols, signProtocol } from './protocol-contract.ts';
import { protocolDifferences } from './protocol-differences.ts';

let world: UnitWorld;
let administrator: Member;
let officer: Member;
let now = '2026-11-24T08:00:00.000Z';

beforeAll(async () => {
  world = await unitWorld({ now: () => now });
  administrator = await world.enlist({ roles: ['administrator'] });
  officer = await world.enlist({ roles: ['team-member'], discipline: 'police' });
}, 60_000);
afterAll(() => world.close());

const told = async (who = officer) => {
  const answer = await world.ask(who, readProtocols, {});
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};
const signing = (more: Partial<Parameters<typeof bodyOf>[0]> = {}) => ({ body: bodyOf(more) });
const bodyOf = (more: { agency?: string; digest?: string; signedOn?: string }) => ({
  agency: agencyId('korce-police'),
  digest: protocolDigest(world.pack.protocol),
  signer: 'Emër i shpikur',
  capacity: 'drejtor',
  signedOn: '2026-11-20',
  ...more,
});

describe('the sharing protocol of a municipality', () => {
  it('is signed by an institution once, with who, as what and when', async () => {
    expect(await world.ask(administrator, signProtocol, signing())).toEqual({});
    const { signatures, current } = await told();
    expect(signatures).toEqual([
      expect.objectContaining({
        agency: agencyId('korce-police'),
        digest: current,
        signer: 'Emër i shpikur',
        capacity: 'drejtor',
        signedOn: '2026-11-20',
        recordedBy: administrator.id,
      }),
    ]);
    expect(await world.ask(administrator, signProtocol, signing())).toEqual({
      refused: 'network.signed-already',
    });
  });

  it('is not signed tomorrow, in another text, or by who does not keep the network', async () => {
    const agency = agencyId('korce-health');
    const ask = (who: Member, more: Parameters<typeof bodyOf>[0]) =>
      world.ask(who, signProtocol, signing({ agency, ...more }));
    expect(await ask(administrator, { signedOn: '2026-11-25' })).toMatchObject({
      refused: 'network.signed-in-future',
    });
    expect(await ask(administrator, { digest: 'another' })).toEqual({ refused: 'network.other-protocol' });
    expect(await ask(officer, {})).toEqual({ refused: 'not-allowed' });
  });

  it('stays readable in every version that was worked with, so that what changed can be told', async () => {
    now = '2026-11-25T08:00:00.000Z';
    const after = structuredClone(world.pack);
    after.protocol.version += 1;
    const cells = after.protocol.sections.health?.cells;
    if (cells) cells.ngo = { access: 'existence' };
    await foundMunicipalities(world.store, after);
    const { versions } = await told();
    expect(versions.map(({ version }) => version)).toEqual([
      world.pack.protocol.version + 1,
      world.pack.protocol.version,
    ]);
    const [newest, oldest] = versions;
    if (!newest || !oldest) throw new Error('there are no two versions');
    expect(protocolDifferences(oldest.protocol, newest.protocol)).toEqual([
      { of: 'cell', section: 'health', discipline: 'ngo' },
    ]);
  });
});
