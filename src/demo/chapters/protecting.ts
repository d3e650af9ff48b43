import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import { latest, minutesAfter } from '../days.ts';
import { givenName, phoneNumber, row } from '../people.ts';
import type { Tale } from '../tale.ts';
import { plans } from '../words/plans.ts';

type Day = Temporal.PlainDate;

/** What is agreed so that the child is safe from today on. */
export const safetyPlan = (tale: Tale, at: string): void => {
  const { seed, theme, family, age } = tale;
  const day = tale.days.dayOf(at);
  const violent = theme.suspect !== null;
  const helper = (place: number, relation: string, does: string) =>
    row('helper', place, {
      helper_name: givenName(seed, family.community, 'parent', 'female'),
      helper_relationship: relation,
      helper_phone: phoneNumber(seed),
      helper_does: does,
    });
  tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'safety-plan',
    answers: {
      made_on: day.toString(),
      made_with: [
        ...(age >= 6 ? ['child'] : []),
        family.structure === 'father'
          ? 'father'
          : family.structure === 'parents-abroad'
            ? 'other-carer'
            : 'mother',
      ],
      danger: violent ? plans.danger.violence : plans.danger.other,
      warning_signs: seed.pick(plans.warning),
      ...(age >= 6 ? { child_does: seed.pick(plans.childDoes) } : {}),
      safe_place: 'Te tezja',
      carers_do: tale.say(plans.carersDo),
      ...(violent
        ? {
            suspect_terms: seed.pick([
              ['supervised'],
              ['keeps-rules'],
              ['no-contact', 'lives-elsewhere'],
              ['not-told'],
            ]),
          }
        : {}),
      helpers: [
        helper(1, 'uncle-aunt', 'E merr fëmijën në çdo orë'),
        helper(2, 'neighbour', 'Hap derën dhe telefonon 129'),
      ],
      checked_by: tale.manager.id,
      checked_how: seed.pick(plans.checked),
      if_it_fails: seed.pick(plans.fails),
      looked_at_again_on: tale.days.working(day, seed.between(3, 7)).toString(),
      child_agrees: age >= 6 ? 'agreed' : 'too-young',
      ...(age >= 6 ? { child_words: seed.pick(plans.planWords) } : {}),
      carers_agree: 'agreed',
    },
  });
};

export type CourtSteps = 'kept' | 'late' | 'missing';

/** What is written of the court, each on the day on which it happens. */
const courtDays = (tale: Tale, decided: Day, steps: CourtSteps): readonly (readonly [Day, Answers])[] => {
  const { seed } = tale;
  if (steps === 'missing') return [];
  const kept = steps === 'kept';
  const told = decided.add({ days: kept ? 0 : 3 });
  const requested = decided.add({ days: kept ? 1 : 5 });
  const answered = requested.add({ days: kept ? 3 : 9 });
  return [
    [told, { court_told_on: told.toString() }],
    [
      requested,
      {
        court_requested_on: requested.toString(),
        court_name: 'Gjykata e Shkallës së Parë Korçë',
        court_case_number: `${seed.between(200, 900)}/${requested.year}`,
        court_answer: 'waiting',
      },
    ],
    [
      answered,
      {
        court_answer: 'confirmed',
        court_decided_on: answered.toString(),
        court_decision_number: `${seed.between(50, 400)}, ${answered}`,
        court_until: answered.add({ months: 6 }).toString(),
      },
    ],
  ];
};

const beforeCourt = (tale: Tale, measure: Id, placedAt: string, steps: CourtSteps): void => {
  const decided = tale.days.dayOf(placedAt);
  for (const [day, answers] of courtDays(tale, decided, steps)) {
    if (Temporal.PlainDate.compare(day, tale.days.today) > 0) continue;
    const evening = tale.days.at(day, 16 * 60 + 20, tale.seed);
    tale.revise(
      { by: tale.manager, at: latest(evening, minutesAfter(placedAt, 40)), file: tale.file },
      measure,
      answers,
    );
  }
};

const views = (tale: Tale): Answers => {
  const { seed, age } = tale;
  return {
    child_heard: age >= 4 ? 'heard' : 'through-other',
    ...(age >= 4 ? { child_words: seed.pick(plans.measureChild) } : {}),
    parents_heard: 'heard',
    parents_answer: seed.pick(['agreed', 'agreed-in-part', 'refused']),
    parents_words: seed.pick(plans.measureParents),
  };
};

/** The child is placed at once; the steps before the court follow within their hours, or do not. */
export const emergencyPlacement = (tale: Tale, at: string, steps: CourtSteps): Id => {
  const { seed, theme } = tale;
  const day = tale.days.dayOf(at);
  const kinship = seed.chance(0.6);
  const measure = tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'measure',
    complete: false,
    answers: {
      measure_kind: 'emergency-placement',
      measure_ground:
        theme.code === 'abandonment'
          ? ['abandonment']
          : theme.suspect
            ? ['violence']
            : ['neglect', 'carer-unable'],
      less_not_enough: seed.pick(plans.lessNotEnough),
      decided_by: 'director',
      decided_by_name: 'Drejtoria e Shërbimeve Sociale',
      decided_on: day.toString(),
      decision_number: `${seed.between(10, 90)}, ${day}`,
      care_kind: kinship ? 'kinship-care' : 'emergency-shelter',
      care_name: kinship ? 'Familja e tezes' : 'Qendra e emergjencës',
      ...(kinship
        ? { measure_place: tale.family.home.place }
        : { why_not_relatives: seed.pick(plans.whyNotRelatives) }),
      placed_on: day.toString(),
      siblings_together: tale.family.children.length > 1 ? 'yes' : 'unknown',
      contact_arrangements: tale.say(plans.contact),
      ...views(tale),
      review_due_on: tale.days.workedFrom(day.add({ months: 3 })).toString(),
    },
  });
  beforeCourt(tale, measure, at, steps);
  return measure;
};

/** Specialised supervision in the family (Law 18/2017, article 58). */
export const supervision = (tale: Tale, day: Day): Id => {
  const { seed } = tale;
  return tale.fill({
    by: tale.manager,
    at: tale.days.officeHour(day, seed),
    file: tale.file,
    form: 'measure',
    complete: false,
    answers: {
      measure_kind: 'specialised-supervision',
      measure_ground: tale.theme.suspect ? ['violence'] : ['neglect'],
      less_not_enough: seed.pick(plans.lessNotEnough),
      decided_by: 'unit',
      decided_on: day.toString(),
      decision_number: `${seed.between(10, 90)}, ${day}`,
      parents_duties: seed.pick(plans.duties),
      supervised_by: `${tale.ground.nameOf(tale.manager)}, bashkë me shkollën`,
      supervised_how_often: 'weekly',
      if_it_fails: 'Kërkohet një masë tjetër në gjykatë (neni 59).',
      ...views(tale),
      review_due_on: tale.days.workedFrom(day.add({ months: 3 })).toString(),
    },
  });
};

/** The measure is looked at every three months. */
export const reviewMeasure = (tale: Tale, measure: Id, day: Day): void =>
  tale.revise({ by: tale.manager, at: tale.days.officeHour(day, tale.seed), file: tale.file }, measure, {
    reviewed_on: day.toString(),
    review_result: tale.seed.pick(plans.reviewOfMeasure),
  });

export const endMeasure = (tale: Tale, measure: Id, day: Day): void =>
  tale.revise(
    { by: tale.manager, at: tale.days.officeHour(day, tale.seed), file: tale.file },
    measure,
    { ended_on: day.toString(), measure_outcome: 'goals-met', outcome_note: 'Në familje, me mbështetje' },
    true,
  );

/** One indicator is enough to tell police and regional social services at once. */
export const screenForTrafficking = (tale: Tale, at: string, so: { told: boolean }): void => {
  const { seed, theme, days } = tale;
  const there = days.moment(at).now;
  const notice = days.moment(minutesAfter(at, -20)).now;
  tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'trafficking-screening',
    answers: {
      noted_at: so.told ? days.moment(minutesAfter(at, -150)).now : there,
      screened_where: 'unit',
      seen_alone: 'yes',
      interpreter_present: 'no',
      child_words: tale.say(theme.olderSays),
      indicators_recruitment: ['false-promise', 'debt'],
      indicators_movement: ['stranger-travels', 'crossed-secretly'],
      indicators_control: seed.pick([
        ['watched', 'rehearsed'],
        ['afraid', 'threatened'],
      ]),
      indicators_exploitation: ['begging', 'daily-sum'],
      other_signs: tale.say(theme.happens),
      screening_conclusion: 'potential-victim',
      safe_now: 'yes',
      told_whom: so.told ? ['police', 'regional-social-services', 'partner-abroad'] : ['police'],
      ...(so.told
        ? { notice_given_at: notice }
        : { not_told_reason: 'Zyra rajonale ishte e mbyllur; njoftohet sot në mëngjes.' }),
      traffickers_known: 'Një i rritur me nofkë, i njohur në lagje; emri iu dha policisë.',
    },
  });
};
