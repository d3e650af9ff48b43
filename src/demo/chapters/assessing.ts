import { proposalOf } from '../../areas/assessment/proposal.ts';
import { proposeRisk } from '../../areas/assessment/risk.ts';
import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import { type RiskLevel, riskLevels } from '../../core/pack/procedure-schema.ts';
import type { Act } from '../stage.ts';
import type { Tale } from '../tale.ts';
import { tell } from '../tell.ts';
import { decisions } from '../words/decisions.ts';
import { visits } from '../words/visits.ts';
import { recordIn } from '../writing.ts';

type Day = Temporal.PlainDate;

export const fewYears = 6;

/** The child's own words, as far as a child of that age has them. */
export const childSays = (tale: Tale, day: Day): string =>
  tale.say(tale.ageOn(day) < 9 ? tale.theme.youngSays : tale.theme.olderSays);

const carerCode = (tale: Tale): string =>
  tale.family.structure === 'father'
    ? 'father'
    : tale.family.structure === 'parents-abroad'
      ? 'grandparent'
      : 'mother';

const suspectCode = (tale: Tale): string =>
  tale.theme.suspect === 'father' && tale.family.partner
    ? 'partner-of-parent'
    : (tale.theme.suspect ?? 'unknown');

const sleeps = [
  'Në shtëpi, me {kn} dhe fëmijët e tjerë',
  'Te gjyshja nga nëna',
  'Në shtëpi; tezja rri sonte me ta',
  'Te tezja, në të njëjtën lagje',
];

/** What stands in an initial assessment. */
const initialAnswers = (tale: Tale, day: Day, so: { seen: boolean; danger: boolean }): Answers => {
  const { seed, theme, ticked, age } = tale;
  const alone = age >= fewYears && seed.chance(0.8);
  const medical = ['injury', 'untreated-illness', 'hungry', 'self-harm'].some((sign) =>
    ticked.signs.includes(sign),
  );
  const suspected = ticked.suspectAccess !== 'no-suspect';
  return {
    child_seen: so.seen ? 'yes' : 'no',
    ...(so.seen
      ? {
          seen_on: day.toString(),
          seen_alone: alone ? 'yes' : 'no',
          ...(alone ? {} : { not_alone_reason: seed.pick(visits.notAlone) }),
          seen_where: [seed.pick(['home', 'home', 'school'])],
          seen_with: alone
            ? ['nobody']
            : [carerCode(tale) === 'grandparent' ? 'grandparents' : carerCode(tale)],
        }
      : {
          not_seen_reason:
            'Familja u gjet, por fëmija ishte te të afërmit në fshat. Shihet nesër bashkë me mësuesen.',
        }),
    home_condition: ticked.home,
    information_sources: ['parents', ...(so.seen && age >= fewYears ? ['child'] : []), 'own-observation'],
    immediate_danger: so.danger ? 'yes' : 'no',
    ...(so.danger
      ? { immediate_danger_what: 'Personi i dyshuar është në shtëpi dhe askush nuk e ndal dot sonte.' }
      : {}),
    safe_tonight: so.danger ? 'unknown' : 'yes',
    sleeps_tonight_where: tell(seed.pick(sleeps), tale.about),
    harms: theme.harms,
    situations: theme.situations,
    what_happens: tale.say(theme.happens),
    signs: ticked.signs,
    ...(medical ? { medical_care_needed: 'soon' } : {}),
    severity: ticked.severity,
    frequency: ticked.frequency,
    last_happened: day
      .subtract({ days: seed.between(2, 20) })
      .toString()
      .slice(0, seed.pick([7, 10])),
    age_years: Math.max(0, age),
    vulnerabilities: ticked.vulnerabilities,
    ...(so.seen
      ? {
          child_words: childSays(tale, day),
          child_words_wish: tale.say(theme.wants),
          feels_safe: ticked.feelsSafe,
        }
      : {}),
    suspect_access: ticked.suspectAccess,
    ...(suspected
      ? { suspect_relationship: suspectCode(tale), suspect_dangers: ticked.suspectDangers ?? ['none'] }
      : {}),
    other_children_at_risk: tale.family.children.length > 1 && suspected ? 'yes' : 'no',
    ...(tale.family.children.length > 1 && suspected
      ? { other_children_who: 'Vëllezërit dhe motrat në të njëjtën shtëpi' }
      : {}),
    main_carer: carerCode(tale),
    carer_capacity: ticked.carerCapacity,
    carer_difficulties: ticked.carerDifficulties,
    carer_cooperation: ticked.carerCooperation,
    carer_view: tale.say(theme.carerSays),
    strengths: ticked.strengths,
    strengths_note: tale.say(theme.strengthsNote),
    risk_factors: ticked.riskFactors,
    immediate_actions: so.danger ? ['police', 'stays-with-safe-adult', 'team-meeting'] : ticked.actions,
    summary: tale.say(theme.summary),
    next_step: 'comprehensive-assessment',
    next_contact_on: tale.days.working(day, seed.between(3, 8)).toString(),
    child_told: age >= fewYears ? 'yes' : 'no',
    parents_told: 'yes',
  };
};

const describe = (tale: Tale): Act => ({
  file: tale.file,
  command: { kind: 'case.describe', harms: tale.theme.harms, situations: tale.theme.situations },
});

const atTheEnd = ['summary', 'next_step', 'immediate_actions', 'carer_capacity'];
const begunOnly = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !atTheEnd.includes(name)));

export interface Assessed {
  record: Id;
  /** What the rules of the pack make of the answers. */
  proposed: RiskLevel;
}

/** The first look at the child; `finished` is false where somebody is still writing it. */
export const assessFirst = (
  tale: Tale,
  at: string,
  so: { seen: boolean; danger: boolean; finished: boolean },
): Assessed => {
  const answers = initialAnswers(tale, tale.days.dayOf(at), so);
  const record = tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'initial-assessment',
    answers: so.finished ? answers : begunOnly(answers),
    complete: so.finished,
    along: so.finished ? [describe(tale)] : [],
  });
  const stored = tale.stored('initial-assessment', answers, at, true);
  return { record, proposed: proposeRisk(tale.ground.pack.risk, stored).level };
};

const reasonsFor = (tale: Tale, decided: RiskLevel, proposed: RiskLevel): string => {
  const [a, b] = [riskLevels.indexOf(decided), riskLevels.indexOf(proposed)];
  return tale.say(a < b ? decisions.riskLowered : a > b ? decisions.riskRaised : decisions.riskKept);
};

/** A person decides the level beside what the rules propose, and says why. `shift` is where they differ. */
export const decideRisk = (tale: Tale, at: string, record: Id, level: RiskLevel): void => {
  tale.risk.push({ day: tale.days.dayOf(at), level });
  tale.later(tale.manager, at, (stage) => {
    const proposal = proposalOf(tale.ground.pack, recordIn(stage, tale.file, record), tale.days.moment(at));
    return [
      {
        file: tale.file,
        command: {
          kind: 'risk.decide',
          level,
          reasons: reasonsFor(tale, level, proposal?.level ?? level),
          proposed: proposal && { level: proposal.level, because: proposal.reasons.map(({ code }) => code) },
          record,
        },
      },
    ];
  });
};

/** The level changes because life has: not from a form, but from what was seen since. */
export const changeRisk = (tale: Tale, at: string, level: RiskLevel, reasons: string): void => {
  tale.risk.push({ day: tale.days.dayOf(at), level });
  tale.inCase(tale.manager, at, { kind: 'risk.decide', level, reasons, proposed: null, record: null });
};
