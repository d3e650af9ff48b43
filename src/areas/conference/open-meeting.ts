import type { Entry, Envelope, FileRef } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import { wholeOf } from '../../core/chronology/section.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { access, mayReadEntry, reading, writing } from '../../core/protocol/index.ts';
import { type Standing, standingOf } from '../../server/authority.ts';
import type { Tx } from '../../server/store/context.ts';
import type { PlaceHeld } from '../../server/store/places.ts';
import { askFile } from '../../server/store/read.ts';
import { readMany } from '../../server/store/read-many.ts';
import type { Member, Store } from '../../server/store/store.ts';
import { openTo } from '../people/store.ts';
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

/** A file as it travels to whoever folds it. */
interface FileRead {
  entries: Entry[];
  exists: string[];
  seq: number;
  writes: Record<string, 'all' | 'institution' | 'author'>;
  sections: Record<string, ReturnType<typeof access>>;
}

const travelling = (
  { protocol, sections: all }: Pack,
  { reader, facts }: Standing,
  entries: readonly Entry[],
  envelopes: readonly Envelope[],
  seq: number,
): FileRead => {
  const sections = all.map(({ code }) => code);
  const known = envelopes.filter((each) => reading(protocol, reader, each, facts).reads === 'existence');
  return {
    entries: [...entries],
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
  read: FileRead;
}

interface MeetingOpened extends ConferenceOpened {
  /** The files of the agenda's cases that are open to the reader. */
  cases: ReadonlyMap<Id, FileRead>;
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
    read: travelling(pack, standing(asked.held), entries, envelopes, envelopes.at(-1)?.seq ?? 0),
  };
};

/** A meeting with the files of all its cases in as few questions as one case takes; null when it is closed to the reader. */
export const openMeeting = async (
  tx: Tx,
  { store, pack }: Ground,
  who: Member,
  id: Id,
): Promise<MeetingOpened | null> => {
  const opened = await openConference(tx, { store, pack }, who, id);
  if (!opened) return null;
  const { conference } = opened;
  const now = store.now();
  const standing = (held: readonly PlaceHeld[]): Standing => standingOf(who, held, now);
  // Whoever left a case for being bound to the family sees nothing of it here, whatever place they still hold.
  const ids = conference.items
    .filter(({ conflicts }) => !conflicts.includes(who.id))
    .map((item) => item.case);
  const held = new Map<Id, readonly PlaceHeld[]>();
  const open = openTo(store, pack, who);
  const [files, heads] = await Promise.all([
    readMany(
      tx,
      store,
      { kind: 'case', ids, sections: sectionsRead },
      (file, places) => {
        held.set(file.id, places);
        return open(file, places);
      },
      { purpose: 'casework', device: who.device },
    ),
    headsOf(tx, ids),
  ]);
  const cases = [...files].map(([of, entries]) => {
    const as = standing(held.get(of) ?? []);
    return [of, travelling(pack, as, entries, [], heads.get(of) ?? 0)] as const;
  });
  return { ...opened, cases: new Map(cases) };
};

/** How far each file has come; what is written is decided on that. */
const headsOf = async (tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> => {
  const rows = await tx.ask<{ id: Id; seq: number } & Record<string, unknown>>(
    'heads-of-cases',
    "select id, seq from file where municipality = $1 and kind = 'case' and id = any ($2)",
    [tx.context.municipality, ids],
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
};
