import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import type { Member } from '../../server/store/store.ts';
import { minutesAfter } from '../days.ts';
import type { Tale } from '../tale.ts';
import { plans } from '../words/plans.ts';
import type { PlannedAction } from './planning.ts';

type Day = Temporal.PlainDate;

const referrable = [
  'psychological-support',
  'medical-care',
  'legal-aid',
  'day-centre',
  'school-enrolment',
  'economic-aid',
  'parents-employment',
  'vocational-training',
  'rehabilitation',
  'after-school-support',
  'birth-registration',
  'parenting-programme',
];

const disciplines: Readonly<Record<string, string>> = {
  'ndihme-per-femijet': 'ngo',
  'korce-health': 'health',
  'korce-education': 'education',
  'korce-labour': 'employment',
  'korce-social-services': 'social-services',
  'legal-clinic-for-minors': 'legal',
};

export type Answered = 'accepted' | 'served' | 'in-part' | 'more-information' | 'declined' | 'waiting';

const answerOf = (tale: Tale, answered: Answered): Answers => {
  const { seed } = tale;
  switch (answered) {
    case 'more-information':
      return { answer: 'more-information', answer_note: plans.referralMore };
    case 'declined':
      return { answer: 'declined', decline_reason: 'no-capacity', answer_note: plans.referralDeclined };
    case 'waiting':
      return {};
    default:
      return {
        answer: seed.pick(['accepted', 'accepted', 'accepted-waiting']),
        answer_note: seed.pick(plans.referralAnswer),
      };
  }
};

/** The answer of the institution: whoever is in the circle for it writes it, else the manager puts it down. */
const answer = (tale: Tale, record: Id, by: Member, day: Day, answered: Answered): void => {
  if (answered === 'waiting' || Temporal.PlainDate.compare(day, tale.days.today) > 0) return;
  tale.revise({ by, at: tale.days.officeHour(day, tale.seed), file: tale.file }, record, {
    ...answerOf(tale, answered),
    answered_on: day.toString(),
  });
};

const conclude = (tale: Tale, record: Id, by: Member, began: Day, ended: Day, answered: Answered): void => {
  if (answered !== 'served' && answered !== 'in-part') return;
  tale.revise(
    { by, at: tale.days.officeHour(ended, tale.seed), file: tale.file },
    record,
    {
      service_began_on: began.toString(),
      outcome: answered === 'served' ? 'served-in-full' : 'served-in-part',
      outcome_on: ended.toString(),
      outcome_note: answered === 'served' ? tale.seed.pick(plans.outcome) : plans.outcomePart,
    },
    true,
  );
};

/** Asks an institution for a service that the plan gives to it; null where there is nobody to ask. */
export const refer = (
  tale: Tale,
  action: PlannedAction,
  day: Day,
  so: { answered: Answered; until: Day },
): Id | null => {
  const { seed, days, manager } = tale;
  const { told, agency } = action;
  const discipline = disciplines[told.agency];
  if (agency === manager.agency || !discipline || !referrable.includes(told.service)) return null;
  const at = tale.days.officeHour(day, seed);
  const by = tale.call(discipline, minutesAfter(at, -1)) ?? manager;
  const urgent = tale.grave && seed.chance(0.4);
  const record = tale.fill({
    by: manager,
    at,
    file: tale.file,
    form: 'referral',
    part: agency,
    complete: false,
    answers: {
      service: told.service,
      institution: agency,
      referral_reason: tale.say(plans.referral),
      urgency: urgent ? 'urgent' : 'ordinary',
      share_ground: seed.pick(['consent', 'legal-duty']),
      child_answer: tale.age < 6 ? 'too-young' : 'agreed',
      sent_on: day.toString(),
      answer_due_on: days.working(day, urgent ? 1 : 2).toString(),
    },
  });
  // Legal aid reads the services of a case and writes none: its answer is put down by the manager.
  const writer = discipline === 'legal' ? manager : by;
  const answeredOn = days.working(day, seed.between(1, 3));
  answer(tale, record, writer, answeredOn, so.answered);
  const ended = days.workedBy(so.until.subtract({ days: seed.between(2, 12) }));
  if (Temporal.PlainDate.compare(ended, answeredOn) > 0)
    conclude(tale, record, writer, days.working(answeredOn, 2), ended, so.answered);
  return record;
};
