import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { worksOnCases } from '../access/rules.ts';

export const circleParts = ['case-manager', 'co-worker', 'supervisor', 'team-member'] as const;
export type CirclePart = (typeof circleParts)[number];

const Joined = z.object({
  member: z.uuid(),
  agency: z.uuid(),
  discipline: z.string(),
  part: z.enum(circleParts),
  reason: z.string().optional(),
});
const Leaving = { member: z.uuid(), reason: z.string() };
/** `passing` where the places that would end by themselves end with it: somebody left more than this circle. */
const Left = z.object({ ...Leaving, passing: z.literal(true).optional() });
const LookedAt = z.object({ broken: z.uuid() });
const BrokenGlass = z.object({ member: z.uuid(), reason: z.string().min(10), until: z.iso.datetime() });
const StoodIn = z.object({
  absence: z.uuid(),
  /** Whose place it is while they are away. */
  absent: z.uuid(),
  member: z.uuid(),
  agency: z.uuid(),
  discipline: z.string(),
  until: z.iso.datetime(),
});
const StandInEnded = z.object({ absence: z.uuid() });

export const circleCommands = [
  command('circle.join', Joined.shape),
  command('circle.leave', Leaving),
  command('circle.release', Leaving),
  command('circle.assign', {
    manager: z.uuid(),
    agency: z.uuid(),
    discipline: z.string(),
    reason: z.string(),
  }),
  command('circle.break-glass', {
    ...BrokenGlass.omit({ member: true }).shape,
    // Blanks are no reason; what was kept with them before still opens.
    reason: z.string().trim().min(10),
  }),
  command('circle.look-at-emergency', LookedAt.shape),
  command('circle.stand-in', StoodIn.shape),
  command('circle.end-stand-in', StandInEnded.shape),
] as const;
export type CircleCommand = z.infer<(typeof circleCommands)[number]>;
type Of<K extends CircleCommand['kind']> = Extract<CircleCommand, { kind: K }>;

export interface CirclePlace extends z.infer<typeof Joined> {
  since: string;
  until: string | null;
}
export interface GlassBroken {
  entry: Id;
  member: Id;
  reason: string;
  at: string;
  until: string;
  /** Those who answer for it and have looked at it. */
  looked: readonly { by: Id; at: string }[];
}
/** Somebody works on the case in the place of a colleague who is away; it ends by itself with the absence. */
export interface StandIn extends z.infer<typeof StoodIn> {
  since: string;
}
/** The people who work on this case, each with a part in it; places that expire stand beside it. */
export interface Circle {
  places: readonly CirclePlace[];
  broken: readonly GlassBroken[];
  standIns: readonly StandIn[];
}
export const blankCircle: Circle = { places: [], broken: [], standIns: [] };

/** Who stands in the circle now. */
export const standing = (circle: Circle): readonly CirclePlace[] =>
  circle.places.filter((place) => place.until === null);
export const placeOf = (circle: Circle, member: Id): CirclePlace | undefined =>
  standing(circle).find((place) => place.member === member);
export const managerOf = (circle: Circle): Id | null =>
  standing(circle).find((place) => place.part === 'case-manager')?.member ?? null;

/** True while somebody has a place here that ends by itself: in a colleague's stead, or in an emergency. */
const isPassing = ({ standIns, broken }: Circle, member: Id, now: string): boolean =>
  [...standIns, ...broken].some((one) => one.member === member && Date.parse(one.until) > Date.parse(now));

/** The case manager and every supervisor. */
export const steers = (circle: Circle, deciding: Deciding): boolean =>
  deciding.roles.includes('supervisor') || managerOf(circle) === deciding.author;

const answersFor = ({ roles }: Deciding): boolean =>
  roles.includes('supervisor') || roles.includes('data-protection-officer');

const decideLook = (circle: Circle, asked: Of<'circle.look-at-emergency'>, deciding: Deciding): Decision => {
  if (!answersFor(deciding)) return refuse('break-glass.overseers-only');
  const broken = circle.broken.find(({ entry }) => entry === asked.broken);
  if (!broken) return refuse('break-glass.unknown');
  if (broken.member === deciding.author) return refuse('break-glass.own');
  if (broken.looked.some(({ by }) => by === deciding.author)) return [];
  return write(asked, {
    kind: 'circle.emergency-looked-at',
    section: 'case',
    body: { broken: asked.broken },
  });
};

/** The longest time for which somebody stands in for a colleague. */
const longestAbsence = 367 * 24 * 3_600_000;

/**
 * Whoever stands in for a colleague who is away works on the colleague's cases until that one is back. Only those are
 * let in so who have never left this circle: somebody may have left it for being bound to the family, and is asked by
 * the supervisor, not by a calendar.
 */
const decideStandIn = (circle: Circle, asked: Of<'circle.stand-in'>, deciding: Deciding): Decision => {
  if (!deciding.roles.includes('supervisor')) return refuse('circle.needs-supervisor');
  const place = placeOf(circle, asked.absent);
  if (place?.part !== 'case-manager' && place?.part !== 'co-worker') return refuse('circle.not-in');
  if (placeOf(circle, asked.member)) return [];
  if (circle.places.some(({ member }) => member === asked.member)) return refuse('circle.left-before');
  const length = Date.parse(asked.until) - Date.parse(deciding.now);
  if (length <= 0 || length > longestAbsence) return refuse('circle.absence-over');
  const same = circle.standIns.find((one) => one.absence === asked.absence && one.member === asked.member);
  if (same && same.until >= asked.until) return [];
  const { absence, absent, member, agency, discipline, until } = asked;
  return write(asked, {
    kind: 'circle.stood-in',
    section: 'case',
    body: { absence, absent, member, agency, discipline, until },
  });
};

const decideStandInEnd = (circle: Circle, asked: Of<'circle.end-stand-in'>, deciding: Deciding): Decision => {
  if (!deciding.roles.includes('supervisor')) return refuse('circle.needs-supervisor');
  const open = circle.standIns.some(
    ({ absence, until }) => absence === asked.absence && Date.parse(until) > Date.parse(deciding.now),
  );
  if (!open) return [];
  return write(asked, {
    kind: 'circle.stand-in-ended',
    section: 'case',
    body: { absence: asked.absence },
  });
};

/**
 * The case manager and the supervisor call people into the circle and let them go, but no manager whoever supervises
 * them; only a supervisor, or the manager handing over, changes the manager. Who leaves the network is released even as manager, from passing places
 * too: the case then stands without one, on the supervisor's list. Emergency access is taken by oneself where one works on cases, with a reason
 * and an end within 24 hours; each supervisor and the data protection officer looks at it afterwards, nobody at their
 * own.
 */
export const decideCircle = (circle: Circle, asked: CircleCommand, deciding: Deciding): Decision => {
  switch (asked.kind) {
    case 'circle.join': {
      if (!steers(circle, deciding)) return refuse('circle.needs-manager');
      if (placeOf(circle, asked.member)) return refuse('circle.already-in');
      if (asked.part === 'case-manager' && managerOf(circle)) return refuse('circle.has-manager');
      const { member, agency, discipline, part, reason } = asked;
      return write(asked, {
        kind: 'circle.joined',
        section: 'case',
        body: { member, agency, discipline, part, ...(reason ? { reason } : {}) },
      });
    }
    case 'circle.leave': {
      const isOwn = asked.member === deciding.author;
      if (!steers(circle, deciding) && !isOwn) return refuse('circle.needs-manager');
      const place = placeOf(circle, asked.member);
      if (!place) return refuse('circle.not-in');
      if (place.part === 'supervisor' && !isOwn && !deciding.roles.includes('supervisor'))
        return refuse('circle.needs-supervisor');
      if (managerOf(circle) === asked.member) return refuse('circle.manager-hands-over-first');
      return write(asked, {
        kind: 'circle.left',
        section: 'case',
        body: { member: asked.member, reason: asked.reason },
      });
    }
    case 'circle.release':
      if (!deciding.roles.includes('supervisor')) return refuse('circle.needs-supervisor');
      if (!placeOf(circle, asked.member) && !isPassing(circle, asked.member, deciding.now))
        return refuse('circle.not-in');
      return write(asked, {
        kind: 'circle.left',
        section: 'case',
        body: { member: asked.member, reason: asked.reason, passing: true },
      });
    case 'circle.assign': {
      if (!steers(circle, deciding)) return refuse('circle.needs-manager');
      const before = managerOf(circle);
      if (before === asked.manager) return refuse('circle.already-manager');
      const leaving = [before, placeOf(circle, asked.manager)?.member].filter((member) => member != null);
      return write(
        asked,
        ...leaving.map((member) => ({
          kind: 'circle.left',
          section: 'case',
          body: { member, reason: asked.reason },
        })),
        {
          kind: 'circle.joined',
          section: 'case',
          body: {
            member: asked.manager,
            agency: asked.agency,
            discipline: asked.discipline,
            part: 'case-manager',
            reason: asked.reason,
          },
        },
      );
    }
    case 'circle.break-glass': {
      if (!worksOnCases(deciding.roles)) return refuse('not-allowed');
      const hours = (Date.parse(asked.until) - Date.parse(deciding.now)) / 3_600_000;
      if (hours <= 0 || hours > 24) return refuse('break-glass.too-long', { values: { hours: 24 } });
      return write(asked, {
        kind: 'circle.glass-broken',
        section: 'case',
        body: { member: deciding.author, reason: asked.reason, until: asked.until },
      });
    }
    case 'circle.look-at-emergency':
      return decideLook(circle, asked, deciding);
    case 'circle.stand-in':
      return decideStandIn(circle, asked, deciding);
    case 'circle.end-stand-in':
      return decideStandInEnd(circle, asked, deciding);
  }
};

export const evolveCircle = (circle: Circle, entry: Entry): Circle => {
  switch (entry.kind) {
    case 'circle.joined':
      return {
        ...circle,
        places: [...circle.places, { ...bodyOf(Joined, entry), since: entry.recordedAt, until: null }],
      };
    case 'circle.left': {
      const { member, passing } = bodyOf(Left, entry);
      const ended = <T extends { member: Id; until: string }>(one: T): T =>
        passing && one.member === member && one.until > entry.recordedAt
          ? { ...one, until: entry.recordedAt }
          : one;
      return {
        ...circle,
        standIns: circle.standIns.map(ended),
        broken: circle.broken.map(ended),
        places: circle.places.map((place) =>
          place.member === member && place.until === null ? { ...place, until: entry.recordedAt } : place,
        ),
      };
    }
    case 'circle.glass-broken':
      return {
        ...circle,
        broken: [
          ...circle.broken,
          { ...bodyOf(BrokenGlass, entry), entry: entry.id, at: entry.recordedAt, looked: [] },
        ],
      };
    case 'circle.emergency-looked-at': {
      const { broken } = bodyOf(LookedAt, entry);
      const look = { by: entry.author, at: entry.recordedAt };
      return {
        ...circle,
        broken: circle.broken.map((each) =>
          each.entry === broken ? { ...each, looked: [...each.looked, look] } : each,
        ),
      };
    }
    case 'circle.stood-in':
      return {
        ...circle,
        standIns: [...circle.standIns, { ...bodyOf(StoodIn, entry), since: entry.recordedAt }],
      };
    case 'circle.stand-in-ended': {
      const { absence } = bodyOf(StandInEnded, entry);
      return {
        ...circle,
        standIns: circle.standIns.map((one) =>
          one.absence === absence && one.until > entry.recordedAt ? { ...one, until: entry.recordedAt } : one,
        ),
      };
    }
    default:
      return circle;
  }
};
