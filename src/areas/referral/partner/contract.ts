import { z } from 'zod';
import { attachment } from '../../../core/contract/attachments.ts';
import { route } from '../../../core/contract/route.ts';
import { words } from '../../../core/pack/words.ts';
import { Partner } from '../link.ts';
import type { Referral } from '../rules.ts';

const isReferral = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ask' in value && 'talk' in value;

const file = attachment.pick({ id: true, name: true, bytes: true });

const called = z.object({ name: z.string(), label: words.nullable() });

/** One referral as its receiver has it, without who of the sender wrote what: all that a partner sees. */
const partnerView = z.object({
  referral: z.custom<Referral>(isReferral),
  from: called,
  to: called,
  /** What was handed over, by either side. */
  files: z.array(file),
  /** As whom the link was opened. */
  as: Partner,
  /** Until when it stays open without the code. */
  until: z.string(),
});
export type PartnerView = z.infer<typeof partnerView>;

/** What stood in the address after the sign #. */
const link = z.string().max(200);
/** Given at the opening and kept in the page alone; in bodies, so that no log and no history can hold it. */
const opened = z.object({ link, session: z.string().max(100) });
export type OpenedLink = z.infer<typeof opened>;

export const openLink = route({
  method: 'POST',
  path: '/api/public/partner/open',
  summary: 'Opens the referral of a link with the code that was told another way.',
  callers: 'anyone',
  body: Partner.extend({ link, code: z.string().max(40) }),
  answer: z.object({ session: z.string(), view: partnerView }),
});

export const lookByLink = route({
  method: 'POST',
  path: '/api/public/partner/look',
  summary: 'The referral of an opened link, as it stands now.',
  callers: 'anyone',
  body: opened,
  answer: partnerView,
});

/** The steps that a partner makes: those of the receiver, but for taking it among colleagues. */
export const partnerSteps = [
  'referral.ask',
  'referral.accept',
  'referral.decline',
  'referral.start',
  'referral.report',
  'referral.complete',
  'referral.not-taken-up',
] as const;

export const stepByLink = route({
  method: 'POST',
  path: '/api/public/partner/steps',
  summary: 'A step of the receiver in the referral of an opened link.',
  callers: 'anyone',
  body: opened.extend({
    /** Makes sending it twice harmless. */
    id: z.uuid(),
    step: z.looseObject({ kind: z.enum(partnerSteps) }),
  }),
  answer: partnerView,
});

/** Multipart: `link` and `session` in fields before the file, so that they stand in no address. */
export const attachByLink = route({
  method: 'POST',
  path: '/api/public/partner/files',
  summary: 'Keeps a file for the next step (multipart: `link`, `session`, then the file).',
  callers: 'anyone',
  answer: file,
});

export const dropByLink = route({
  method: 'POST',
  path: '/api/public/partner/files/drop',
  summary: 'Takes a file away that was attached by a link and not handed over.',
  callers: 'anyone',
  body: opened.extend({ file: z.uuid() }),
  answer: z.object({}),
});

export const saveByLink = route({
  method: 'POST',
  path: '/api/public/partner/files/save',
  summary: 'The content of a file that was handed over in the referral of an opened link.',
  callers: 'anyone',
  body: opened.extend({ file: z.uuid() }),
  answer: z.unknown(),
});
