import type { Section } from '../../core/chronology/entry.ts';
import { itemNamed } from '../../core/forms/index.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';
import { type UrgencyFact, urgencyFactNames } from '../../core/pack/urgency-schema.ts';
import { access } from '../../core/protocol/index.ts';
import { type Standing, standingOf } from '../../server/authority.ts';
import type { Member } from '../../server/store/store.ts';
import type { UrgencyFacts } from './rules.ts';

type Ground = Pick<Pack, 'forms' | 'protocol'>;
/** A question of a form; null for the form as such. */
type Asked = readonly [form: string, field: string | null];

/** The questions out of which each fact is worked out, beside what a section of the file says of itself. */
const toldIn: Readonly<
  Record<UrgencyFact, { sections: readonly Section[] | 'all'; asked?: readonly Asked[] }>
> = {
  risk: { sections: ['assessment-summary'] },
  'risk-undecided': { sections: ['assessment-summary'] },
  overdue: {
    sections: ['case', 'plan', 'assessment-summary'],
    asked: [
      ['initial-assessment', null],
      ['initial-assessment', 'immediate_danger'],
      ['initial-assessment', 'immediate_actions'],
      ['comprehensive-assessment', null],
      ['comprehensive-assessment', 'team_needed'],
      ['visit', 'child_seen'],
      ['visit', 'happened_on'],
      ['review', 'happened_on'],
      ['look-back', 'happened_on'],
      ['measure', null],
      ['trafficking-screening', null],
    ],
  },
  unseen: {
    sections: ['case'],
    asked: [
      ['visit', 'child_seen'],
      ['visit', 'happened_on'],
      ['initial-assessment', 'child_seen'],
      ['initial-assessment', 'seen_on'],
    ],
  },
  'referral-unanswered': { sections: ['services'] },
  'new-concern': { sections: ['case'] },
  age: { sections: ['case'] },
  'out-of-school': {
    sections: ['case'],
    asked: [
      ['education-report', 'school_attendance'],
      ['education-report', 'school_status'],
      ['initial-assessment', 'signs'],
    ],
  },
  'sibling-in-care': { sections: ['case'], asked: [['measure', null]] },
  'without-manager': { sections: ['case'] },
  contradictions: { sections: 'all' },
};

const sectionAsked = ({ forms }: Ground, [id, field]: Asked): Section | null => {
  const form = formOf({ forms }, id);
  if (!form) return null;
  return field === null ? form.section : (itemNamed(form, field)?.section ?? form.section);
};

/** The sections that somebody must read in whole to know a fact. A form that the pack does not have tells nothing. */
const sectionsOf = (ground: Ground, fact: UrgencyFact): readonly Section[] => {
  const { sections, asked = [] } = toldIn[fact];
  const named = sections === 'all' ? Object.keys(ground.protocol.sections) : sections;
  return [...new Set([...named, ...asked.flatMap((one) => sectionAsked(ground, one) ?? [])])];
};

/** The facts of a case that its file would tell somebody who stands so in it; what is not all theirs is none. */
export const factsOpenTo = (ground: Ground, { reader, facts }: Standing): ReadonlySet<UrgencyFact> => {
  const reads = (section: Section): boolean => {
    const { level } = access(ground.protocol, reader, section, facts);
    return level === 'read' || level === 'write';
  };
  return new Set(urgencyFactNames.filter((fact) => sectionsOf(ground, fact).every(reads)));
};

/** The facts as far as they are open; a closed one is not known. */
export const onlyOpen = (facts: UrgencyFacts, open: ReadonlySet<UrgencyFact>): UrgencyFacts => {
  const known = { ...facts };
  for (const fact of urgencyFactNames) if (!open.has(fact)) known[fact] = null;
  return known;
};

const parts = ['case-manager', 'supervisor', 'co-worker', 'team-member', 'emergency'] as const;
/** In which places of a case's circle a reader has each fact; `whole` for the head, who has the lists of the unit. */
export type Sight = 'whole' | Readonly<Record<UrgencyFact, readonly string[]>>;

/**
 * What lists tell a reader of the cases in whose circle they stand: what the protocol opens to their place and discipline
 * without more. What a consent opens in one case stands in its file, and not in a list.
 */
export const sightOf = (ground: Ground, who: Member, now: string): Sight => {
  if (who.roles.includes('supervisor')) return 'whole';
  const until = (part: string) =>
    part === 'emergency' ? Temporal.Instant.from(now).add({ hours: 1 }).toString() : null;
  const open = parts.map((part) => {
    const held = [{ part, until: until(part), grounds: null, named: null }];
    return { part, facts: factsOpenTo(ground, standingOf(who, held, now)) };
  });
  const of = (fact: UrgencyFact) => open.flatMap(({ part, facts }) => (facts.has(fact) ? [part] : []));
  return {
    risk: of('risk'),
    'risk-undecided': of('risk-undecided'),
    overdue: of('overdue'),
    unseen: of('unseen'),
    'referral-unanswered': of('referral-unanswered'),
    'new-concern': of('new-concern'),
    age: of('age'),
    'out-of-school': of('out-of-school'),
    'sibling-in-care': of('sibling-in-care'),
    'without-manager': of('without-manager'),
    contradictions: of('contradictions'),
  };
};
