import type { Answers } from '../../core/forms/index.ts';
import type { RiskLevel } from '../../core/pack/procedure-schema.ts';
import type { Tale } from '../tale.ts';
import { visits } from '../words/visits.ts';
import { childSays, fewYears } from './assessing.ts';

type Day = Temporal.PlainDate;
export type Tone = 'better' | 'same' | 'worse';

/** How often the procedures ask for a visit. */
export const interval = (level: RiskLevel | null): Temporal.DurationLike =>
  level === 'low' ? { months: 1 } : level === 'medium' ? { weeks: 2 } : { weeks: 1 };

const carersPresent: Readonly<Record<string, readonly string[]>> = {
  both: ['mother', 'father'],
  'grandparents-too': ['mother', 'grandparents'],
  mother: ['mother'],
  widow: ['mother'],
  'father-abroad': ['mother'],
  father: ['father'],
  partner: ['mother', 'partner-of-parent'],
  'parents-abroad': ['grandparents'],
};

const changes = (tale: Tale, tone: Tone): Answers => {
  const { seed } = tale;
  const one = (of: 'safety' | 'home' | 'care' | 'wellbeing' | 'school'): Answers => {
    const way: Tone = seed.chance(0.55) ? tone : 'same';
    if (way === 'same') return { [`${of}_change`]: 'same' };
    return { [`${of}_change`]: way, [`${of}_seen`]: tale.say(visits[of][way]) };
  };
  const school = tale.age >= 6 ? one('school') : { school_change: 'not-seen' };
  return { ...one('safety'), ...one('home'), ...one('care'), ...one('wellbeing'), ...school };
};

const childAnswers = (tale: Tale, day: Day, tone: Tone): Answers => {
  const { theme, seed } = tale;
  const small = tale.ageOn(day) < 3;
  const words = tone === 'better' ? theme.saysBetter : tone === 'worse' ? theme.saysWorse : null;
  return {
    ...(small ? {} : { child_words: words ? tale.say(words) : childSays(tale, day) }),
    ...(!small && seed.chance(0.4) ? { child_wish: tale.say(theme.wants) } : {}),
    child_seemed: tale.say(visits.seemed[tone]),
  };
};

const riskNow = (tale: Tale, level: RiskLevel | null): Answers => {
  const now = level ?? 'not-judged';
  const reasoned = now === 'high' || now === 'immediate';
  return { risk_now: now, ...(reasoned ? { risk_reason: tale.say(visits.riskReason) } : {}) };
};

const next = (tale: Tale, day: Day, level: RiskLevel | null): Answers => ({
  next_contact_on: tale.days.workedFrom(day.add(interval(level))).toString(),
  next_contact_kind: 'visit',
});

const hour = (tale: Tale): string =>
  `${String(tale.seed.between(9, 16)).padStart(2, '0')}:${tale.seed.pick(['00', '15', '30', '45'])}`;

const write = (tale: Tale, day: Day, answers: Answers): void => {
  tale.fill({
    by: tale.manager,
    at: tale.days.officeHour(day, tale.seed),
    file: tale.file,
    form: 'visit',
    answers,
  });
};

/** A visit at which the child was seen. */
export const visit = (tale: Tale, day: Day, tone: Tone): void => {
  const { seed, theme, family } = tale;
  const level = tale.levelOn(day);
  const alone = tale.ageOn(day) >= fewYears && seed.chance(0.75);
  const place = seed.pick(['home', 'home', 'home', 'school', 'office']);
  write(tale, day, {
    contact_kind: 'visit',
    happened_on: day.toString(),
    happened_at: hour(tale),
    planned: seed.chance(0.7) ? 'yes' : 'no',
    visit_place: place,
    child_seen: 'yes',
    seen_alone: alone ? 'yes' : 'no',
    ...(alone ? {} : { not_alone_reason: seed.pick(visits.notAlone) }),
    who_present: place === 'school' ? ['teacher'] : (carersPresent[family.structure] ?? ['mother']),
    ...childAnswers(tale, day, tone),
    ...changes(tale, tone),
    ...(seed.chance(0.6) ? { carers_words: tale.say(visits.carersSay[tone]) } : {}),
    progress: tale.say(theme[tone]),
    agreed: tale.say(visits.agreed),
    ...(seed.chance(0.2) ? { new_needs: seed.pick(visits.needs) } : {}),
    ...riskNow(tale, level),
    new_concern: tone === 'worse' && seed.chance(0.5) ? 'yes' : 'no',
    new_concern_what: tale.say(theme.worse),
    ...next(tale, day, level),
  });
};

/** A visit at which somebody was met, and not the child. */
export const visitWithoutChild = (tale: Tale, day: Day): void => {
  const level = tale.levelOn(day);
  write(tale, day, {
    contact_kind: 'visit',
    happened_on: day.toString(),
    happened_at: hour(tale),
    planned: 'yes',
    visit_place: 'home',
    child_seen: 'no',
    not_seen_reason: tale.say(visits.notSeen),
    who_present: [carersPresent[tale.family.structure]?.[0] ?? 'mother'],
    progress: tale.say(tale.theme.same),
    agreed: tale.say(visits.agreed),
    ...riskNow(tale, level),
    new_concern: 'no',
    ...next(tale, day, level),
  });
};

/** The door stayed shut. */
export const attempt = (tale: Tale, day: Day): void => {
  write(tale, day, {
    contact_kind: 'attempted',
    happened_on: day.toString(),
    happened_at: hour(tale),
    planned: 'yes',
    visit_place: 'home',
    attempt_what: tale.say(visits.attempted),
    ...riskNow(tale, tale.levelOn(day)),
    next_contact_on: tale.days.working(day, 2).toString(),
    next_contact_kind: 'visit',
  });
};

/** A telephone call: a contact, and no visit. */
export const telephone = (tale: Tale, day: Day): void => {
  write(tale, day, {
    contact_kind: 'phone',
    happened_on: day.toString(),
    happened_at: hour(tale),
    planned: 'no',
    spoke_with_child: 'no',
    who_present: [carersPresent[tale.family.structure]?.[0] ?? 'mother'],
    agreed: tale.say(visits.byPhone),
    ...riskNow(tale, tale.levelOn(day)),
    new_concern: 'no',
  });
};
