import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import { municipalityId } from '../../server/start/found.ts';
import type { Member } from '../../server/store/store.ts';
import type { Tale } from '../tale.ts';
import { tell } from '../tell.ts';
import { closing } from '../words/closing.ts';

type Day = Temporal.PlainDate;

export type Reason = keyof typeof closing.explained;

const gone = (reason: Reason): boolean => reason === 'lost-contact';

const answers = (tale: Tale, day: Day, reason: Reason): Answers => {
  const { seed, theme, days } = tale;
  const small = tale.ageOn(day) < 4;
  return {
    closure_reason: reason,
    closure_explanation: closing.explained[reason] || tale.say(theme.closing),
    criteria_met: gone(reason)
      ? ['measure-ended']
      : [
          'child-safe',
          'goals-reached',
          'carers-able',
          'risk-low',
          'support-goes-on',
          'knows-whom-to-call',
          'child-heard',
        ],
    child_last_seen_on: days
      .workedBy(day.subtract({ days: gone(reason) ? 70 : seed.between(3, 12) }))
      .toString(),
    child_told: gone(reason) || small ? 'not-told' : 'in-person',
    family_told: gone(reason) ? 'not-told' : 'in-person',
    not_told_reason: gone(reason) ? 'Familja nuk u gjet.' : 'Fëmija është shumë i vogël për t’ia shpjeguar.',
    ...(gone(reason)
      ? {}
      : { child_words: small ? tell(closing.tooYoung, tale.about) : seed.pick(closing.childSays) }),
    feedback_asked: gone(reason) ? 'not-asked' : seed.pick(['given', 'asked', 'declined']),
    support_after: seed.pick(closing.support),
    ...(reason === 'moved-transferred'
      ? {}
      : { look_back_on: days.workedFrom(day.add({ months: 3 })).toString() }),
    summary: `${tale.say(theme.summary)} ${closing.explained[reason] || tale.say(theme.closing)}`,
  };
};

/** The closure form, and with it the request to close. */
export const requestClosure = (tale: Tale, at: string, reason: Reason): Id => {
  const record = tale.seed.id(at);
  return tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'closure',
    answers: answers(tale, tale.days.dayOf(at), reason),
    record,
    along: [{ file: tale.file, command: { kind: 'closure.request', record, reason } }],
  });
};

export const approveClosure = (tale: Tale, at: string): void =>
  tale.inCase(tale.head, at, { kind: 'closure.approve' });

export const returnClosure = (tale: Tale, at: string, reason: string): void =>
  tale.inCase(tale.head, at, { kind: 'closure.return', reason });

export const reopen = (tale: Tale, at: string, reason: string): void =>
  tale.inCase(tale.manager, at, { kind: 'case.reopen', reason });

const happy = (tale: Tale): string => tale.seed.pick(['good', 'good', 'good', 'so-so']);

/** What the child thinks of the work; asked by somebody else than the case manager. */
export const childFeedback = (tale: Tale, at: string, by: Member = tale.manager): void => {
  const { seed } = tale;
  const day = tale.days.dayOf(at);
  const pictures = tale.ageOn(day) < 9;
  tale.fill({
    by,
    at,
    file: tale.file,
    form: 'feedback-child',
    answers: {
      happened_on: day.toString(),
      asked_by: seed.pick(['colleague', 'trusted-adult']),
      how_asked: pictures ? 'pictures' : 'words',
      listened_to: happy(tale),
      understood: happy(tale),
      felt_safe_with_us: happy(tale),
      better_now: happy(tale),
      would_ask_again: happy(tale),
      ...(pictures ? {} : { had_a_say: happy(tale) }),
      child_words_helped: seed.pick(closing.helped),
      child_words_change: seed.pick(closing.change),
      wants_to_talk: 'no',
    },
  });
};

export const familyFeedback = (tale: Tale, at: string): void => {
  const { seed, family } = tale;
  const agreed = () => seed.pick(['fully', 'fully', 'mostly', 'mostly', 'little']);
  tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'feedback-family',
    answers: {
      happened_on: tale.days.dayOf(at).toString(),
      answered_by:
        family.structure === 'father'
          ? 'father'
          : family.structure === 'parents-abroad'
            ? 'grandparent'
            : 'mother',
      feedback_way: seed.pick(['in-person', 'phone']),
      respected: agreed(),
      understood_why: agreed(),
      had_a_say: agreed(),
      help_came: agreed(),
      better_for_child: agreed(),
      what_helped: seed.pick(closing.familyHelped),
      to_change: seed.pick(closing.familyChange),
      complaint: seed.chance(0.06) ? 'yes' : 'no',
    },
  });
};

/** Three months later: is the child still well? */
export const lookBack = (tale: Tale, at: string): void => {
  const { seed } = tale;
  const day = tale.days.dayOf(at);
  const outcome = seed.pick(['well', 'well', 'advice'] as const);
  const way = seed.pick(['visit', 'phone', 'school-or-service']);
  tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'look-back',
    answers: {
      happened_on: day.toString(),
      look_back_way: way,
      ...(way === 'visit' ? { child_seen: 'yes', seen_alone: 'no' } : {}),
      child_safe: 'yes',
      child_state: seed.pick(['better', 'same']),
      how_it_goes: seed.pick(closing.lookBack[outcome]),
      ...(way === 'visit' && tale.ageOn(day) >= 4 ? { child_words: seed.pick(closing.childLater) } : {}),
      look_back_outcome: outcome,
      ...(outcome === 'advice'
        ? { look_back_reason: 'Familja pyeti dhe iu dha përgjigje; nuk ka shqetësim të ri.' }
        : {}),
    },
  });
};

/** The case is offered to another municipality; until it is accepted there the responsibility stays. */
export const offerTransfer = (tale: Tale, at: string, so: { to: string; reason: string }): void => {
  const day = tale.days.dayOf(at);
  const [record, offer] = [tale.seed.id(at), tale.seed.id(at)];
  const said: Answers = {
    transfer_kind: 'municipality',
    transfer_to_municipality: so.to,
    transfer_cause: 'child-moves',
    transfer_reason: so.reason,
    transfer_on: tale.days.working(day, 6).toString(),
    goes_along: ['identity-family', 'assessments', 'plan', 'visits', 'services'],
    dangers_to_know: tale.say(tale.theme.summary),
    handover_met_on: tale.days.working(day, 4).toString(),
    visited_together: 'yes',
    child_told: 'yes',
    family_told: 'yes',
    ...(tale.age >= 5 ? { child_words: '“Atje a do të vini ju të më shihni?”' } : {}),
  };
  const municipality = municipalityId(so.to);
  tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'transfer',
    record,
    answers: said,
    along: [
      {
        file: tale.file,
        command: { kind: 'transfer.offer', id: offer, municipality, reason: so.reason, record },
      },
    ],
  });
  tale.offers.push({
    offer,
    at,
    by: tale.manager,
    case: tale.file,
    from: tale.municipality,
    to: so.to,
    record,
    answers: tale.stored('transfer', said, at, true),
  });
};
