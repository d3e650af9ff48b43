import type { Section } from '../chronology/entry.ts';
import { own } from '../chronology/record.ts';
import { partOf, wholeOf } from '../chronology/section.ts';
import { type Access, accessLevels, type Cell, type Protocol } from '../pack/protocol-schema.ts';
import type { Because, GroundGiven, Opening, Reader, ReadingFacts } from './reader.ts';

const opens = (level: Access, because: Because): Opening => ({ level, because });
const closed = (because: Because): Opening => opens('none', because);

const rank = (level: Access): number => accessLevels.indexOf(level);
const atMost = (level: Access, limit: Access): Access => (rank(level) > rank(limit) ? limit : level);
const before = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);

/** Authorities that see no case (the administrator, the analyst) see none here either, whatever else they are. */
export const isExcluded = (protocol: Protocol, reader: Reader): boolean =>
  reader.roles.some((role) => protocol.excluded.includes(role));

/** Emergency access holds until its end and not a moment longer. */
export const brokeGlass = (reader: Reader, facts: ReadingFacts): boolean =>
  reader.breakGlass !== undefined && before(facts.now, reader.breakGlass.until);

const holds = (given: GroundGiven, reader: Reader, section: Section, facts: ReadingFacts): boolean =>
  !before(facts.now, given.from) &&
  (given.until === null || before(facts.now, given.until)) &&
  (given.sections === 'all' || given.sections.includes(wholeOf(section))) &&
  (given.agencies === 'all' || given.agencies.includes(reader.agency));

/** What the protocol says of a section, whichever institution's part of it is meant. */
export const sectionIn = (protocol: Protocol, section: Section) => own(protocol.sections, wholeOf(section));

const purposeOf = (protocol: Protocol, reader: Reader) =>
  protocol.purposes.find(({ code }) => code === reader.purpose);

/** The purpose for which somebody reads opens some sections only, and never more than its own limit. */
const forPurpose = (protocol: Protocol, reader: Reader, section: Section, opening: Opening): Opening => {
  const purpose = purposeOf(protocol, reader);
  if (!purpose) return closed('purpose');
  if (purpose.opens !== 'all' && !purpose.opens.includes(wholeOf(section))) return closed('purpose');
  return opens(atMost(opening.level, purpose.atMost), opening.because);
};

/** A reserved section knows only the places it is reserved for: the manager, the head, each author. */
const reservedFor = (protocol: Protocol, reader: Reader, reserved: readonly string[]): Opening => {
  if (reader.place === 'case-manager' && reserved.includes('manager'))
    return opens(protocol.always.manager, 'case-manager');
  if (reader.place === 'supervisor' && reserved.includes('head'))
    return opens(protocol.always.head, 'head-of-case-manager');
  if (reader.place === 'co-worker' && reserved.includes('author')) return opens('own-part', 'own-note');
  return closed('reserved');
};

const byCell = (cell: Cell, reader: Reader, section: Section, facts: ReadingFacts): Opening => {
  if (cell.purposes && !cell.purposes.includes(reader.purpose)) return closed('purpose');
  const { place, agency } = reader;
  if (cell.byPacket && place !== 'recipient') return closed('by-packet-only');
  if (cell.ifNamed && !facts.named.includes(reader.agency)) return closed('not-named');
  const { needs } = cell;
  if (needs && !facts.grounds.some((given) => given.ground === needs && holds(given, reader, section, facts)))
    return closed(`needs-${needs}`);
  const ownPart = partOf(section) === agency;
  // What is asked of an institution is its own part, whatever it may do in the same section of a case.
  const wider = place === 'recipient' && rank(cell.access) > rank('own-part');
  if (ownPart && (cell.access === 'own-part' || wider)) return opens('write', 'own-part');
  // The sender's side of a referral is none of the receiver's.
  if (place === 'recipient' && partOf(section) !== null) return closed('protocol');
  return opens(cell.access, 'protocol');
};

const byPlace = (protocol: Protocol, reader: Reader, section: Section, facts: ReadingFacts): Opening => {
  if (reader.place === 'case-manager') return opens(protocol.always.manager, 'case-manager');
  if (reader.place === 'supervisor') return opens(protocol.always.head, 'head-of-case-manager');
  if (reader.place === null) return closed('not-in-circle');
  const cell = own(sectionIn(protocol, section)?.cells ?? {}, reader.discipline);
  return cell ? byCell(cell, reader, section, facts) : closed('protocol');
};

/**
 * What the information-sharing protocol opens of a section to a reader, and why. Nobody outside the circle reads,
 * unless in an emergency that they answer for; what is reserved stays reserved even then.
 */
export const access = (
  protocol: Protocol,
  reader: Reader,
  section: Section,
  facts: ReadingFacts,
): Opening => {
  if (isExcluded(protocol, reader)) return closed('authority-without-content');
  const governed = sectionIn(protocol, section);
  if (!governed) return closed('not-in-protocol');
  if (governed.reserved)
    return forPurpose(protocol, reader, section, reservedFor(protocol, reader, governed.reserved));
  const opening = forPurpose(protocol, reader, section, byPlace(protocol, reader, section, facts));
  return brokeGlass(reader, facts) && rank(opening.level) < rank('read')
    ? opens('read', 'emergency-access')
    : opening;
};

/** Where a reader may write: everywhere in the section, only in what is their own, or not at all. */
export type Writing = 'all' | 'institution' | 'author' | 'none';

/** The writing side of `access`. In a section of personal notes everyone writes their own and nobody another's. */
export const writing = (
  protocol: Protocol,
  reader: Reader,
  section: Section,
  facts: ReadingFacts,
): Writing => {
  const { level } = access(protocol, reader, section, facts);
  if (purposeOf(protocol, reader)?.atMost !== 'write') return 'none';
  if (level !== 'write' && level !== 'own-part') return 'none';
  if (sectionIn(protocol, section)?.reserved?.includes('author')) return 'author';
  return level === 'write' ? 'all' : 'institution';
};
