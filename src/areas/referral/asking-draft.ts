import { groundCodes } from '../../core/pack/protocol-schema.ts';
import { type Ask, type Receiver, urgencies } from './rules.ts';

/** What somebody has typed so far; empty texts where nothing was. */
export interface AskDraft {
  /** The id of an institution, `outside`, or nothing yet. */
  to: string;
  outside: string;
  person: string;
  service: string;
  urgency: Ask['urgency'];
  purpose: string;
  asked: string;
  ground: Ask['ground'];
  groundNote: string;
  childAnswer: string;
  sections: readonly string[];
  validUntil: string;
}

export const blankAsk = (validUntil: string): AskDraft => ({
  to: '',
  outside: '',
  person: '',
  service: '',
  urgency: 'ordinary',
  purpose: '',
  asked: '',
  ground: 'consent',
  groundNote: '',
  childAnswer: '',
  sections: ['identity'],
  validUntil,
});

export const draftOf = ({ receiver, ...ask }: Ask): AskDraft => ({
  ...ask,
  to: receiver.kind === 'outside' ? 'outside' : receiver.agency,
  outside: receiver.kind === 'outside' ? receiver.name : '',
  person: receiver.kind === 'outside' ? '' : (receiver.person ?? ''),
});

/** As fields that are kept while they are typed. */
export const wordsOfAsk = (draft: Partial<AskDraft>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(draft).map(([name, value]) => [name, typeof value === 'string' ? value : value.join(' ')]),
  );

/** The request from the fields that were kept. */
export const askOfWords = (said: Readonly<Record<string, string>>): AskDraft => ({
  to: said.to ?? '',
  outside: said.outside ?? '',
  person: said.person ?? '',
  service: said.service ?? '',
  urgency: urgencies.find((one) => one === said.urgency) ?? 'ordinary',
  purpose: said.purpose ?? '',
  asked: said.asked ?? '',
  ground: groundCodes.find((one) => one === said.ground) ?? 'consent',
  groundNote: said.groundNote ?? '',
  childAnswer: said.childAnswer ?? '',
  sections: (said.sections ?? '').split(' ').filter(Boolean),
  validUntil: said.validUntil ?? '',
});

const needed = ['to', 'service', 'purpose', 'asked', 'childAnswer', 'validUntil'] as const;

/** The questions that still want an answer before the request can be written down. */
export const missingIn = (draft: AskDraft): readonly (keyof AskDraft)[] => [
  ...needed.filter((key) => draft[key].trim() === ''),
  ...(draft.to === 'outside' && draft.outside.trim() === '' ? (['outside'] as const) : []),
  ...(draft.ground !== 'consent' && draft.groundNote.trim() === '' ? (['groundNote'] as const) : []),
];

/** The request as it is written down; parts that the receiver may not have are left out. */
export const askFrom = (draft: AskDraft, receiver: Receiver, open: readonly string[]): Ask => ({
  receiver,
  service: draft.service,
  urgency: draft.urgency,
  purpose: draft.purpose,
  asked: draft.asked,
  ground: draft.ground,
  groundNote: draft.ground === 'consent' ? '' : draft.groundNote,
  childAnswer: draft.childAnswer,
  sections: draft.sections.filter((section) => open.includes(section)),
  validUntil: draft.validUntil,
});
