import type { Command, Deciding, Entry, FileRef, FileRules } from '../../src/core/chronology/entry.ts';
import { type Id, makeId } from '../../src/core/id.ts';
import { isRefusal, type Refusal } from '../../src/core/refusal.ts';

let made = 0;
/** An id that differs from all others of the run and is the same in every run. */
export const anId = (): Id => {
  made += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(2, made * 65_536);
  return makeId(Date.parse('2026-03-02T08:00:00Z') + made * 1000, random);
};

export const someone = {
  worker: anId(),
  otherWorker: anId(),
  supervisor: anId(),
  police: anId(),
};
export const municipality = anId();
export const unit = anId();
const policeDirectorate = anId();

/** The circumstances of a decision: a worker of the unit who may write everywhere, unless said otherwise. */
export const deciding = (so: Partial<Deciding> = {}): Deciding => ({
  now: '2026-03-02T08:00:00.000Z',
  municipality,
  author: someone.worker,
  agency: unit,
  roles: ['worker'],
  number: 'KO-2026-0001',
  sectionOf: () => 'followup',
  mayWrite: () => true,
  ...so,
});

export const asSupervisor: Partial<Deciding> = { author: someone.supervisor, roles: ['supervisor'] };
export const asPolice: Partial<Deciding> = {
  author: someone.police,
  agency: policeDirectorate,
  roles: ['team-member'],
};

/** A command as a test asks it; its id is made when it is left out. */
export type Asked<C> = C extends Command ? Omit<C, 'id'> & { id?: Id } : never;

/** One file worked on through its rules: each act is decided, taken and folded as the server does it. */
export const workingOn = <F, C extends Command>(rules: FileRules<F, C>, file: FileRef) => {
  let state = rules.blank(file);
  let seq = 0;
  return {
    get state(): F {
      return state;
    },
    act(asked: Asked<C>, so: Partial<Deciding> = {}): Refusal | null {
      const circumstances = deciding(so);
      const command = rules.commands.parse({ id: anId(), ...asked });
      const decision = rules.decide(state, command, circumstances);
      if (isRefusal(decision)) return decision;
      for (const entry of decision) {
        seq += 1;
        const taken: Entry = {
          ...entry,
          municipality: circumstances.municipality,
          file,
          seq,
          author: circumstances.author,
          agency: circumstances.agency,
          device: 'test',
          recordedAt: circumstances.now,
        };
        state = rules.evolve(state, taken);
      }
      return null;
    },
  };
};
