import type { Entry, Envelope, FileRef } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import { wholeOf } from '../../core/chronology/section.ts';
import type { readFile } from '../../core/contract/files.ts';
import type { Answer } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { access, mayReadEntry, reading, writing } from '../../core/protocol/index.ts';
import { type Standing, standingOf } from '../../server/authority.ts';
import type { Tx } from '../../server/store/context.ts';
import type { PlaceHeld } from '../../server/store/places.ts';
import { askFile, type Sealed } from '../../server/store/read.ts';
import { takeMany } from '../../server/store/read-many.ts';
import type { Member, Store } from '../../server/store/store.ts';
import { conferenceRules } from './rules.ts';
import type { Conference } from './state.ts';

interface Ground {
  store: Store;
  pack: Pack;
}

/** What a meeting needs of a child's file: no visits, no reporter, no detail of the assessment. */
const sectionsRead = [
  ...['case', 'conference', 'assessment-summary', 'plan'],
  ...['education', 'health', 'police', 'legal', 'economic'],
];

type Beside = Omit<Answer<typeof readFile>, 'entries'>;

/** What travels beside a file's entries to whoever folds them. */
export const besideEntries = (
  { protocol, sections: all }: Pack,
  { reader, facts }: Standing,
  envelopes: readonly Envelope[],
  seq: number,
): Beside => {
  const sections = all.map(({ code }) => code);
  const known = envelopes.filter((each) => reading(protocol, reader, each, facts).reads === 'existence');
  return {
    exists: [...new Set(known.map(({ section }) => wholeOf(section)))],
    seq,
    writes: Object.fromEntries(
      sections.flatMap((section) => {
        const where = writing(protocol, reader, section, facts);
        return where === 'none' ? [] : [[section, where]];
      }),
    ),
    sections: Object.fromEntries(
      sections.map((section) => [section, access(protocol, reader, section, facts)]),
    ),
  };
};

interface ConferenceOpened {
  conference: Conference;
  entries: readonly Entry[];
  beside: Beside;
}

interface MeetingOpened extends ConferenceOpened {
  /** The entries of the agenda's cases that are open to the reader. */
  cases: ReadonlyMap<Id, readonly Entry[]>;
}

/** A meeting without its cases; null when it is closed to the reader. The look is recorded. */
export const openConference = async (
  tx: Tx,
  { store, pack }: Ground,
  who: Member,
  id: Id,
): Promise<ConferenceOpened | null> => {
  const ref: FileRef = { kind: 'conference', id };
  const standing = (held: readonly PlaceHeld[]): Standing => standingOf(who, held, store.now());
  const asked = await askFile(
    tx,
    store,
    ref,
    (held) => {
      const { reader, facts } = standing(held);
      return (envelope) => mayReadEntry(pack.protocol, reader, envelope, facts);
    },
    { purpose: 'casework', device: who.device },
  );
  const { envelopes } = asked;
  if (envelopes.length === 0) return null;
  const entries = asked.open();
  return {
    conference: fold(conferenceRules, ref, entries),
    entries,
    beside: besideEntries(pack, standing(asked.held), envelopes, envelopes.at(-1)?.seq ?? 0),
  };
};

/** Whoever left a case for being bound to the family sees nothing of it here, whatever place they still hold. */
export const casesAtTable = ({ items }: Conference, who: Pick<Member, 'id'>): readonly Id[] =>
  items.filter(({ conflicts }) => !conflicts.includes(who.id)).map((item) => item.case);

/** The files of an agenda's cases, each put into the form in which it is wanted; each look is recorded. */
export const takeCases = <T>(
  tx: Tx,
  { store, pack }: Ground,
  who: Member,
  ids: readonly Id[],
  take: (sealed: Sealed, standing: Standing, left: readonly Envelope[]) => T,
): Promise<ReadonlyMap<Id, T>> => {
  const now = store.now();
  return takeMany(
    tx,
    store,
    { kind: 'case', ids, sections: sectionsRead, atATime: 4 },
    (_file, held) => {
      const { reader, facts } = standingOf(who, held, now);
      return (envelope) => mayReadEntry(pack.protocol, reader, envelope, facts);
    },
    { purpose: 'casework', device: who.device },
    (_file, held, sealed, left) => take(sealed, standingOf(who, held, now), left),
  );
};

/** A meeting with all its cases; null when it is closed to the reader. */
export const openMeeting = async (
  tx: Tx,
  ground: Ground,
  who: Member,
  id: Id,
): Promise<MeetingOpened | null> => {
  const opened = await openConference(tx, ground, who, id);
  if (!opened) return null;
  const ids = casesAtTable(opened.conference, who);
  return { ...opened, cases: await takeCases(tx, ground, who, ids, ({ open }) => open()) };
};
