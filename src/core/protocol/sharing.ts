import type { Sharing } from '../chronology/entry.ts';
import type { Protocol } from '../pack/protocol-schema.ts';
import { access } from './access.ts';
import type { GroundGiven, Reader, ReadingFacts } from './reader.ts';

const covers = ({ ground, from, until, sharedWith }: GroundGiven, agency: string, now: string): boolean =>
  ground === 'consent' &&
  Date.parse(from) <= Date.parse(now) &&
  (until === null || Date.parse(now) < Date.parse(until)) &&
  (sharedWith === 'all' || (sharedWith?.includes(agency) ?? false));

/**
 * What may be given to an institution out of a file: what the protocol lets its discipline read for the purpose of a
 * referral, and no more. A consent covers the giving while it is on record, holds, and names that institution.
 */
export const sharingFor = (protocol: Protocol, facts: ReadingFacts): Sharing => ({
  opens: ({ agency, discipline }, section) => {
    const receiver: Reader = {
      member: '',
      agency,
      discipline,
      roles: [],
      place: 'recipient',
      purpose: 'referral',
    };
    const { level } = access(protocol, receiver, section, facts);
    return level === 'read' || level === 'write';
  },
  consented: (agency) => facts.grounds.some((given) => covers(given, agency, facts.now)),
});
