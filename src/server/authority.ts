import { offeringUnit, receivingUnit } from '../areas/transfer/rules.ts';
import type { FileKind } from '../core/chronology/entry.ts';
import type { Purpose } from '../core/pack/protocol-schema.ts';
import {
  type CirclePlace,
  circlePlaces,
  type Protocol,
  type Reader,
  type ReadingFacts,
  sharingFor,
  writingFor,
} from '../core/protocol/index.ts';
import { refuse } from '../core/refusal.ts';
import { steering } from './beside-the-protocol.ts';
import type { PlaceHeld } from './store/places.ts';
import type { AuthorityAsked, Member, Practice } from './store/store.ts';

/** Who somebody is to one file, and what the protocol must know of it: all that reading and writing hang on. */
export interface Standing {
  reader: Reader;
  facts: ReadingFacts;
}

const isCirclePlace = (part: string): part is CirclePlace => circlePlaces.some((place) => place === part);

/** Someone may stand in a file through several cases; the strongest place counts. */
const strongest = (held: readonly PlaceHeld[]): CirclePlace | null =>
  circlePlaces.find((place) => held.some(({ part }) => part === place)) ?? null;

/** Works a member's standing out from the places they hold; for a reader without any, nothing opens. */
export const standingOf = (
  member: Member,
  held: readonly PlaceHeld[],
  now: string,
  purpose: Purpose = 'casework',
): Standing => {
  const place = strongest(held);
  const emergency = held.find(({ part }) => !isCirclePlace(part));
  return {
    reader: {
      member: member.id,
      agency: member.agency,
      discipline: member.discipline,
      roles: member.roles,
      place,
      // Whoever got a file as a referral reads it for that, and for nothing else.
      purpose: place === 'recipient' ? 'referral' : purpose,
      ...(emergency?.until ? { breakGlass: { until: emergency.until } } : {}),
    },
    facts: {
      now,
      grounds: held.flatMap(({ grounds }) => grounds ?? []),
      named: held.flatMap(({ named }) => named ?? []),
    },
  };
};

interface Beginning {
  roles: readonly string[];
  /** What is said to anybody else. */
  otherwise: string;
}

const unit = ['worker', 'supervisor'];

/**
 * Who begins a file of each kind. A concern from outside comes through the public page, which stands in no member's
 * name.
 */
const beginnings: Readonly<Record<FileKind, Beginning>> = {
  case: { roles: unit, otherwise: 'case.opening-needs-a-worker' },
  person: { roles: unit, otherwise: 'not-allowed' },
  household: { roles: unit, otherwise: 'not-allowed' },
  concern: { roles: unit, otherwise: 'concern.needs-a-worker' },
  referral: { roles: unit, otherwise: 'referral.needs-a-worker' },
  conference: { roles: unit, otherwise: 'conference.needs-the-unit' },
  transfer: { roles: [offeringUnit], otherwise: 'transfer.only-the-offering-unit' },
};

const hasOne = (member: Member, roles: readonly string[]): boolean =>
  member.roles.some((role) => roles.includes(role));

/**
 * What someone outside a circle may still ask of its file: emergency access, saying that they have looked at somebody
 * else's (who may, the circle's own rules decide), and for the supervisor the steering.
 */
const mayAskFromOutside = ({ command, member }: AuthorityAsked): boolean =>
  command.kind === 'circle.break-glass' ||
  command.kind === 'circle.look-at-emergency' ||
  (member.roles.includes('supervisor') && steering.includes(command.kind));

/** The unit on the other side of a transfer writes its part of it: the server asks in its name, nobody else can. */
const isOtherSide = ({ file, command, member }: AuthorityAsked): boolean =>
  file.kind === 'transfer'
    ? member.roles.includes(offeringUnit)
    : command.kind === 'transfer.answer' && member.roles.includes(receivingUnit);

/** Whoever triages a concern may hang it on the case of a known child, without a place in the case's circle. */
const attachesConcern = ({ command, member }: AuthorityAsked): boolean =>
  command.kind === 'case.attach-concern' && hasOne(member, unit);

/**
 * The writing side of the command path. Whoever may begin a file writes all of it in the same act; afterwards their
 * place in its circle decides.
 */
export const authorityBy =
  (protocol: Protocol): Practice['authority'] =>
  (asked) => {
    const { member, held, begun, now } = asked;
    if (begun) {
      const { roles, otherwise } = beginnings[asked.file.kind];
      return hasOne(member, roles) ? { mayWrite: () => true } : refuse(otherwise);
    }
    if (isOtherSide(asked)) return { mayWrite: () => true };
    if (held.length === 0 && attachesConcern(asked)) return { mayWrite: (section) => section === 'case' };
    if (held.length === 0 && !mayAskFromOutside(asked)) return refuse('not-in-circle');
    const { reader, facts } = standingOf(member, held, now);
    return { ...writingFor(protocol, reader, facts), sharing: sharingFor(protocol, facts) };
  };
