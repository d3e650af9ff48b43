import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Id, makeId } from '../../id.ts';
import { type Protocol, protocol } from '../../pack/protocol-schema.ts';
import type { Reader, ReadingFacts } from '../reader.ts';

/** The protocol as Korça's team has it, read from the pack. */
export const korca: Protocol = protocol.parse(
  parse(readFileSync(new URL('../../../../packs/al/protocol.yaml', import.meta.url), 'utf8')),
);

export const disciplines = [
  'social-work',
  'social-services',
  'employment',
  'education',
  'police',
  'health',
  'ngo',
  'legal',
  'minorities',
  'cross-border-partner',
  'research',
] as const;
export type Discipline = (typeof disciplines)[number];

const idOf = (kind: number, n: number): Id => makeId(kind * 1_000_000 + n, new Uint8Array(10).fill(kind));
/** One institution for each discipline, with two people in it. */
export const agencyOf = (discipline: Discipline): Id => idOf(2, disciplines.indexOf(discipline));
export const memberOf = (discipline: Discipline, person = 0): Id =>
  idOf(3, disciplines.indexOf(discipline) * 2 + person);

export const now = '2026-03-02T09:00:00Z';
export const facts = (known: Partial<ReadingFacts> = {}): ReadingFacts => ({
  now,
  grounds: [],
  named: [],
  ...known,
});

/** A member of the circle as the protocol knows them: colleagues of the unit are co-workers, others team members. */
export const reader = (discipline: Discipline, as: Partial<Reader> = {}): Reader => ({
  member: memberOf(discipline),
  agency: agencyOf(discipline),
  discipline,
  roles: [discipline === 'social-work' ? 'worker' : 'team-member'],
  place: discipline === 'social-work' ? 'co-worker' : 'team-member',
  purpose: 'casework',
  ...as,
});
export const manager = reader('social-work', { place: 'case-manager' });
export const head = reader('social-work', {
  member: memberOf('social-work', 1),
  place: 'supervisor',
  roles: ['supervisor'],
});
