import { z } from 'zod';
import { write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, FileRef, FileRules, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { stepCommands } from './acts.ts';
import { type Ask, agencyOf, senderPart, sharedPart } from './asking.ts';
import { enoughFiles, mostFilesAtOnce } from './files.ts';
import { byLink, linkHindered, partnerHindered } from './link.ts';
import { enclosing, groundHolds, handing, keptBack } from './sending.ts';
import { blankReferral, evolveReferral, type Referral } from './state.ts';
import { referralSteps, type Side, stateAfter } from './steps.ts';

export { type Ask, agencyOf, type Receiver, type Urgency, urgencies } from './asking.ts';
export { referralDeadlines } from './clocks.ts';
export { outcomeOf } from './outcome.ts';
export type { Referral } from './state.ts';
export { type ReferralState, waitsFor } from './steps.ts';

const commands = z.discriminatedUnion('kind', [...stepCommands]);
export type ReferralCommand = z.infer<typeof commands>;
type Draft = Extract<ReferralCommand, { kind: 'referral.draft' }>;
type Step = Exclude<ReferralCommand, Draft>;

/** On which side of a referral somebody stands: by their institution, and by what they may write in it. */
export const sideOf = (
  ask: Ask,
  from: NonNullable<Referral['from']>,
  deciding: Pick<Deciding, 'agency' | 'mayWrite' | 'ownOnly'>,
): Side | null => {
  if (deciding.agency === agencyOf(ask.receiver))
    return deciding.mayWrite(sharedPart(ask)) ? 'receiver' : null;
  const own = senderPart(from.agency);
  return deciding.mayWrite(own) && !deciding.ownOnly?.(own) ? 'sender' : null;
};

const misaddressed = ({ receiver }: Pick<Ask, 'receiver'>, agency: string): boolean =>
  receiver.kind === 'institution' && receiver.agency === agency;

const draft = (file: Referral, asked: Draft, deciding: Deciding): Decision => {
  if (file.from) return refuse('referral.already-there');
  if (!deciding.roles.some((role) => role === 'worker' || role === 'supervisor'))
    return refuse('referral.needs-a-worker');
  if (misaddressed(asked, deciding.agency)) return refuse('referral.to-oneself');
  const { id: _id, kind: _kind, seen: _seen, occurredAt: _at, ...body } = asked;
  return write(asked, {
    kind: 'referral.drafted',
    section: senderPart(deciding.agency),
    body: { ...body, number: deciding.number },
  });
};

const past: Readonly<Record<Step['kind'], string>> = {
  'referral.revise': 'referral.revised',
  'referral.discard': 'referral.discarded',
  'referral.enclose': 'referral.enclosed',
  'referral.leave-out': 'referral.left-out',
  'referral.send': 'referral.sent',
  'referral.see': 'referral.seen',
  'referral.take': 'referral.taken',
  'referral.release': 'referral.released',
  'referral.ask': 'referral.asked',
  'referral.reply': 'referral.replied',
  'referral.accept': 'referral.accepted',
  'referral.decline': 'referral.declined',
  'referral.start': 'referral.started',
  'referral.report': 'referral.reported',
  'referral.complete': 'referral.completed',
  'referral.not-taken-up': 'referral.not-taken-up',
  'referral.hear': 'referral.heard',
  'referral.close': 'referral.closed',
  'referral.withdraw': 'referral.withdrawn',
  'referral.expire': 'referral.expired',
  'referral.adopt': 'referral.adopted',
  'referral.pass-on': 'referral.passed-on',
  'referral.link': 'referral.link-made',
  'referral.unlink': 'referral.link-revoked',
  'referral.open-link': 'referral.link-opened',
  'referral.miss-code': 'referral.code-missed',
};

/** What a step needs beside its place in the table. */
const hindered = (file: Referral, ask: Ask, asked: Step, deciding: Deciding): Refusal | null => {
  const today = deciding.now.slice(0, 10);
  // The local day may have begun before that of UTC.
  const begun = new Date(Date.parse(deciding.now) + 14 * 3_600_000).toISOString().slice(0, 10);
  switch (asked.kind) {
    case 'referral.revise':
      return misaddressed(asked, file.from?.agency ?? '') ? refuse('referral.to-oneself') : null;
    case 'referral.enclose':
      return file.folder.length < mostFilesAtOnce ? keptBack(ask, asked.section, deciding) : enoughFiles;
    case 'referral.send':
      return groundHolds(ask, deciding);
    case 'referral.start':
    case 'referral.complete':
      return asked.on > begun ? refuse('referral.day-to-come') : null;
    case 'referral.close':
      return file.state !== 'heard' && (file.completed || file.notTakenUp) && asked.unheard === ''
        ? refuse('referral.hear-them-first')
        : null;
    case 'referral.expire':
      return today > ask.validUntil ? null : refuse('referral.still-valid');
    case 'referral.link':
    case 'referral.unlink':
    case 'referral.open-link':
    case 'referral.miss-code':
      return linkHindered(file, asked, deciding);
    default:
      return null;
  }
};

/** A step in the name of a partner by whoever is none, or by a partner in nobody's. */
const actsFalsely = (file: Referral, asked: Step, deciding: Deciding): Refusal | null => {
  if (asked.kind === 'referral.open-link' || asked.kind === 'referral.miss-code') return null;
  const partner = 'partner' in asked ? asked.partner : undefined;
  const told = 'told' in asked ? asked.told : undefined;
  return partnerHindered(file, { partner, told }, deciding);
};

const answers: readonly string[] = ['referral.ask', 'referral.accept', 'referral.decline'];

/** Two of one institution may answer at once: the second decides knowing what the first has said, or not at all. */
const answeredMeanwhile = (file: Referral, asked: Step, deciding: Deciding): Refusal | null => {
  if (!answers.includes(asked.kind) || deciding.roles.includes(byLink)) return null;
  const { state, accepted, declined } = file;
  const answered = state === 'accepted' ? accepted : state === 'declined' ? declined : null;
  if (!answered || answered.by === deciding.author || (asked.seen ?? 0) >= answered.seq) return null;
  return refuse('referral.answered-meanwhile');
};

/** Drafts, and what the child said of the service, stay with those around the case. */
const sectionFor = (asked: Step, ask: Ask, from: NonNullable<Referral['from']>): Section => {
  switch (asked.kind) {
    case 'referral.revise':
    case 'referral.discard':
    case 'referral.enclose':
    case 'referral.leave-out':
    case 'referral.hear':
    case 'referral.link':
    case 'referral.unlink':
    case 'referral.miss-code':
      return senderPart(from.agency);
    default:
      return sharedPart(ask);
  }
};

const written = (file: Referral, ask: Ask, section: Section, asked: Step, deciding: Deciding): Decision => {
  const { id: _id, kind, seen: _seen, occurredAt: _at, ...body } = asked;
  if (asked.kind === 'referral.send') {
    const sheets = enclosing(ask, asked.packet, deciding);
    if (isRefusal(sheets)) return sheets;
    const files = handing(ask, file.folder, deciding);
    if (isRefusal(files)) return files;
    const body = { ...ask, number: file.number };
    return write(asked, { kind: past[kind], section, body }, ...sheets, ...files);
  }
  const entry = { kind: past[kind], section, body };
  if (file.state !== 'sent') return write(asked, entry);
  // Whoever takes it, or opens the link to it, has seen it.
  if (asked.kind === 'referral.take')
    return write(asked, { kind: 'referral.seen', section, body: {} }, entry);
  if (asked.kind !== 'referral.open-link') return write(asked, entry);
  const { name, organisation } = asked;
  return write(asked, entry, { kind: 'referral.seen', section, body: { partner: { name, organisation } } });
};

/** Whoever ends somebody's place gives back what they took, without reading it; nothing where they took nothing. */
const release = (
  file: Referral,
  ask: Ask,
  asked: Extract<Step, { kind: 'referral.release' }>,
  deciding: Deciding,
): Decision => {
  const own = deciding.agency === agencyOf(ask.receiver) && deciding.mayWrite(sharedPart(ask));
  if (!own && !deciding.roles.includes('supervisor')) return refuse('section.not-yours-to-write');
  if (file.taker !== asked.member || stateAfter(file.state, asked.kind) === null) return [];
  const { member, reason } = asked;
  return write(asked, { kind: past[asked.kind], section: sharedPart(ask), body: { member, reason } });
};

/** What somebody answered for who is there no more is whoever's that manages the case; nothing where it was not theirs. */
const passOn = (
  file: Referral,
  ask: Ask,
  asked: Extract<Step, { kind: 'referral.pass-on' }>,
  deciding: Deciding,
): Decision => {
  if (!deciding.roles.includes('supervisor')) return refuse('section.not-yours-to-write');
  const { from, member } = asked;
  if (file.from?.member !== from || from === member || stateAfter(file.state, asked.kind) === null) return [];
  const section = file.state === 'drafted' ? senderPart(file.from.agency) : sharedPart(ask);
  return write(asked, { kind: past[asked.kind], section, body: { member } });
};

/**
 * Every step by the table, made by the side whose step it is. What an institution did without this program may be put
 * down for it by the sender, who says who told them and how. Sending is refused where the sharing protocol or the
 * consent does not carry what is enclosed.
 */
const decide = (file: Referral, asked: ReferralCommand, deciding: Deciding): Decision => {
  if (asked.kind === 'referral.draft') return draft(file, asked, deciding);
  const { ask, from } = file;
  if (!ask || !from) return refuse('referral.not-there');
  if (asked.kind === 'referral.release') return release(file, ask, asked, deciding);
  if (asked.kind === 'referral.pass-on') return passOn(file, ask, asked, deciding);
  const side = deciding.roles.includes(byLink) ? 'receiver' : sideOf(ask, from, deciding);
  if (side === null) return refuse('section.not-yours-to-write');
  const step = referralSteps[asked.kind];
  const overtaken = answeredMeanwhile(file, asked, deciding);
  if (overtaken) return overtaken;
  if (stateAfter(file.state, asked.kind) === null)
    return refuse('referral.no-such-step', { values: { state: file.state } });
  const byHand = step.by === 'receiver' && side === 'sender' && 'told' in asked && asked.told !== undefined;
  if (step.by !== side && !byHand)
    return refuse(step.by === 'receiver' ? 'referral.receivers-step' : 'referral.senders-step');
  const hindrance = actsFalsely(file, asked, deciding) ?? hindered(file, ask, asked, deciding);
  if (hindrance) return hindrance;
  return written(file, ask, sectionFor(asked, ask, from), asked, deciding);
};

/**
 * What the institution that was asked is told when its step comes too late: the request was withdrawn, or ran out, while
 * it wrote. Nobody else learns of it.
 */
export const overMeanwhile = ({ ask, sentAt, state, expiredAt }: Referral, agency: Id): Refusal | null => {
  if (!ask || !sentAt || agencyOf(ask.receiver) !== agency) return null;
  if (state === 'withdrawn') return refuse('referral.withdrawn-meanwhile');
  return expiredAt ? refuse('referral.expired-meanwhile') : null;
};

export const referralRules: FileRules<Referral, ReferralCommand> = {
  kind: 'referral',
  commands,
  blank: (ref: FileRef) => blankReferral(ref),
  decide,
  evolve: evolveReferral,
};
