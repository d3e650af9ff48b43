import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideRecord } from '../chronology/decide.ts';
import type { Edit } from '../chronology/edit.ts';
import type { Deciding, Entry, FileRef } from '../chronology/entry.ts';
import { evolveRecords } from '../chronology/evolve.ts';
import { changesIn } from '../chronology/history.ts';
import { noRecords, own, type Records } from '../chronology/record.ts';
import type { RecordCommand } from '../chronology/record-command.ts';
import { makeId } from '../id.ts';
import { isRefusal } from '../refusal.ts';
import { access } from './access.ts';
import { filterChronology, mayReadEntry, reading, redactedFold } from './filter.ts';
import { circlePlaces, type Reader } from './reader.ts';
import {
  agencyOf,
  type Discipline,
  disciplines,
  facts,
  korca,
  memberOf,
  now,
  reader,
} from './rehearsal/korca.ts';

const sections = Object.keys(korca.sections);
const idOf = (n: number) => makeId(n, new Uint8Array(10).fill(7));
const file: FileRef = { kind: 'case', id: idOf(1) };
const records = [idOf(2), idOf(3)];
const rules = { blank: (): Records => noRecords, evolve: evolveRecords };

/** A form with one question, one choice and one repeat in every section: the hardest there can be. */
const sectionOf: Deciding['sectionOf'] = (_form, _version, field) =>
  field === null ? 'followup' : (field.split(' ')[1] ?? 'case');

interface Write {
  discipline: Discipline;
  person: number;
  record: number;
  section: string;
  does:
    | 'answer'
    | 'choose'
    | 'unchoose'
    | 'row'
    | 'remove-row'
    | 'complete'
    | 'withdraw'
    | 'reopen'
    | 'stale';
}
const write: fc.Arbitrary<Write> = fc.record({
  discipline: fc.constantFrom(...disciplines),
  person: fc.nat({ max: 1 }),
  record: fc.nat({ max: 1 }),
  section: fc.oneof(
    fc.constantFrom(...sections),
    fc.constantFrom('plan', 'health', 'police', 'notes', 'reporter'),
  ),
  does: fc.constantFrom(
    ...(['answer', 'answer', 'answer', 'stale', 'choose', 'unchoose', 'row', 'row'] as const),
    ...(['remove-row', 'complete', 'withdraw', 'reopen'] as const),
  ),
});

let marks = 0;
const mark = () => `mark-${++marks}.`;
const marksIn = (value: unknown): readonly string[] => JSON.stringify(value).match(/mark-\d+\./g) ?? [];

const editFor = (so: Records, record: string, { section, does }: Write): Edit[] => {
  const [field, set, rows] = [`a ${section}`, `set ${section}`, `rows ${section}`];
  const known = own(so, record);
  const here = known && own(known.fields, field);
  const row = Object.values((known && own(known.rows, rows)) ?? {})[0];
  switch (does) {
    case 'answer':
      return [{ field, was: here?.value ?? null, now: mark() }];
    case 'stale':
      return [{ field, was: here?.heads[0]?.value ?? null, now: mark() }];
    case 'choose':
      return [{ field: set, add: [mark()], remove: [] }];
    case 'unchoose':
      return [{ field: set, add: [], remove: Object.keys((known && own(known.sets, set)) ?? {}) }];
    case 'row':
      return [
        ...(row ? [] : [{ rows, row: 'r1', change: 'added' as const }]),
        {
          rows,
          row: 'r1',
          field: 'who',
          was: row ? (own(row.fields, 'who')?.value ?? null) : null,
          now: mark(),
        },
      ];
    case 'remove-row':
      return row
        ? [{ rows, row: 'r1', change: 'removed', was: { who: own(row.fields, 'who')?.value ?? null } }]
        : [];
    default:
      return [];
  }
};

const commandFor = (so: Records, written: Write, n: number): RecordCommand | null => {
  const record = records[written.record] ?? file.id;
  const told = { id: idOf(100 + n * 64), record, seen: 0 };
  const edits = editFor(so, record, written);
  if (!own(so, record))
    return {
      ...told,
      kind: 'record.open',
      form: 'all',
      version: 1,
      label: mark(),
      edits,
      ...(written.record === 1 ? { part: agencyOf('education') } : {}),
    };
  if (written.does === 'complete') return { ...told, kind: 'record.complete' };
  if (written.does === 'reopen') return { ...told, kind: 'record.reopen' };
  if (written.does === 'withdraw') return { ...told, kind: 'record.withdraw', reason: mark() };
  return edits.length > 0 ? { ...told, kind: 'record.edit', edits } : null;
};

/** A file into which everybody writes everywhere, so that nothing but the protocol keeps readers apart. */
const fileOf = (writes: readonly Write[]): readonly Entry[] => {
  const entries: Entry[] = [];
  let so = noRecords;
  for (const [n, written] of writes.entries()) {
    const author = memberOf(written.discipline, written.person);
    const agency = agencyOf(written.discipline);
    const command = commandFor(so, written, n);
    if (!command) continue;
    const decision = decideRecord(so, command, {
      now,
      municipality: file.id,
      author,
      agency,
      roles: ['worker'],
      number: null,
      sectionOf,
      mayWrite: () => true,
    });
    if (isRefusal(decision)) continue;
    for (const each of decision) {
      const seq = entries.length + 1;
      const entry = {
        ...each,
        municipality: file.id,
        file,
        seq,
        author,
        agency,
        device: 'd',
        recordedAt: now,
      };
      entries.push(entry);
      so = evolveRecords(so, entry);
    }
  }
  return entries;
};

const anyReader: fc.Arbitrary<Reader> = fc
  .record({
    discipline: fc.constantFrom(...disciplines),
    person: fc.nat({ max: 1 }),
    place: fc.constantFrom(...circlePlaces, 'team-member' as const, null),
    purpose: fc.constantFrom('casework', 'casework', 'referral', 'return', 'supervision'),
    roles: fc.constantFrom<readonly string[]>(
      ['worker'],
      ['team-member'],
      ['supervisor'],
      ['worker', 'administrator'],
    ),
    broke: fc.constantFrom(null, null, now, '2026-03-02T09:30:00Z'),
  })
  .map(({ discipline, person, broke, ...as }) =>
    reader(discipline, {
      ...as,
      member: memberOf(discipline, person),
      ...(broke ? { breakGlass: { until: broke } } : {}),
    }),
  );
const anyFacts = fc
  .record({ named: fc.subarray(disciplines.map(agencyOf)), consent: fc.boolean() })
  .map(({ named, consent }) =>
    facts({
      named,
      grounds: consent
        ? [
            {
              ground: 'consent',
              sections: ['ethnicity'],
              agencies: 'all',
              from: '2026-01-01T00:00:00Z',
              until: null,
            },
          ]
        : [],
    }),
  );
const writes = fc.array(write, { minLength: 10, maxLength: 60 });

describe('a file as its reader may know it', () => {
  test('never holds anything from an entry that the reader may not read', () => {
    fc.assert(
      fc.property(writes, anyReader, anyFacts, (writes, who, known) => {
        const entries = fileOf(writes);
        const { readable } = filterChronology(korca, who, known, entries);
        const allowed = new Set(marksIn(readable));
        const closed = entries.filter((entry) => !mayReadEntry(korca, who, entry, known));
        const forbidden = marksIn(closed.map(({ body }) => body)).filter((each) => !allowed.has(each));
        const { file: folded } = redactedFold(rules, file, entries, korca, who, known);
        const told = new Set(marksIn([folded, [...changesIn(readable).values()]]));
        for (const each of forbidden) expect(told.has(each)).toBe(false);
        for (const each of told) expect(allowed.has(each)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('holds an answer of another institution only where the protocol opens the section', () => {
    fc.assert(
      fc.property(writes, anyReader, anyFacts, (writes, who, known) => {
        const { readable } = filterChronology(korca, who, known, fileOf(writes));
        for (const entry of readable) {
          if (entry.agency === who.agency || entry.author === who.member) continue;
          expect(['read', 'write']).toContain(access(korca, who, entry.section, known).level);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('quotes in no readable entry an answer that stands in an unreadable one', () => {
    fc.assert(
      fc.property(writes, anyReader, anyFacts, (writes, who, known) => {
        const entries = fileOf(writes);
        const { readable } = filterChronology(korca, who, known, entries);
        const answered = entries.flatMap(({ id, body }) =>
          [...JSON.stringify(body).matchAll(/"now":"(mark-\d+\.)"/g)].map(([, said]) => ({ id, said })),
        );
        for (const { id, said } of answered) {
          if (readable.some((entry) => entry.id === id)) continue;
          expect(marksIn(readable)).not.toContain(said);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('names a section as existing only where the protocol lets the reader know of it', () => {
    fc.assert(
      fc.property(writes, anyReader, anyFacts, (writes, who, known) => {
        const entries = fileOf(writes);
        for (const section of filterChronology(korca, who, known, entries).exists)
          expect(['existence', 'own-part']).toContain(access(korca, who, section, known).level);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an entry', () => {
  const entry = (discipline: Discipline, section: string, person = 0) => ({
    id: idOf(9),
    municipality: file.id,
    file,
    seq: 1,
    kind: 'record.edited',
    version: 1,
    section,
    author: memberOf(discipline, person),
    agency: agencyOf(discipline),
    device: 'd',
    occurredAt: null,
    recordedAt: now,
  });

  test('stays readable to the institution that wrote it, wherever it stands', () => {
    expect(reading(korca, reader('education'), entry('education', 'police', 1), facts())).toEqual({
      reads: 'content',
      because: 'own-contribution',
    });
    expect(reading(korca, reader('education'), entry('police', 'police'), facts()).reads).toBe('nothing');
    expect(
      reading(korca, reader('education', { place: null }), entry('education', 'plan'), facts()).reads,
    ).toBe('nothing');
  });

  test('among personal notes is read by its author, the case manager and their head alone', () => {
    const note = entry('social-work', 'notes', 0);
    const who = (as: Partial<Reader>) => reading(korca, reader('social-work', as), note, facts());
    expect(who({})).toEqual({ reads: 'content', because: 'own-note' });
    expect(who({ member: memberOf('social-work', 1) }).reads).toBe('nothing');
    expect(who({ member: memberOf('social-work', 1), place: 'case-manager' }).reads).toBe('content');
    expect(who({ member: memberOf('social-work', 1), place: 'supervisor' }).reads).toBe('content');
    expect(reading(korca, reader('police'), note, facts()).reads).toBe('nothing');
  });

  test('that tells who reported is read by the case manager alone, not even by who wrote it down', () => {
    const reported = entry('social-work', 'reporter');
    for (const place of ['co-worker', 'supervisor', 'team-member'] as const)
      expect(mayReadEntry(korca, reader('social-work', { place }), reported, facts())).toBe(false);
    expect(mayReadEntry(korca, reader('social-work', { place: 'case-manager' }), reported, facts())).toBe(
      true,
    );
  });

  test('of health is known to exist by the police, and not even that by the school', () => {
    const examined = entry('health', 'health');
    expect(filterChronology(korca, reader('police'), facts(), [examined])).toEqual({
      readable: [],
      exists: ['health'],
    });
    expect(filterChronology(korca, reader('education'), facts(), [examined])).toEqual({
      readable: [],
      exists: [],
    });
  });

  test('in an institution’s part of the plan opens to that institution, and exists for the others', () => {
    const action = entry('social-work', `plan/${agencyOf('education')}`);
    expect(reading(korca, reader('education'), action, facts())).toEqual({
      reads: 'content',
      because: 'own-part',
    });
    expect(filterChronology(korca, reader('police'), facts(), [action])).toEqual({
      readable: [],
      exists: ['plan'],
    });
  });
});
