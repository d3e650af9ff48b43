import { z } from 'zod';
import { command, write } from '../src/core/chronology/command.ts';
import type { FileRules } from '../src/core/chronology/entry.ts';
import { type Id, newId } from '../src/core/id.ts';
import { refuse } from '../src/core/refusal.ts';
import { KeyRing } from '../src/server/keys/key-ring.ts';
import { freshKey } from '../src/server/keys/seal.ts';
import { inTenant } from '../src/server/store/context.ts';
import { kindOfFile } from '../src/server/store/registry.ts';
import {
  type Member,
  openStore,
  type Store,
  type StoreOptions,
  systemOf,
} from '../src/server/store/store.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** A kind of case with just enough practice to try the store: it opens, people join, and words are noted. */
export interface TinyCase {
  id: Id;
  child: Id | null;
  circle: readonly Id[];
  notes: readonly string[];
}

const commands = z.discriminatedUnion('kind', [
  command('tiny.open', { child: z.uuid(), circle: z.array(z.uuid()) }),
  command('tiny.note', { section: z.string(), text: z.string() }),
]);
type TinyCommand = z.infer<typeof commands>;

const Body = z.object({ child: z.uuid(), circle: z.array(z.uuid()) });
const Note = z.object({ text: z.string() });

export const tinyRules: FileRules<TinyCase, TinyCommand> = {
  kind: 'case',
  commands,
  blank: ({ id }) => ({ id, child: null, circle: [], notes: [] }),
  decide: (file, asked, deciding) => {
    if (asked.kind === 'tiny.open')
      return file.child === null
        ? write(asked, {
            kind: 'tiny.opened',
            section: 'case',
            body: { child: asked.child, circle: asked.circle },
          })
        : refuse('tiny.already-open');
    if (file.child === null) return refuse('tiny.not-open');
    if (!deciding.mayWrite(asked.section)) return refuse('may-not-write');
    return write(asked, { kind: 'tiny.noted', section: asked.section, body: { text: asked.text } });
  },
  evolve: (file, entry) =>
    entry.kind === 'tiny.opened'
      ? { ...file, ...Body.parse(entry.body) }
      : { ...file, notes: [...file.notes, Note.parse(entry.body).text] },
};

export const tinyCases = kindOfFile({
  rules: tinyRules,
  project: (file, { lastEntryAt, file: ref }) => {
    if (file.child === null) return {};
    const child = file.child;
    const of = [
      { file_kind: 'case' as const, file_id: file.id },
      { file_kind: 'person' as const, file_id: child },
    ];
    return {
      case_row: [
        {
          id: file.id,
          number: `T-${file.id}`,
          child,
          status: 'open',
          phase: 'concern',
          risk: file.notes.length > 3 ? 'high' : 'low',
          sex: null,
          birth_year: 2015,
          opened_on: '2026-01-05',
          closed_on: null,
          closure_reason: null,
          manager: file.circle[0] ?? null,
          agency: null,
          unit: null,
          place: null,
          source: null,
          next_due_at: null,
          next_due_code: null,
          last_seen_on: null,
          last_entry_at: lastEntryAt,
          conflicts: 0,
          harms: file.notes.length > 1 ? ['neglect'] : [],
          situations: [],
        },
      ],
      case_tag: file.notes.length > 1 ? [{ case_id: file.id, kind: 'harm', code: 'neglect' }] : [],
      person_in_case: [{ case_id: file.id, person_id: child, part: 'child' }],
      person_row: [
        {
          id: child,
          sex: 'f',
          birth_year: 2015,
          birth_registered: null,
          deceased: false,
          place: null,
          last_entry_at: null,
        },
      ],
      person_index: [
        { person_id: child, terms: [...new Set(file.notes.flatMap((note) => note.split(' ')))] },
      ],
      circle: file.circle.flatMap((member) =>
        of.map((file_) => ({
          ...file_,
          holder: `member:${member}`,
          source: ref.id,
          part: 'case-manager',
          discipline: 'social-work',
          since: null,
          until: null,
        })),
      ),
      deadline_row: [
        {
          file_kind: 'case',
          file_id: file.id,
          code: 'initial-assessment',
          instance: '',
          started_at: '2026-01-05T08:00:00.000Z',
          due_at: '2026-01-06T08:00:00.000Z',
          met_at: file.notes.length > 2 ? lastEntryAt : null,
          waived: false,
          responsible: null,
        },
      ],
    };
  },
});

export interface StoreWorld {
  store: Store;
  database: FreshDatabase;
  close: () => Promise<void>;
}

/** A store of its own on a fresh database, with tiny cases and a protocol that opens every section but one. */
export const storeWorld = async (options: Partial<StoreOptions> = {}): Promise<StoreWorld> => {
  const database = await freshDatabase();
  const store = openStore({
    urls: database.urls,
    keys: new KeyRing(freshKey(), freshKey()),
    kinds: [tinyCases],
    practice: {
      sectionOf: () => null,
      authority: ({ held, begun }) =>
        held.length > 0 || begun ? { mayWrite: (section) => section !== 'police' } : refuse('not-in-circle'),
    },
    ...options,
  });
  return {
    store,
    database,
    close: async () => {
      await store.close();
      await database.close();
    },
  };
};

/** A municipality with one agency, as every tenant begins. */
export const foundMunicipality = async (store: Store, code: string): Promise<{ id: Id; agency: Id }> => {
  const [id, agency] = [newId(), newId()];
  await inTenant(store.system, { municipality: id, member: null, holders: [] }, async ({ db }) => {
    await db.insertInto('municipality').values({ id, code, place: code }).execute();
    await db
      .insertInto('agency')
      .values({ municipality: id, id: agency, code: 'unit', discipline: 'social-work', name: 'Unit' })
      .execute();
  });
  return { id, agency };
};

export const enlist = async (
  store: Store,
  municipality: { id: Id; agency: Id },
  roles: readonly string[] = ['worker'],
): Promise<Member> => {
  const member: Member = {
    id: newId(),
    municipality: municipality.id,
    agency: municipality.agency,
    discipline: 'social-work',
    roles,
    unit: null,
    device: 'test',
  };
  await inTenant(store.system, systemOf(member), async ({ db }) => {
    await db
      .insertInto('member')
      .values({
        municipality: member.municipality,
        id: member.id,
        user_id: `user-${member.id}`,
        name: 'Somebody',
        email: null,
        agency: member.agency,
        discipline: member.discipline,
        roles: [...roles],
        unit: null,
      })
      .execute();
  });
  return member;
};

export const opening = (child: Id, circle: readonly Id[]) => ({
  id: newId(),
  kind: 'tiny.open',
  child,
  circle,
});
export const noting = (text: string, section = 'identity') => ({
  id: newId(),
  kind: 'tiny.note',
  section,
  text,
});
