import { calendarOf } from '../../core/clock/pack-calendar.ts';
import type { Referral } from '../referral/rules.ts';
import { referralDeadlines } from '../referral/rules.ts';
import type { LetterSources } from './sources.ts';
import { type LetterValues, noValues, type PaperRow, saying } from './values.ts';
import { dayOf, longDay } from './written.ts';

const begunAt = ({ sentAt, draftedAt }: Referral): string => sentAt ?? draftedAt ?? '';

/** The referrals of the case as its writer may read them, oldest first; what was discarded or withdrawn is none. */
const standing = ({ referrals }: LetterSources): readonly Referral[] =>
  [...referrals.values()]
    .filter(({ ask, state }) => ask !== null && state !== 'discarded' && state !== 'withdrawn')
    .sort((one, other) => begunAt(one).localeCompare(begunAt(other)));

/** The referral that the letter is about; the newest where none was chosen. */
const meant = (sources: LetterSources): Referral | undefined => {
  const all = standing(sources);
  return all.find(({ ref }) => ref.id === sources.record) ?? all.at(-1);
};

const label = ({ pack, language }: LetterSources, list: string, code: string): string =>
  pack.lists[list]?.find(({ name }) => name === code)?.label[language] ?? code;

const receiverOf = ({ ask }: Referral, { called }: LetterSources): string => {
  if (!ask) return '';
  return ask.receiver.kind === 'outside' ? ask.receiver.name : called.agency(ask.receiver.agency);
};

/** The day by which the answer is due by the pack's clocks; before it is sent, the day until which it is valid. */
const answerBy = (referral: Referral, { pack, today, language }: LetterSources): string => {
  const { procedures, holidays, timeZone } = pack;
  const clocks = { procedures, calendar: calendarOf(holidays) };
  const due = referralDeadlines(referral, clocks, `${today}T12:00:00Z`).findLast(({ code }) =>
    code.endsWith('referral-answer'),
  );
  const day = due ? dayOf(due.dueAt, timeZone) : referral.ask?.validUntil;
  return day ? longDay(day, language) : '';
};

/** To whom the referral goes; a letter about a referral is addressed to nobody else. */
export const referredTo = (sources: LetterSources): string => {
  const referral = meant(sources);
  return referral ? receiverOf(referral, sources) : '';
};

const serviceRow = (referral: Referral, sources: LetterSources): PaperRow => ({
  service: label(sources, 'service', referral.ask?.service ?? ''),
  institution: receiverOf(referral, sources),
  outcome: referral.completed ? label(sources, 'referral-outcome', referral.completed.outcome) : '',
});

/** What was asked of institutions, and the services that came of it. */
export const referralValues = (sources: LetterSources): LetterValues => {
  const referral = meant(sources);
  const { ask } = referral ?? {};
  return {
    ...noValues,
    texts: saying({
      referral_service: ask && label(sources, 'service', ask.service),
      referral_reason: ask && [ask.purpose, ask.asked].join('\n'),
      referral_urgency: ask && label(sources, 'referral-urgency', ask.urgency),
      referral_answer_by: referral && answerBy(referral, sources),
    }),
    tables: {
      // A referral that nobody took up yet is not a service received.
      services_received: standing(sources)
        .filter(({ started, completed }) => started !== null || completed !== null)
        .map((each) => serviceRow(each, sources)),
    },
  };
};

/** The referrals that a letter may be about, newest first, each with what tells it from the others. */
export const referralsMeant = (sources: LetterSources) =>
  standing(sources)
    .toReversed()
    .map((referral) => ({
      record: referral.ref.id,
      says: [label(sources, 'service', referral.ask?.service ?? ''), receiverOf(referral, sources)]
        .filter(Boolean)
        .join(', '),
    }));
