import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Id } from '../../core/id.ts';
import type { Language } from '../../core/pack/words.ts';
import type { CaseFile } from '../case/rules.ts';
import { type Conference, meetingOf, presentIn, unsignedIn } from '../conference/rules.ts';
import { minutesWords } from './minutes-words.ts';
import { paper } from './paper.ts';

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

const decision = (file: CaseFile, sources: MinutesSources, say: Say): Content[] => {
  const { conference, member } = sources;
  const { decision: decided, actions, added } = meetingOf(file.meetings, conference.ref.id);
  const agreed = decided?.agreed.map(member).join(', ') ?? '';
  return [
    ...labelled(say('decision'), decided?.decision ?? ''),
    ...labelled(say('agreed'), agreed),
    ...(decided?.dissented ?? []).flatMap((one) =>
      labelled(`${say('dissented')}: ${member(one.member)}`, one.why),
    ),
    ...actions
      .flatMap((id) => file.records[id] ?? [])
      .flatMap((action) =>
        labelled(
          say('action'),
          [
            answerIn(action, 'action'),
            sources.member(answerIn(action, 'responsible_person')) || answerIn(action, 'responsible_person'),
            answerIn(action, 'due_on'),
          ]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
    ...added.flatMap(({ text, by }) => labelled(`${say('added')}: ${member(by)}`, text)),
  ];
};

const caseBlock = (of: MinutedCase | null, at: number, sources: MinutesSources, say: Say): Content[] => {
  const heading = (text: string): Content => ({ text, style: 'heading', headlineLevel: 1 });
  const item = sources.conference.items[at];
  if (!of) return [heading(`${at + 1}. ${say('closedCase')}`), { text: say('closedText'), style: 'small' }];
  const { file, number } = of;
  const id = sources.conference.ref.id;
  return [
    heading(`${at + 1}. ${say('case')} ${number}`),
    ...(item?.state === 'postponed' ? [{ text: say('postponed'), style: 'small' }] : []),
    ...writtenIn(file, 'team-minutes', id).flatMap((minutes) => [
      ...labelled(say('situation'), answerIn(minutes, 'situation')),
      ...labelled(say('shared'), answerIn(minutes, 'shared')),
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
      ...signatures(sources, say),
      { text: say('ownCopy'), style: 'small', margin: [0, 12, 0, 0] },
    ],
  });
};
