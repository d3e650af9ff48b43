import type { Ask, Receiver } from './rules.ts';

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
