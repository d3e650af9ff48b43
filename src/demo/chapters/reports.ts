import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import type { Member } from '../../server/store/store.ts';
import type { Seed } from '../seed.ts';
import type { Tale } from '../tale.ts';
import { tell } from '../tell.ts';
import { institutions } from '../words/institutions.ts';
import { educationReport, schoolStatus } from './schooling.ts';

type Day = Temporal.PlainDate;

const schoolReport = (tale: Tale, day: Day): Answers => {
  const { seed, age } = tale;
  const words = institutions.education;
  const { status, attendance } = schoolStatus(tale, tale.ageOn(day));
  const away = status === 'dropped-out' || status === 'never-enrolled' || attendance === 'many-absences';
  return {
    ...educationReport(tale, day),
    informant: seed.pick(words.informant),
    ...(away ? { absence_reason: seed.pick(words.absence) } : {}),
    learning: away ? 'far-behind' : seed.pick(['as-expected', 'behind']),
    school_signs: away
      ? ['withdrawn', 'hungry-tired']
      : seed.pick([['none'], ['withdrawn'], ['hungry-tired']]),
    signs_what: tell(seed.pick(words.signs), tale.about),
    ...(age >= 6 ? { child_said: seed.pick(words.said) } : {}),
    strengths: seed.pick(words.strengths),
    parents_school: seed.pick(['regular', 'when-called', 'when-called', 'none']),
    support_given: seed.pick(words.given),
    support_needed: seed.pick(words.needed),
    for_the_team: seed.pick(words.team),
  };
};

const healthReport = (tale: Tale, day: Day): Answers => {
  const { seed, theme, age } = tale;
  const words = institutions.health;
  const found = theme.health ?? 'general';
  return {
    examined_on: day.toString(),
    examined_by: seed.pick(words.doctor),
    examined_for: [found],
    child_agreed: age >= 5 ? 'yes' : 'no',
    seen_alone: age >= 6 ? 'yes' : 'no',
    ...(age >= 6 ? { child_said: seed.pick(words.said) } : {}),
    findings: seed.pick(words.findings[found]),
    ...(found === 'injury'
      ? {
          injuries_described: seed.pick(words.injuries),
          explanation_fits: seed.pick(['does-not-fit', 'unclear']),
        }
      : {}),
    ...(found === 'mental-health' || found === 'injury'
      ? { mental_state: seed.pick(words.mental), danger_to_self: 'no' }
      : {}),
    vaccinations:
      theme.code === 'unregistered' ? 'incomplete' : seed.pick(['complete', 'complete', 'incomplete']),
    treatment: seed.pick(words.treatment),
    further_care: 'planned',
    further_care_what: seed.pick(words.careWhat),
    next_examination_on: day.add({ weeks: 4 }).toString(),
    for_the_team: seed.pick(words.team),
  };
};

const policeActs: Readonly<Record<string, readonly string[]>> = {
  violence: ['scene-visited', 'report-taken', 'suspect-questioned'],
  sexual: ['report-taken', 'child-heard', 'suspect-questioned', 'referred-prosecutor'],
  street: ['scene-visited', 'child-secured'],
  law: ['child-heard', 'referred-prosecutor'],
  trafficking: ['report-taken', 'referred-prosecutor'],
  online: ['report-taken'],
};

const numbered = (seed: Seed, day: Day): string => `${seed.between(100, 980)}/${day.year}`;

const policeReport = (tale: Tale, day: Day): Answers => {
  const { seed, theme } = tale;
  const words = institutions.police;
  const about = theme.police ?? 'violence';
  const acts = policeActs[about] ?? ['none'];
  const order = theme.legal === 'protection-order' && seed.chance(0.7);
  return {
    reported_on: day.toString(),
    officer: 'Inspektor i seksionit për mbrojtjen e të miturve dhe dhunën në familje',
    report_number: numbered(seed, day),
    happened_when: day.subtract({ days: seed.between(1, 9) }).toString(),
    where_place: tale.family.home.place,
    facts: seed.pick(words.facts[about]),
    child_part:
      about === 'law' ? 'suspect' : about === 'violence' && theme.code === 'witness' ? 'witness' : 'victim',
    police_acts: acts,
    ...(acts.includes('child-heard') ? { child_heard_how: words.heard } : {}),
    proceeding_state: seed.pick(['investigation', 'prosecutor']),
    ...(order ? { protection_order: `Nr. ${numbered(seed, day)}, deri më ${day.add({ months: 12 })}` } : {}),
    earlier_calls: seed.pick(words.earlier),
    for_the_team: seed.pick(words.team),
  };
};

const legalReport = (tale: Tale, day: Day): Answers => {
  const { seed, theme } = tale;
  const words = institutions.legal;
  const matter = theme.legal ?? 'guardianship';
  const hearing = tale.days.working(day, seed.between(8, 25)).toString();
  return {
    reported_on: day.toString(),
    legal_matter: [matter],
    court_name: words.court,
    court_case_number: numbered(seed, day),
    state_of_matter: seed.pick(words.state[matter]),
    next_hearing_on: hearing,
    next_hearing_where: 'Gjykata Korçë, salla 3, ora 10:30',
    legal_help: 'given',
    lawyer: 'Avokatja e klinikës',
    ...(matter === 'child-victim' ? { victim_support: ['told-rights', 'separate-room', 'accompanied'] } : {}),
    advice: seed.pick(words.advice),
    next_steps: seed.pick(words.next),
  };
};

const economicReport = (tale: Tale, day: Day): Answers => {
  const { seed, family } = tale;
  const words = institutions.economic;
  const away = family.structure === 'father-abroad';
  const state = seed.pick(['receives', 'applied', 'may-apply']);
  return {
    reported_on: day.toString(),
    people_in_household: family.household.length,
    mother_work: seed.pick(['none', 'occasional', 'jobseeker']),
    father_work: away ? 'abroad' : seed.pick(['occasional', 'none', 'own']),
    monthly_income: seed.between(8, 42) * 1000,
    housing_state: seed.pick(['rented', 'own', 'relatives', 'informal']),
    debts: seed.pick(words.debts),
    child_earns: tale.theme.code === 'street' || tale.theme.code === 'farm' ? 'yes' : 'no',
    economic_aid: state === 'receives' ? ['economic-aid'] : ['none'],
    economic_aid_state: state,
    work_offered: seed.pick(words.work),
    needs: seed.pick(words.needs),
    for_the_team: seed.pick(words.team),
  };
};

const reports: Readonly<Record<string, { form: string; answers: (tale: Tale, day: Day) => Answers }>> = {
  education: { form: 'education-report', answers: schoolReport },
  health: { form: 'health-report', answers: healthReport },
  police: { form: 'police-report', answers: policeReport },
  legal: { form: 'legal-report', answers: legalReport },
  employment: { form: 'economic-report', answers: economicReport },
};

/** An institution of the circle writes what it knows, in its own section. */
export const report = (tale: Tale, discipline: string, wanted: string): void => {
  const at = tale.onceCalled(discipline, wanted);
  const by = tale.ask(discipline);
  const of = reports[discipline];
  if (!by || !of) return;
  // A child too small for school or kindergarten has nothing there to report.
  if (discipline === 'education' && tale.age < 3) return;
  tale.fill({ by, at, file: tale.file, form: of.form, answers: of.answers(tale, tale.days.dayOf(at)) });
};

const partIn = (tale: Tale, discipline: string): Answers | null => {
  const { seed, theme } = tale;
  switch (discipline) {
    case 'education': {
      const { status, attendance } = schoolStatus(tale, tale.age);
      return {
        education_state: status,
        ...(attendance ? { attendance } : {}),
        school_observation: seed.pick(institutions.education.signs),
        school_support: seed.pick(institutions.education.given),
      };
    }
    case 'health':
      return {
        health_state: seed.pick(institutions.health.findings[theme.health ?? 'general']),
        mental_health: seed.pick(institutions.health.mental),
        health_support: seed.pick(institutions.health.careWhat),
      };
    case 'police':
      return {
        reported_to_police: theme.police ? 'yes' : 'no',
        protection_order: theme.legal === 'protection-order' ? 'yes' : 'no',
        police_observation: seed.pick(institutions.police.team),
      };
    case 'legal':
      return {
        proceedings_role:
          theme.legal === 'child-victim'
            ? 'victim'
            : theme.legal === 'child-offender'
              ? 'in-conflict'
              : 'none',
        ...(theme.legal === 'child-victim' || theme.legal === 'child-offender'
          ? { support_person_named: 'yes' }
          : {}),
        legal_support: seed.pick(institutions.legal.advice),
      };
    case 'employment':
      return {
        income_sources: seed.pick([
          ['day-work', 'economic-aid'],
          ['economic-aid'],
          ['from-abroad'],
          ['day-work'],
        ]),
        dwelling: seed.pick(['rented', 'own', 'with-relatives']),
        economic_support: seed.pick(institutions.economic.work),
      };
    default:
      return null;
  }
};

/** The institutions add their parts to the comprehensive assessment, each in its own section. */
export const addParts = (tale: Tale, record: Id, at: (by: Member) => string): void => {
  for (const [discipline, by] of tale.team) {
    const part = partIn(tale, discipline);
    if (part) tale.revise({ by, at: at(by), file: tale.file }, record, part);
  }
};
