import { describe, expect, test } from 'vitest';
import type { Access } from '../pack/protocol-schema.ts';
import { access, writing } from './access.ts';
import type { GroundGiven } from './reader.ts';
import {
  agencyOf,
  type Discipline,
  disciplines,
  facts,
  head,
  korca,
  manager,
  now,
  reader,
} from './rehearsal/korca.ts';

/**
 * The table that the agencies discuss, written down by hand: w read and write, r read, o own part, e knows that it
 * exists, - nothing, p by packet only (nothing of the living file), c read with the person's consent, n write where
 * the case names the institution. The unit's own column (a colleague of the case manager) stands first, research
 * last. The last four rows are not in the discussed table: the case to all in the circle, the others like the plan.
 */
const table = `
section             work serv empl educ poli heal ngo legl mino abro rese
identity            w    r    r    r    r    r    r   r    r    p    -
family              w    r    r    e    r    r    r   r    r    p    -
concern             w    r    -    e    r    e    e   r    e    -    -
reporter            -    -    -    -    -    -    -   -    -    -    -
assessment-summary  w    r    e    r    r    r    r   r    r    p    -
assessment-detail   w    r    -    e    e    e    e   r    -    -    -
plan                w    w    o    o    o    o    w   r    o    p    -
education           r    r    -    w    -    e    r   e    e    -    -
health              e    e    -    -    e    w    -   e    -    -    -
police              e    e    -    -    w    -    -   r    -    -    -
legal               r    r    -    e    r    -    e   w    -    -    -
economic            w    w    w    -    -    -    r   e    r    -    -
ethnicity           c    -    -    -    -    -    -   -    c    -    -
conference          w    o    o    o    o    o    o   o    o    -    -
journey             r    r    -    -    w    e    n   r    -    p    -
notes               o    -    -    -    -    -    -   -    -    -    -
case                w    r    r    r    r    r    r   r    r    p    -
followup            w    w    o    o    o    o    w   r    o    p    -
measure             w    w    o    o    o    o    w   r    o    p    -
services            w    w    o    o    o    o    w   r    o    p    -
`;
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/));
const plain: Record<string, Access> = { w: 'write', r: 'read', o: 'own-part', e: 'existence', '-': 'none' };
const cells = rows.flatMap(([section = '', ...letters]) =>
  disciplines.map((discipline, at) => ({ section, discipline, letter: letters[at] ?? '?' })),
);

const agreed = (section: string, given: Partial<GroundGiven> = {}): GroundGiven => ({
  ground: 'consent',
  sections: [section],
  agencies: 'all',
  from: '2026-01-01T00:00:00Z',
  until: null,
  ...given,
});

describe("Korça's protocol, cell by cell", () => {
  test('the table speaks of every section of the protocol and of nothing else', () => {
    expect(rows.map(([section]) => section).sort()).toEqual(Object.keys(korca.sections).sort());
    for (const { cells } of Object.values(korca.sections))
      expect(Object.keys(cells).sort()).toEqual([...disciplines].sort());
  });

  test.each(cells)('$section to $discipline: $letter', ({ section, discipline, letter }) => {
    const who = reader(discipline);
    const level = (known = facts(), as = who) => access(korca, as, section, known).level;
    const named = facts({ named: [agencyOf(discipline)] });
    const consented = facts({ grounds: [agreed(section)] });
    if (letter === 'c') {
      expect(access(korca, who, section, facts())).toEqual({ level: 'none', because: 'needs-consent' });
      expect([level(consented), level(named)]).toEqual(['read', 'none']);
      return;
    }
    if (letter === 'n') {
      expect(access(korca, who, section, facts())).toEqual({ level: 'none', because: 'not-named' });
      expect([level(named), level(consented)]).toEqual(['write', 'none']);
      return;
    }
    const expected = letter === 'p' ? 'none' : plain[letter];
    for (const known of [facts(), named, consented]) expect(level(known)).toBe(expected);
    if (letter !== 'p') return;
    expect(level(facts(), { ...who, purpose: 'referral' })).toBe('none');
    expect(access(korca, { ...who, purpose: 'return' }, section, facts()).because).toBe('by-packet-only');
  });

  test('the case manager and their head read all, and who reported is the manager’s alone', () => {
    for (const section of Object.keys(korca.sections)) {
      expect(access(korca, manager, section, facts())).toEqual({ level: 'write', because: 'case-manager' });
      expect(access(korca, head, section, facts())).toEqual(
        section === 'reporter'
          ? { level: 'none', because: 'reserved' }
          : { level: 'write', because: 'head-of-case-manager' },
      );
    }
  });

  test('nobody outside the circle, and no authority without content, has anything', () => {
    for (const section of Object.keys(korca.sections))
      for (const discipline of disciplines) {
        expect(access(korca, reader(discipline, { place: null }), section, facts()).level).toBe('none');
        for (const role of ['administrator', 'data-protection-officer', 'analyst'])
          for (const place of ['case-manager', 'team-member'] as const)
            expect(
              access(korca, reader(discipline, { roles: ['worker', role], place }), section, facts()),
            ).toEqual({
              level: 'none',
              because: 'authority-without-content',
            });
      }
  });
});

describe('what opens a cell for a time', () => {
  const minorities = reader('minorities');
  const ethnicity = (...grounds: GroundGiven[]) =>
    access(korca, minorities, 'ethnicity', facts({ grounds })).level;

  test('a consent holds for its section and institution, from its beginning until it ends or is withdrawn', () => {
    expect(ethnicity(agreed('ethnicity'))).toBe('read');
    expect(ethnicity(agreed('ethnicity', { sections: 'all', agencies: [agencyOf('minorities')] }))).toBe(
      'read',
    );
    expect(ethnicity(agreed('health'))).toBe('none');
    expect(ethnicity(agreed('ethnicity', { agencies: [agencyOf('police')] }))).toBe('none');
    expect(ethnicity(agreed('ethnicity', { from: '2026-03-02T09:00:01Z' }))).toBe('none');
    expect(ethnicity(agreed('ethnicity', { from: now, until: '2026-03-02T09:00:01Z' }))).toBe('read');
    expect(ethnicity(agreed('ethnicity', { until: now }))).toBe('none');
    expect(ethnicity(agreed('ethnicity', { ground: 'legal-duty' }))).toBe('none');
  });

  test('emergency access opens what is not reserved, to read, and ends by itself', () => {
    const broke = (until: string) => reader('police', { place: null, breakGlass: { until } });
    const during = broke('2026-03-02T10:00:00Z');
    expect(access(korca, during, 'health', facts())).toEqual({ level: 'read', because: 'emergency-access' });
    expect(writing(korca, during, 'health', facts())).toBe('none');
    for (const reserved of ['reporter', 'notes'])
      expect(access(korca, during, reserved, facts())).toEqual({ level: 'none', because: 'reserved' });
    expect(access(korca, broke(now), 'health', facts()).level).toBe('none');
  });

  test('a purpose opens its sections only, and never more than its limit, even to the case manager', () => {
    const referred = reader('education', { purpose: 'referral' });
    expect(access(korca, referred, 'education', facts())).toEqual({ level: 'none', because: 'purpose' });
    expect(access(korca, referred, 'identity', facts()).level).toBe('read');
    const looking = { ...manager, purpose: 'supervision' as const };
    expect(access(korca, looking, 'plan', facts()).level).toBe('read');
    expect(writing(korca, looking, 'plan', facts())).toBe('none');
  });
});

describe('who writes where', () => {
  const cases: [string, Discipline, ReturnType<typeof writing>][] = [
    ['education', 'education', 'all'],
    ['education', 'ngo', 'none'],
    ['plan', 'education', 'institution'],
    ['plan', 'ngo', 'all'],
    ['notes', 'social-work', 'author'],
    ['notes', 'police', 'none'],
  ];
  test.each(cases)('%s by %s: %s', (section, discipline, expected) => {
    expect(writing(korca, reader(discipline), section, facts())).toBe(expected);
  });

  test('an institution’s own part of the plan is wholly its own, and another’s it only knows of', () => {
    const school = agencyOf('education');
    expect(access(korca, reader('education'), `plan/${school}`, facts())).toEqual({
      level: 'write',
      because: 'own-part',
    });
    expect(writing(korca, reader('education'), `plan/${school}`, facts())).toBe('all');
    expect(access(korca, reader('police'), `plan/${school}`, facts()).level).toBe('own-part');
    expect(access(korca, reader('research'), `plan/${agencyOf('research')}`, facts()).level).toBe('none');
  });

  test('even the manager writes their own notes only, and reads the others’', () => {
    expect(writing(korca, manager, 'notes', facts())).toBe('author');
    expect(writing(korca, manager, 'health', facts())).toBe('all');
  });

  test('a section that the protocol does not know is closed to everyone', () => {
    for (const section of ['horoscope', 'constructor'])
      expect(access(korca, manager, section, facts())).toEqual({ level: 'none', because: 'not-in-protocol' });
  });
});
