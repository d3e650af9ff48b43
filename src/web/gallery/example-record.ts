import type { Edit } from '../../core/chronology/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { emptyFile, type Member, told, type Wished } from './example-file.ts';
import { exampleForm } from './example-form.ts';

const said = (answers: Readonly<Record<string, string | number>>): Edit[] =>
  Object.entries(answers).map(([field, now]) => ({ field, was: null, now }));

const row = (id: string, answers: Readonly<Record<string, string>>): Edit[] => [
  { rows: 'present', row: id, change: 'added' },
  ...Object.entries(answers).map(([field, now]) => ({ rows: 'present', row: id, field, was: null, now })),
];

const begun: readonly (readonly [Member, string, Wished])[] = [
  [
    'elira',
    '2026-11-20T10:10:00Z',
    {
      kind: 'record.open',
      form: 'example',
      version: 1,
      edits: [
        ...said({
          visited_on: '2026-11-20',
          arrived_at: '10:15',
          visit_kind: 'unannounced',
          where: 'korce-drenove-dardhe',
          with_agency: 'police',
          born: '2017~',
          who_cares: 'p1',
          feels: 'sad',
          heard: 'rarely',
          own_words: 'Dua të shkoj në shkollë me motrën.\nNatën rri zgjuar kur bërtasin.',
          children_at_home: 3,
          officer: 'Kom. Agim Prifti',
          summary: 'Fëmija u pa vetëm. Shtëpia ishte e ngrohtë, por pa ushqim të mjaftueshëm.',
          cost: 1250,
          explained: 'OK',
        }),
        { field: 'signs', add: ['tired', 'afraid'], remove: [] },
        ...row('018f0000-0000-7000-8000-00000000000a', {
          present_name: 'Lumturi Çela',
          present_relationship: 'grandmother',
        }),
        ...row('018f0000-0000-7000-8000-00000000000b', {
          present_name: 'Arben Çela',
          present_relationship: 'father',
        }),
      ],
    },
  ],
  [
    'elira',
    '2026-11-21T08:00:00Z',
    { kind: 'record.edit', edits: [{ field: 'children_at_home', was: 3, now: 4 }] },
  ],
  [
    'elira',
    '2026-11-21T08:05:00Z',
    { kind: 'record.edit', edits: [{ field: 'weight', was: null, now: 24.5 }] },
  ],
  // Without having seen the other's answer.
  [
    'besnik',
    '2026-11-21T09:40:00Z',
    { kind: 'record.edit', edits: [{ field: 'weight', was: null, now: 26 }] },
  ],
];

/** A file in which one answer was corrected and two people differ about another; invented. */
export const exampleFile = begun.reduce((file, [by, at, wish]) => {
  const next = told(file, exampleForm, wish, by, at);
  if (isRefusal(next)) throw new Error(next.refused);
  return next;
}, emptyFile);
