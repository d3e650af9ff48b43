import type { FormRecord } from '../../core/chronology/record.ts';
import type { Happening, RiskDecided, Waiver } from '../../core/clock/happening.ts';
import type { RiskLevel } from '../assessment/rules.ts';
import type { TeamMeeting } from '../conference/rules.ts';
import { answer, chosen, completedAt, recordsOf, text } from './records.ts';
import type { CaseFile } from './rules.ts';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The moment for a day that a person wrote: its noon in UTC, the same day everywhere in Europe. */
const onDay = (day: string, otherwise: string): string =>
  dayPattern.test(day) ? `${day}T12:00:00Z` : otherwise;

const completions = (file: CaseFile, form: string, code: string): readonly Happening[] =>
  recordsOf(file.records, form).flatMap((record) => {
    const at = completedAt(record);
    return at ? [{ code, at }] : [];
  });

const dated = (file: CaseFile, form: string, code: string, field: string): readonly Happening[] =>
  recordsOf(file.records, form).map((record) => ({
    code,
    at: onDay(text(record, field), record.opened?.at ?? record.touched.at),
  }));

/** A telephone call and a door that stayed shut are contacts, and no visit to the child: only who was seen was visited. */
const ofVisit = (visit: FormRecord): readonly Happening[] =>
  answer(visit, 'child_seen') === 'yes'
    ? [
        {
          code: 'child-visited',
          at: onDay(text(visit, 'happened_on'), visit.opened?.at ?? visit.touched.at),
        },
      ]
    : [];

const ofMeasure = (measure: FormRecord): readonly Happening[] => {
  const about = measure.id;
  const at = (field: string): readonly string[] => {
    const day = text(measure, field);
    return dayPattern.test(day) ? [onDay(day, day)] : [];
  };
  const emergency = text(measure, 'measure_kind') === 'emergency-placement';
  return [
    ...at('decided_on').flatMap((when) => [
      { code: 'measure-decided', at: when, about },
      ...(emergency ? [{ code: 'emergency-measure-decided', at: when, about }] : []),
    ]),
    ...at('court_told_on').map((when) => ({ code: 'court-told', at: when, about })),
    ...at('court_requested_on').map((when) => ({ code: 'court-requested', at: when, about })),
    ...at('court_decided_on').map((when) => ({ code: 'court-decided', at: when, about })),
    ...at('reviewed_on').map((when) => ({ code: 'measure-reviewed', at: when, about })),
    ...at('ended_on').map((when) => ({ code: 'measure-ended', at: when, about })),
  ];
};

/** The moment that a person wrote with its hour; what cannot be placed in time counts from when it was recorded. */
const atHour = (written: string, otherwise: string): string => {
  const placed = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(placed) ? otherwise : new Date(placed).toISOString();
};

/**
 * Danger that the assessment finds starts the same clock as danger that a concern tells of; naming what is done
 * at once keeps it. Both count from when they were written: nobody asks for the hour in an emergency.
 */
const ofDanger = (assessment: FormRecord): readonly Happening[] => {
  const danger = assessment.fields.immediate_danger;
  if (danger?.value !== 'yes') return [];
  const acts = Object.entries(assessment.sets.immediate_actions ?? {})
    .filter(([act]) => act !== 'none')
    .flatMap(([, said]) => said.map(({ at }) => at))
    .sort();
  const about = assessment.id;
  return [
    { code: 'immediate-danger-noted', at: danger.at, about },
    ...acts.slice(0, 1).map((at) => ({ code: 'emergency-action-decided', at, about })),
  ];
};

/** Every question `indicators_…` of the pack's screening counts; the choice `none` names no indicator. */
const namesAnIndicator = (screening: FormRecord): boolean =>
  Object.keys(screening.sets).some(
    (field) => field.startsWith('indicators_') && chosen(screening, field).some((code) => code !== 'none'),
  );

/**
 * One indicator is enough to tell police and social services (decision 499/2018), whether or not the screening
 * was brought to its end: the child is not safer because a form is still open.
 */
const ofScreening = (screening: FormRecord): readonly Happening[] => {
  if (!namesAnIndicator(screening)) return [];
  const about = screening.id;
  const given = text(screening, 'notice_given_at');
  return [
    {
      code: 'trafficking-indicator-noted',
      at: atHour(text(screening, 'noted_at'), screening.opened?.at ?? screening.touched.at),
      about,
    },
    ...(given === ''
      ? []
      : [{ code: 'trafficking-notice-given', at: atHour(given, screening.touched.at), about }]),
  ];
};

const grave = (level: RiskLevel | undefined): boolean => level === 'high' || level === 'immediate';
const rank: Readonly<Record<RiskLevel, number>> = { low: 0, medium: 1, high: 2, immediate: 3 };

/** A level that rises to high or immediate goes before the team; one that is only confirmed has been there. */
const risesToTeam = (file: CaseFile): readonly string[] =>
  file.risk.decisions.flatMap(({ level, at }, n) => {
    const before = file.risk.decisions[n - 1]?.level;
    return grave(level) && (before === undefined || rank[before] < rank[level]) ? [at] : [];
  });

/** What is opened again while the danger stands as it stood. */
const reopenedGrave = (file: CaseFile): readonly string[] =>
  file.followup.reopened.flatMap(({ at }) =>
    grave(file.risk.decisions.findLast((decision) => decision.at <= at)?.level) ? [at] : [],
  );

/** Whoever assesses calls the team: at once in the initial assessment, with its conclusion in the comprehensive one. */
const calledByAssessment = (file: CaseFile): readonly string[] => [
  ...recordsOf(file.records, 'initial-assessment').flatMap(
    (record) =>
      record.sets.immediate_actions?.['team-meeting']
        ?.map(({ at }) => at)
        .sort()
        .slice(0, 1) ?? [],
  ),
  ...recordsOf(file.records, 'comprehensive-assessment').flatMap((record) => {
    const at = completedAt(record);
    return at && answer(record, 'team_needed') === 'yes' ? [at] : [];
  }),
];

/**
 * When it was seen that a case must go before the team (decision 578/2018, technical group): the risk rises to high or
 * immediate, an assessment calls for it, or the case is opened again in such a risk.
 */
const teamNeeded = (file: CaseFile): readonly Happening[] =>
  [...risesToTeam(file), ...calledByAssessment(file), ...reopenedGrave(file)].map((at) => ({
    code: 'team-needed',
    at,
  }));

/**
 * The meeting that has the case on its agenda, from when it is called; and that the team met, once it has decided on the
 * child. A meeting that was held on the day for which it was called was held at that hour, whenever its decision was
 * written down.
 */
const ofMeeting = ({ setFor, decision }: TeamMeeting): readonly Happening[] => {
  const set = setFor === null ? [] : [{ code: 'team-meeting-set', at: setFor }];
  if (!decision) return set;
  const held = setFor?.slice(0, 10) === decision.on ? setFor : onDay(decision.on, decision.at);
  return [...set, { code: 'team-met', at: held }];
};

/** Everything in a case that starts, keeps or ends a clock, by the codes of the pack's `events`. */
export const happeningsOf = (file: CaseFile): readonly Happening[] => {
  const { opened } = file.spine;
  const { followup, plan } = file;
  return [
    ...(opened
      ? [
          { code: 'case-opened', at: onDay(opened.openedOn, opened.at) },
          { code: 'concern-accepted', at: onDay(opened.openedOn, opened.at) },
        ]
      : []),
    ...completions(file, 'initial-assessment', 'initial-assessment-completed'),
    ...recordsOf(file.records, 'initial-assessment').flatMap(ofDanger),
    ...completions(file, 'comprehensive-assessment', 'comprehensive-assessment-completed'),
    ...plan.versions.flatMap((version) =>
      version.state === 'approved' && version.decidedAt
        ? [{ code: 'plan-approved', at: version.decidedAt }]
        : [],
    ),
    ...recordsOf(file.records, 'visit').flatMap(ofVisit),
    ...dated(file, 'review', 'case-reviewed', 'happened_on'),
    ...dated(file, 'look-back', 'case-looked-back', 'happened_on'),
    ...recordsOf(file.records, 'measure').flatMap(ofMeasure),
    ...recordsOf(file.records, 'trafficking-screening').flatMap(ofScreening),
    ...teamNeeded(file),
    ...file.meetings.flatMap(ofMeeting),
    ...(followup.closing.state === 'closed' && followup.closing.at
      ? [{ code: 'case-closed', at: followup.closing.at }]
      : []),
    ...followup.reopened.map(({ at }) => ({ code: 'case-reopened', at })),
    ...(followup.transfer?.answer === 'accepted'
      ? [{ code: 'case-transferred', at: followup.transfer.answered?.at ?? followup.transfer.at }]
      : []),
  ];
};

export const waiversOf = (file: CaseFile): readonly Waiver[] =>
  file.followup.waived.map(({ code, at, reason }) => ({
    code: 'deadline-waived',
    step: code,
    at,
    because: reason,
  }));

export const riskDecisionsOf = (file: CaseFile): readonly RiskDecided[] =>
  file.risk.decisions.map(({ at, level }) => ({ at, level }));
