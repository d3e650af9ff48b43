import { resolve } from 'node:path';
import type { Pack } from '../../src/core/pack/pack.ts';
import { isRefusal } from '../../src/core/refusal.ts';
import { kindsOfFile } from '../../src/server/kinds.ts';
import { problemLines, readPack } from '../../src/server/pack/read.ts';
import { practiceOf } from '../../src/server/practice.ts';
import { decideAndAppend } from '../../src/server/store/decide.ts';
import type { Member } from '../../src/server/store/store.ts';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../store-world.ts';
import { randomFrom } from './from-schema.ts';
import { RandomWork } from './work.ts';

export const albanianPack = async (): Promise<Pack> => {
  const read = await readPack(resolve(process.env.RRJET_PACK ?? 'packs/al'));
  if ('pack' in read) return read.pack;
  throw new Error(problemLines(read.problems));
};

/** A unit with the country's real practice, in which people do things at random. */
export interface RandomUnit extends StoreWorld {
  municipality: string;
  members: readonly Member[];
  /** Lets so many commands be tried; tells how many were taken, and how many refused for which reason. */
  work: (commands: number) => Promise<{ taken: number; refused: Readonly<Record<string, number>> }>;
}

export const randomUnit = async (seed: number): Promise<RandomUnit> => {
  const pack = await albanianPack();
  let now = '2026-01-05T08:00:00.000Z';
  const world = await storeWorld({ kinds: kindsOfFile(pack), practice: practiceOf(pack), now: () => now });
  const municipality = await foundMunicipality(world.store, `unit-${seed}`);
  const members = [
    await enlist(world.store, municipality),
    await enlist(world.store, municipality, ['worker', 'supervisor']),
    await enlist(world.store, municipality, ['team-member'], 'police'),
  ];
  const byId = new Map(members.map((member) => [member.id, member]));
  const work = new RandomWork(randomFrom(seed), {
    members: members.map(({ id }) => id),
    agencies: [municipality.agency],
    forms: pack.forms,
    from: now,
  });
  let opened = 0;
  const nextNumber = async (): Promise<string> => {
    opened += 1;
    return `T-${opened}`;
  };
  return {
    ...world,
    municipality: municipality.id,
    members,
    work: async (commands) => {
      let taken = 0;
      const refused: Record<string, number> = {};
      for (let n = 0; n < commands; n++) {
        const { file, command } = work.next();
        now = work.now;
        const member = byId.get(work.member());
        if (!member) throw new Error('Nobody acts.');
        const number = command.kind === 'case.open' ? { number: nextNumber } : {};
        const answer = await decideAndAppend(world.store, member, { file, command, ...number });
        if (isRefusal(answer)) refused[answer.refused] = (refused[answer.refused] ?? 0) + 1;
        else taken += 1;
      }
      return { taken, refused };
    },
  };
};
