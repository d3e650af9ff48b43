import type { Deciding, Section } from '../../core/chronology/entry.ts';
import { kept } from '../../core/chronology/kept.ts';
import { inPart, wholeOf } from '../../core/chronology/section.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { type Ask, agencyOf } from './asking.ts';
import type { FileEnclosed } from './files.ts';
import type { Enclosed } from './packet.ts';

interface Sheet {
  kind: 'record.edited';
  section: Section;
  body: { record: Id; form: string; version: number; edits: unknown[] };
}

/** One form's answers, each in the part of the file that its question stands in. */
const sheetsOf = (
  { record, form, version, part, edits }: Enclosed,
  { sectionOf }: Pick<Deciding, 'sectionOf'>,
): readonly Sheet[] | Refusal => {
  const sheets = new Map<Section, Sheet>();
  for (const edit of edits) {
    const field = 'row' in edit ? edit.rows : edit.field;
    const section = sectionOf(form, version, field);
    if (section === null) return refuse('record.no-such-field', { where: field });
    const at = inPart(section, part);
    const sheet = sheets.get(at) ?? {
      kind: 'record.edited',
      section: at,
      body: { record, form, version, edits: [] },
    };
    sheet.body.edits.push(kept(undefined, edit));
    sheets.set(at, sheet);
  }
  return [...sheets.values()];
};

/** Why a part of the case may not go along; null where it may. */
export const keptBack = (
  ask: Ask,
  section: Section,
  { sharing }: Pick<Deciding, 'sharing'>,
): Refusal | null => {
  const where = wholeOf(section);
  if (!ask.sections.includes(where)) return refuse('referral.part-not-chosen', { where });
  return ask.receiver.kind === 'outside' || !sharing?.opens(ask.receiver, section)
    ? refuse('referral.protocol-closes', { where })
    : null;
};

/**
 * What goes along, sealed section by section so that the protocol keeps filtering it. Refused where a part was not
 * chosen, or where the sharing protocol does not open it to the receiver's discipline for a referral.
 */
export const enclosing = (
  ask: Ask,
  packet: readonly Enclosed[],
  deciding: Pick<Deciding, 'sectionOf' | 'sharing'>,
): readonly Sheet[] | Refusal => {
  const all: Sheet[] = [];
  for (const enclosed of packet) {
    const sheets = sheetsOf(enclosed, deciding);
    if (isRefusal(sheets)) return sheets;
    all.push(...sheets);
  }
  for (const { section } of all) {
    const kept = keptBack(ask, section, deciding);
    if (kept) return kept;
  }
  return all;
};

interface Handed {
  kind: 'referral.file-given';
  section: Section;
  body: FileEnclosed;
}

/** The files that go along, each in the part of the file that it belongs to; refused as `enclosing` refuses. */
export const handing = (
  ask: Ask,
  files: readonly FileEnclosed[],
  deciding: Pick<Deciding, 'sharing'>,
): readonly Handed[] | Refusal => {
  for (const { section } of files) {
    const kept = keptBack(ask, section, deciding);
    if (kept) return kept;
  }
  return files.map((body) => ({ kind: 'referral.file-given', section: body.section, body }));
};

/**
 * Whether data may be given on the ground that the sender names: a consent must be on record, hold today and name the
 * receiver; any other ground is said in words (Law 124/2024 on personal data).
 */
export const groundHolds = (ask: Ask, { sharing, now }: Deciding): Refusal | null => {
  if (!sharing) return refuse('not-in-circle');
  if (ask.validUntil < now.slice(0, 10)) return refuse('referral.over-before-sent');
  if (ask.ground === 'consent')
    return sharing.consented(agencyOf(ask.receiver) ?? '') ? null : refuse('referral.no-consent');
  return ask.groundNote === '' ? refuse('referral.ground-needs-words') : null;
};
