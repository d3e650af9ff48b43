import { z } from 'zod';
import type { Entry } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Practice } from '../../server/store/store.ts';
import { keepsCases, worksOnCases } from './rules.ts';
import { membersHeld } from './store.ts';

const letting: readonly string[] = [
  'case.open',
  'circle.join',
  'circle.assign',
  'circle.stand-in',
  'conference.schedule',
  'conference.invite',
  'person.register',
  'person.keep',
];

/** Somebody whom an entry lets into a file, as it says who they are there. */
interface LetIn {
  member: Id;
  part: 'keeps' | 'supervises' | 'takes-part';
  agency?: Id;
  discipline?: string;
}

const Called = z.object({ member: z.uuid(), agency: z.uuid(), discipline: z.string() });
const Joined = Called.extend({ part: z.string() });
const Invited = z.object({ members: z.array(Called) });
const Scheduled = z.object({ chair: z.uuid() });
const Registered = z.object({ keeper: z.uuid().optional() });
const Kept = z.object({ member: z.uuid().nullable() });

const partOf = (part: string): LetIn['part'] => {
  if (part === 'supervisor') return 'supervises';
  return part === 'team-member' ? 'takes-part' : 'keeps';
};

/** Whom an entry lets in; whoever opens a case says of its manager and head where they work, and not as what. */
const letInBy = ({ kind, body, file }: Entry, opened: ReadonlySet<Id>): readonly LetIn[] => {
  switch (kind) {
    case 'circle.joined': {
      const { member, agency, discipline, part: as } = Joined.parse(body);
      const part = partOf(as);
      return opened.has(file.id) && part !== 'takes-part'
        ? [{ member, agency, part }]
        : [{ member, agency, discipline, part }];
    }
    case 'circle.stood-in':
      return [{ ...Called.parse(body), part: 'keeps' }];
    case 'conference.invited':
      return Invited.parse(body).members.map((who) => ({ ...who, part: 'takes-part' }));
    case 'conference.scheduled':
      return [{ member: Scheduled.parse(body).chair, part: 'keeps' }];
    case 'person.registered': {
      const { keeper } = Registered.parse(body);
      return keeper ? [{ member: keeper, part: 'keeps' }] : [];
    }
    case 'person.kept': {
      const { member } = Kept.parse(body);
      return member ? [{ member, part: 'keeps' }] : [];
    }
    default:
      return [];
  }
};

const needs: Readonly<Record<LetIn['part'], { holds: (roles: readonly string[]) => boolean; else: string }>> =
  {
    keeps: { holds: keepsCases, else: 'board.receiver-cannot-manage' },
    supervises: { holds: (roles) => roles.includes('supervisor'), else: 'circle.not-a-supervisor' },
    'takes-part': { holds: worksOnCases, else: 'circle.not-of-the-team' },
  };

const faultOf = (
  { part, agency, discipline }: LetIn,
  found: { agency: Id; discipline: string; roles: readonly string[] } | undefined,
): Refusal | undefined => {
  if (!found || !needs[part].holds(found.roles)) return refuse(needs[part].else);
  // What the protocol opens hangs on both: nobody is given others than their own.
  const isTheirs =
    (agency ?? found.agency) === found.agency && (discipline ?? found.discipline) === found.discipline;
  return isTheirs ? undefined : refuse('circle.other-institution');
};

/**
 * Whom an act lets into a file works here now: somebody of this municipality who has not left, as who they are. Cases
 * are kept by workers and supervisors; whoever only administers, oversees or counts stands in no circle. It is asked in
 * the transaction that writes the place, and holds until then: nobody leaves in between.
 */
export const letsInOwnPeople: NonNullable<Practice['elsewhere']> = (_store, _member, askings) => {
  if (!askings.some(({ command }) => letting.includes(command.kind))) return undefined;
  return async (tx, entries) => {
    const opened = new Set(entries.filter(({ kind }) => kind === 'case.opened').map(({ file }) => file.id));
    const letIn = entries.flatMap((entry) => letInBy(entry, opened));
    if (letIn.length === 0) return undefined;
    const held = await membersHeld(tx, [...new Set(letIn.map(({ member }) => member))]);
    for (const one of letIn) {
      const fault = faultOf(
        one,
        held.find(({ id }) => id === one.member),
      );
      if (fault) return fault;
    }
    return undefined;
  };
};
