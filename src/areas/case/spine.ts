import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry, FileRef } from '../../core/chronology/entry.ts';
import { inPart } from '../../core/chronology/section.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';

export const casePersonParts = [
  'child',
  'sibling',
  'parent',
  'carer',
  'household',
  'suspected',
  'other',
] as const;

const Opened = z.object({
  child: z.uuid(),
  number: z.string().nullable(),
  manager: z.uuid(),
  agency: z.uuid(),
  /** The head of the case manager; reads the whole case from its first day. */
  supervisor: z.object({ member: z.uuid(), agency: z.uuid() }).nullable(),
  from: z.enum(['concern', 'register', 'transfer', 'outreach']),
  concern: z.uuid().nullable(),
  openedOn: z.iso.date(),
  place: z.string().nullable(),
});
const PersonPart = z.object({ person: z.uuid(), part: z.enum(casePersonParts) });
const PersonLeft = z.object({ person: z.uuid(), reason: z.string() });
const HouseholdAdded = z.object({ household: z.uuid() });
const ConcernAttached = z.object({ concern: z.uuid() });
const Referred = z.object({ referral: z.uuid(), agency: z.uuid().nullable() });
const Withdrawn = z.object({ reason: z.string().trim().min(1) });
/** Codes that lists and statistics count; they name nobody. */
const Described = z.object({
  harms: z.array(z.string()).optional(),
  situations: z.array(z.string()).optional(),
  place: z.string().nullable().optional(),
  sex: z.string().nullable().optional(),
  birthYear: z.int().min(1900).max(2200).nullable().optional(),
});

export const spineCommands = [
  command('case.open', Opened.omit({ number: true }).shape),
  command('case.add-person', PersonPart.shape),
  command('case.remove-person', PersonLeft.shape),
  command('case.add-household', HouseholdAdded.shape),
  command('case.attach-concern', ConcernAttached.shape),
  command('case.refer', Referred.shape),
  command('case.describe', Described.shape),
  command('case.withdraw', Withdrawn.shape),
] as const;
export type SpineCommand = z.infer<(typeof spineCommands)[number]>;

/** The files that the circle of the case reads from a command on. */
export const drawnInBySpine = (asked: SpineCommand): readonly FileRef[] => {
  switch (asked.kind) {
    case 'case.open': {
      const { child, concern } = asked;
      return [{ kind: 'person', id: child }, ...(concern ? [{ kind: 'concern' as const, id: concern }] : [])];
    }
    case 'case.add-person':
      return [{ kind: 'person', id: asked.person }];
    case 'case.add-household':
      return [{ kind: 'household', id: asked.household }];
    case 'case.attach-concern':
      return [{ kind: 'concern', id: asked.concern }];
    case 'case.refer':
      return [{ kind: 'referral', id: asked.referral }];
    case 'case.remove-person':
    case 'case.describe':
    case 'case.withdraw':
      return [];
    default:
      return asked satisfies never;
  }
};

/** What stands at the head of every case and names nobody but by id. */
export interface CaseSpine {
  opened: (z.infer<typeof Opened> & { at: string; by: Id; seq: number }) | null;
  people: readonly z.infer<typeof PersonPart>[];
  households: readonly Id[];
  concerns: readonly Id[];
  /** The requests to institutions that were begun from it, oldest first. */
  referrals: readonly Id[];
  /** Who began each of them. */
  referredBy: Readonly<Record<Id, Id>>;
  /** When a concern last reached a child who was known already. */
  newConcernAt: string | null;
  sex: string | null;
  birthYear: number | null;
  harms: readonly string[];
  situations: readonly string[];
  place: string | null;
  /** Opened by mistake, and struck from the lists before anybody worked on it. */
  withdrawn: (z.infer<typeof Withdrawn> & { at: string; by: Id }) | null;
}

export const blankSpine: CaseSpine = {
  opened: null,
  people: [],
  households: [],
  concerns: [],
  referrals: [],
  referredBy: {},
  newConcernAt: null,
  sex: null,
  birthYear: null,
  harms: [],
  situations: [],
  place: null,
  withdrawn: null,
};

/** Opening needs a worker or supervisor; a case is opened once; people and concerns are added by any of its writers. */
export const decideSpine = (spine: CaseSpine, asked: SpineCommand, deciding: Deciding): Decision => {
  if (asked.kind === 'case.open') {
    if (spine.opened) return refuse('case.already-open');
    if (!deciding.roles.some((role) => role === 'worker' || role === 'supervisor'))
      return refuse('case.opening-needs-a-worker');
    const { id, kind, seen, occurredAt, ...opened } = asked;
    return write(asked, {
      kind: 'case.opened',
      section: 'case',
      body: { ...opened, number: deciding.number },
    });
  }
  if (!spine.opened) return refuse('case.not-open');
  if (asked.kind !== 'case.withdraw' && !deciding.mayWrite('case'))
    return refuse('section.not-yours-to-write');
  switch (asked.kind) {
    case 'case.add-person':
      if (spine.people.some(({ person, part }) => person === asked.person && part === asked.part)) return [];
      return write(asked, {
        kind: 'case.person-added',
        section: 'case',
        body: { person: asked.person, part: asked.part },
      });
    case 'case.remove-person':
      if (asked.person === spine.opened.child) return refuse('case.child-stays');
      return write(asked, {
        kind: 'case.person-removed',
        section: 'case',
        body: { person: asked.person, reason: asked.reason },
      });
    case 'case.add-household':
      if (spine.households.includes(asked.household)) return [];
      return write(asked, {
        kind: 'case.household-added',
        section: 'case',
        body: { household: asked.household },
      });
    case 'case.attach-concern':
      if (spine.concerns.includes(asked.concern)) return [];
      return write(asked, {
        kind: 'case.concern-attached',
        section: 'case',
        body: { concern: asked.concern },
      });
    case 'case.refer': {
      const section = inPart('services', asked.agency);
      if (!deciding.mayWrite(section)) return refuse('section.not-yours-to-write');
      const { referral, agency } = asked;
      return write(asked, { kind: 'case.referred', section, body: { referral, agency } });
    }
    case 'case.withdraw':
      if (!deciding.mayWrite('case') && !deciding.roles.includes('supervisor'))
        return refuse('section.not-yours-to-write');
      return write(asked, { kind: 'case.withdrawn', section: 'case', body: { reason: asked.reason } });
    case 'case.describe': {
      const { id, kind, seen, occurredAt, ...codes } = asked;
      return write(asked, { kind: 'case.described', section: 'case', body: codes });
    }
  }
};

export const evolveSpine = (spine: CaseSpine, entry: Entry): CaseSpine => {
  switch (entry.kind) {
    case 'case.opened': {
      const opened = bodyOf(Opened, entry);
      return {
        ...spine,
        opened: { ...opened, at: entry.recordedAt, by: entry.author, seq: entry.seq ?? 0 },
        people: [{ person: opened.child, part: 'child' }],
        concerns: opened.concern ? [opened.concern] : [],
        place: opened.place,
      };
    }
    case 'case.person-added':
      return { ...spine, people: [...spine.people, bodyOf(PersonPart, entry)] };
    case 'case.person-removed': {
      const left = bodyOf(PersonLeft, entry);
      return { ...spine, people: spine.people.filter(({ person }) => person !== left.person) };
    }
    case 'case.household-added':
      return { ...spine, households: [...spine.households, bodyOf(HouseholdAdded, entry).household] };
    case 'case.concern-attached':
      return {
        ...spine,
        concerns: [...spine.concerns, bodyOf(ConcernAttached, entry).concern],
        newConcernAt: entry.recordedAt,
      };
    case 'case.referred': {
      const { referral } = bodyOf(Referred, entry);
      return {
        ...spine,
        referrals: [...spine.referrals, referral],
        referredBy: { ...spine.referredBy, [referral]: entry.author },
      };
    }
    case 'case.withdrawn':
      return {
        ...spine,
        withdrawn: { ...bodyOf(Withdrawn, entry), at: entry.recordedAt, by: entry.author },
      };
    case 'case.described': {
      const codes = bodyOf(Described, entry);
      return {
        ...spine,
        harms: codes.harms ?? spine.harms,
        situations: codes.situations ?? spine.situations,
        place: codes.place === undefined ? spine.place : codes.place,
        sex: codes.sex === undefined ? spine.sex : codes.sex,
        birthYear: codes.birthYear === undefined ? spine.birthYear : codes.birthYear,
      };
    }
    default:
      return spine;
  }
};
