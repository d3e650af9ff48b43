import { z } from 'zod';
import { command, write } from '../src/core/chronology/command.ts';
import type { FileRules } from '../src/core/chronology/entry.ts';
import { type Id, newId } from '../src/core/id.ts';
import { refuse } from '../src/core/refusal.ts';
import { kindOfFile } from '../src/server/store/registry.ts';

/** A kind of case with just enough practice to try the store: it opens, people join, and words are noted. */
interface TinyCase {
  id: Id;
  child: Id | null;
  circle: readonly Id[];
  notes: readonly string[];
}

const commands = z.discriminatedUnion('kind', [
  command('tiny.open', { child: z.uuid(), circle: z.array(z.uuid()) }),
  command('tiny.note', { section: z.string(), text: z.string() }),
  command('tiny.slip', { section: z.string() }),
]);
type TinyCommand = z.infer<typeof commands>;

const Opened = z.object({ child: z.uuid(), circle: z.array(z.uuid()) });
const Note = z.object({ text: z.string() });

const tinyRules: FileRules<TinyCase, TinyCommand> = {
  kind: 'case',
  commands,
  blank: ({ id }) => ({ id, child: null, circle: [], notes: [] }),
  decide: (file, asked, deciding) => {
    if (asked.kind === 'tiny.open') {
      if (file.child !== null) return refuse('tiny.already-open');
      const body = { child: asked.child, circle: asked.circle };
      return write(asked, { kind: 'tiny.opened', section: 'case', body });
    }
    if (file.child === null) return refuse('tiny.not-open');
    // A rule that forgot to ask who may write there.
    if (asked.kind === 'tiny.slip')
      return write(asked, { kind: 'tiny.noted', section: asked.section, body: { text: '' } });
    if (!deciding.mayWrite(asked.section)) return refuse('may-not-write');
    return write(asked, { kind: 'tiny.noted', section: asked.section, body: { text: asked.text } });
  },
  evolve: (file, entry) =>
    entry.kind === 'tiny.opened'
      ? { ...file, ...Opened.parse(entry.body) }
      : { ...file, notes: [...file.notes, Note.parse(entry.body).text] },
};

export const tinyCases = kindOfFile({
  rules: tinyRules,
  project: ({ id, child, circle, notes }, { lastEntryAt }) => {
    if (child === null) return {};
    const ref = { file_kind: 'case' as const, file_id: id };
    const place = { source: id, part: 'case-manager', discipline: 'social-work', since: null, until: null };
    return {
      case_row: [
        {
          ...{ id, number: `T-${id}`, child, status: 'open', phase: 'concern', sex: null, birth_year: 2015 },
          ...{ risk: notes.length > 3 ? 'high' : 'low', opened_on: '2026-01-05', closed_on: null },
          ...{ closure_reason: null, manager: circle[0] ?? null, agency: null, unit: null, place: null },
          ...{ source: null, next_due_at: null, next_due_code: null, last_seen_on: null, conflicts: 0 },
          ...{ last_entry_at: lastEntryAt, harms: notes.length > 1 ? ['neglect'] : [], situations: [] },
          ...{ new_concern_on: null, out_of_school: false, in_care: false, has_sibling: false },
        },
      ],
      case_tag: notes.length > 1 ? [{ case_id: id, kind: 'harm', code: 'neglect' }] : [],
      case_facts: [{ case_id: id, grounds: [], named: [] }],
      person_in_case: [{ case_id: id, person_id: child, part: 'child' }],
      circle: circle.flatMap((member) =>
        [ref, { file_kind: 'person' as const, file_id: child }].map((of) => ({
          ...of,
          ...place,
          holder: `member:${member}`,
        })),
      ),
      deadline_row: [
        {
          ...{ ...ref, code: 'initial-assessment', instance: '', started_at: '2026-01-05T08:00:00.000Z' },
          ...{ due_at: '2026-01-06T08:00:00.000Z', met_at: notes.length > 2 ? lastEntryAt : null },
          ...{ waived: false, responsible: null },
        },
      ],
    };
  },
});

const naming = command('tiny.name', { name: z.string() });
const Named = z.object({ name: z.string() });

/** A kind of person who is only called something. */
export const tinyPersons = kindOfFile<{ id: Id; names: readonly string[] }, z.infer<typeof naming>>({
  rules: {
    kind: 'person',
    commands: naming,
    blank: ({ id }) => ({ id, names: [] }),
    decide: (_file, asked) =>
      write(asked, { kind: 'tiny.named', section: 'identity', body: { name: asked.name } }),
    evolve: (file, entry) => ({ ...file, names: [...file.names, Named.parse(entry.body).name] }),
  },
  project: ({ id, names }, { lastEntryAt }) => ({
    person_row: [
      {
        ...{
          id,
          child: true,
          sex: 'f',
          birth_year: 2015,
          birth_registered: null,
          deceased: false,
          place: null,
        },
        last_entry_at: lastEntryAt,
      },
    ],
    person_index: [{ person_id: id, terms: [...new Set(names.flatMap((name) => name.split(' ')))] }],
  }),
});

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
export const calling = (name: string) => ({ id: newId(), kind: 'tiny.name', name });
