import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Language } from '../../core/pack/words.ts';
import type { CaseFile } from '../case/rules.ts';
import { type Conference, closedActions, meetingOf, presentIn, unsignedIn } from '../conference/rules.ts';
import { minutesWords } from './minutes-words.ts';
import { paper } from './paper.ts';
import { writtenIn as inWords, longDay, shortDay } from './written.ts';

/** A case on the paper: its number, and what of its file is open to the reader. */
interface MinutedCase {
  number: string;
  file: CaseFile;
}

interface MinutesSources {
  conference: Conference;
  /** In the order of the agenda; null for a case that is closed to the reader. */
  cases: readonly (MinutedCase | null)[];
  language: Language;
  member: (id: Id) => string;
  agency: (id: Id) => string;
  /** An instant as it is written in the municipality. */
  moment: (instant: string) => string;
  pack: Pick<Pack, 'forms'>;
}

type Say = (word: keyof typeof minutesWords) => string;

const answerIn = (record: FormRecord, field: string): string => {
  const value = record.fields[field]?.value;
  return typeof value === 'string' ? value : '';
};

const writtenIn = (file: CaseFile, form: string, of: Id): readonly FormRecord[] =>
  Object.values(file.records).filter(
    (record) =>
      record.form === form && record.state !== 'withdrawn' && answerIn(record, 'conference_id') === of,
  );

const labelled = (label: string, text: string): Content[] =>
  text ? [{ text: label, style: 'label', margin: [0, 4, 0, 0] }, { text }] : [];

const attendance = ({ conference, member, agency }: MinutesSources, say: Say): Content[] => [
  { text: say('attendance'), style: 'heading', headlineLevel: 1 },
  {
    ul: conference.invited.map(({ member: id, agency: of, attendance: how }) => {
      const substitute = how?.substitute ? ` (${how.substitute})` : '';
      return `${member(id)}, ${agency(of)}: ${say(how?.how ?? 'notNoted')}${substitute}`;
    }),
  },
];

/** What child and family want, and what they said to the decision, as far as it is open to the reader. */
const views = (file: CaseFile, sources: MinutesSources, say: Say): Content[] =>
  writtenIn(file, 'team-view', sources.conference.ref.id).flatMap((view) => {
    const said = inWords(sources, view);
    const toDecision = ['child_says', 'family_says', 'their_words'].map(said.say).filter(Boolean).join(' · ');
    return [
      ...labelled(say('childView'), said.say('child_view')),
      ...labelled(say('familyView'), said.say('family_view')),
      ...labelled(say('afterDecision'), toDecision),
    ];
  });

const actionLine = (action: FormRecord, { member, agency, language }: MinutesSources, say: Say): string => {
  const due = answerIn(action, 'due_on');
  const person = answerIn(action, 'responsible_person');
  return [
    answerIn(action, 'action'),
    agency(answerIn(action, 'responsible_agency')),
    member(person) || person,
    due && `${say('until')} ${shortDay(due, language)}`,
  ]
    .filter(Boolean)
    .join(' · ');
};

const decision = (file: CaseFile, sources: MinutesSources, say: Say): Content[] => {
  const { conference, member } = sources;
  const { decision: decided, actions, added } = meetingOf(file.meetings, conference.ref.id);
  const notOpen = closedActions(file, conference.ref.id);
  const agreed = decided?.agreed.map(member).join(', ') ?? '';
  return [
    ...labelled(say('decision'), decided?.decision ?? ''),
    ...labelled(say('agreed'), agreed),
    ...(decided?.dissented ?? []).flatMap((one) =>
      labelled(`${say('dissented')}: ${member(one.member)}`, one.why),
    ),
    ...actions
      .flatMap((id) => file.records[id] ?? [])
      .flatMap((action) => labelled(say('action'), actionLine(action, sources, say))),
    ...(notOpen > 0 ? labelled(say('action'), `${say('closedActions')}: ${notOpen}`) : []),
    ...added.flatMap(({ text, by }) => labelled(`${say('added')}: ${member(by)}`, text)),
  ];
};

const heardIn = (sources: MinutesSources, minutes: FormRecord): string => {
  const { say } = inWords(sources, minutes);
  return ['child_heard', 'child_not_heard_why'].map(say).filter(Boolean).join(': ');
};

const caseBlock = (of: MinutedCase | null, at: number, sources: MinutesSources, say: Say): Content[] => {
  const heading = (text: string): Content => ({ text, style: 'heading', headlineLevel: 1 });
  const item = sources.conference.items[at];
  const left = labelled(say('left'), (item?.conflicts ?? []).map(sources.member).join(', '));
  if (!of)
    return [heading(`${at + 1}. ${say('closedCase')}`), { text: say('closedText'), style: 'small' }, ...left];
  const { file, number } = of;
  const id = sources.conference.ref.id;
  return [
    heading(`${at + 1}. ${say('case')} ${number}`),
    ...left,
    ...(item?.state === 'postponed' ? [{ text: say('postponed'), style: 'small' }] : []),
    ...views(file, sources, say),
    ...writtenIn(file, 'team-minutes', id).flatMap((minutes) => [
      ...labelled(say('situation'), answerIn(minutes, 'situation')),
      ...labelled(say('shared'), answerIn(minutes, 'shared')),
      ...labelled(say('childHeard'), heardIn(sources, minutes)),
      ...labelled(say('disagreement'), answerIn(minutes, 'disagreement')),
    ]),
    ...writtenIn(file, 'team-contribution', id).flatMap((contribution) =>
      labelled(
        `${say('contribution')}: ${contribution.opened ? sources.agency(contribution.opened.agency) : ''}`,
        answerIn(contribution, 'contribution'),
      ),
    ),
    ...decision(file, sources, say),
  ];
};

const signatures = ({ conference, member, moment }: MinutesSources, say: Say): Content[] => [
  { text: say('signatures'), style: 'heading', headlineLevel: 1 },
  {
    ul: [
      ...conference.signatures.map(
        ({ member: id, at, remark }) => `${member(id)}, ${moment(at)}${remark ? `: ${remark}` : ''}`,
      ),
      ...unsignedIn(conference).map((id) => `${member(id)}: ${say('unsigned')}`),
    ],
  },
];

/**
 * The minutes of a meeting for one reader: each case as far as its file is open to them, by its number alone. What is
 * closed to them is not there, and they are told that it is not.
 */
export const composeMinutes = (sources: MinutesSources): TDocumentDefinitions => {
  const { conference, language, moment } = sources;
  const say: Say = (word) => minutesWords[word][language];
  const { plan } = conference;
  return paper({
    language,
    title: say('title'),
    reference: say('title'),
    confidential: true,
    content: [
      { text: say('title'), style: 'title' },
      { text: [plan ? moment(plan.at) : '', plan?.place ?? ''].filter(Boolean).join(' · ') },
      { text: `${say('present')}: ${presentIn(conference).length} / ${conference.invited.length}` },
      ...attendance(sources, say),
      ...sources.cases.flatMap((of, at) => caseBlock(of, at, sources, say)),
      ...labelled(say('next'), conference.next ? longDay(conference.next, language) : ''),
      ...signatures(sources, say),
      { text: say('ownCopy'), style: 'small', margin: [0, 12, 0, 0] },
    ],
  });
};
