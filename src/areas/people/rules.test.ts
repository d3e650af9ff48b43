import { describe, expect, test } from 'vitest';
import type { Deciding, Entry } from '../../core/chronology/entry.ts';
import { newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { type Household, type HouseholdCommand, householdRules } from './household.ts';
import { livingIn } from './living-together.ts';
import { projectPerson } from './projection.ts';
import { type PersonCommand, type PersonFile, personRules } from './rules.ts';

const [person, other, stranger, author] = [newId(), newId(), newId(), newId()];
const now = '2026-03-02T09:00:00.000Z';

const deciding = (writes: readonly string[] = ['identity', 'family']): Deciding => ({
  ...{ now, municipality: newId(), author, agency: newId(), roles: ['worker'], number: null },
  sectionOf: (_form, _version, field) => (field === 'lives_with' ? 'family' : 'identity'),
  mayWrite: (section) => writes.includes(section),
});

type Asked<C> = C extends unknown ? Omit<C, 'id'> : never;

/** Plays commands over a file; a refusal comes out as its code. */
const play = (asked: readonly Asked<PersonCommand>[], as = deciding()): PersonFile | string => {
  let file = personRules.blank({ kind: 'person', id: person });
  for (const wish of asked) {
    const decision = personRules.decide(file, personRules.commands.parse({ id: newId(), ...wish }), as);
    if (isRefusal(decision)) return decision.refused;
    for (const made of decision) {
      const entry: Entry = {
        ...made,
        ...{ municipality: as.municipality, file: file.ref, author, agency: as.agency, device: 'test' },
        ...{ recordedAt: now, seq: file.seq + 1 },
      };
      file = personRules.evolve(file, entry);
    }
  }
  return file;
};
const played = (asked: readonly Asked<PersonCommand>[]): PersonFile => {
  const file = play(asked);
  if (typeof file === 'string') throw new Error(file);
  return file;
};

const registered: Asked<PersonCommand> = { kind: 'person.register', child: true };
const mother: Asked<PersonCommand> = {
  ...{ kind: 'relationship.state' as const, relationship: stranger, other, relation: 'mother' },
  ...{ since: null, until: null, certainty: 'certain' as const, note: '' },
};
const edit: Asked<PersonCommand> = {
  kind: 'record.open',
  record: stranger,
  form: 'registration',
  version: 1,
  edits: [{ field: 'given_name', was: null, now: 'Arta' }],
};
const same: Asked<PersonCommand> = { kind: 'person.find-same', as: other, reason: 'Dy regjistrime' };

describe('a person', () => {
  test('is registered once, and nothing is written of somebody who is not', () => {
    expect(play([registered, registered])).toBe('person.already-registered');
    expect(play([edit])).toBe('person.not-registered');
  });
  test('who turns out to be somebody else takes no more answers, and leaves the list but not the search', () => {
    expect(play([registered, same, edit])).toBe('person.same-as-another');
    const rows = projectPerson(played([registered, edit, same]), {
      ...{ municipality: newId(), file: { kind: 'person', id: person }, lastEntryAt: now },
    });
    expect(rows.person_row).toEqual([]);
    expect(rows.person_index?.[0]?.terms).toContain('w:arta');
  });
  test('is told apart again when they were two people after all, and only then', () => {
    const apart: Asked<PersonCommand> = { kind: 'person.tell-apart', reason: 'Dy motra' };
    expect(play([registered, apart])).toBe('person.not-found-same');
    expect(played([registered, same, apart, edit]).sameAs).toBeNull();
  });
  test('keeps what was begun before they were found to be somebody else', () => {
    expect(
      played([registered, same, { ...edit, seen: 1 }]).records[stranger]?.fields.given_name,
    ).toBeDefined();
    expect(play([registered, same, { ...edit, seen: 2 }])).toBe('person.same-as-another');
  });
  test('is not the same as themselves', () => {
    expect(play([registered, { ...same, as: person }])).toBe('person.same-as-itself');
  });
});

describe('a relationship', () => {
  test('is stated once while it lasts, and again after it has ended', () => {
    const again = { ...mother, relationship: newId() };
    expect(play([registered, mother, again])).toBe('relationship.already-stated');
    const ended: Asked<PersonCommand> = {
      ...{ kind: 'relationship.end' as const, relationship: stranger, until: '2025', reason: 'Vdiq' },
    };
    const file = played([registered, mother, ended, again]);
    expect(file.relationships.map(({ until }) => until)).toEqual(['2025', null]);
  });
  test('begins and ends on a date that one can reckon with, or nobody is told of one', () => {
    expect(play([registered, { ...mother, since: 'para luftës' }])).toBe('record.date-unreadable');
    const ended = { kind: 'relationship.end' as const, relationship: stranger, reason: 'Vdiq' };
    expect(play([registered, mother, { ...ended, until: '31/12/2025' }])).toBe('record.date-unreadable');
    expect(played([registered, { ...mother, since: '2015~' }]).relationships).toHaveLength(1);
  });
  test('that was never true is gone from the file, with a reason that stays in the chronology', () => {
    const strike = { kind: 'relationship.strike' as const, relationship: stranger };
    expect(played([registered, mother, { ...strike, reason: 'Gabim' }]).relationships).toEqual([]);
    expect(personRules.commands.safeParse({ ...strike, id: newId(), reason: ' ' }).success).toBe(false);
  });
  test('is not told by whoever may not write about the family', () => {
    const file = personRules.evolve(personRules.blank({ kind: 'person', id: person }), {
      ...{ id: newId(), municipality: newId(), file: { kind: 'person', id: person }, seq: 1 },
      ...{ kind: 'person.registered', version: 1, section: 'identity', author, agency: newId() },
      ...{ device: 'test', occurredAt: null, recordedAt: now, body: { child: true } },
    });
    const asked = personRules.commands.parse({ id: newId(), ...mother });
    expect(personRules.decide(file, asked, deciding(['identity']))).toMatchObject({
      refused: 'section.not-yours-to-write',
    });
  });
});

describe('a household', () => {
  const home = newId();
  const playHome = (asked: readonly Asked<HouseholdCommand>[]): Household | string => {
    let file = householdRules.blank({ kind: 'household', id: home });
    for (const wish of asked) {
      const command = householdRules.commands.parse({ id: newId(), ...wish });
      const decision = householdRules.decide(file, command, deciding());
      if (isRefusal(decision)) return decision.refused;
      for (const made of decision)
        file = householdRules.evolve(file, {
          ...made,
          ...{ municipality: newId(), file: file.ref, author, agency: newId(), device: 'test' },
          ...{ recordedAt: now, seq: 1 },
        });
    }
    return file;
  };
  const formed: Asked<HouseholdCommand> = {
    ...{ kind: 'household.form' as const, label: '', place: 'korce', street: '', since: null },
  };
  const joins: Asked<HouseholdCommand> = { kind: 'household.join', person, since: '2022' };
  const leaves: Asked<HouseholdCommand> = {
    kind: 'household.leave',
    person,
    until: '2024',
    reason: 'U martua',
  };

  test('keeps where it was and who lived there, with dates', () => {
    const moved: Asked<HouseholdCommand> = {
      kind: 'household.move',
      place: 'maliq',
      street: '',
      since: '2023',
    };
    const file = playHome([formed, joins, moved, leaves, joins]);
    if (typeof file === 'string') throw new Error(file);
    expect(file.addresses.map(({ place }) => place)).toEqual(['korce', 'maliq']);
    expect(file.members.map(({ until }) => until)).toEqual(['2024', null]);
    expect(livingIn(file)).toEqual([person]);
  });
  test('is moved into and left on dates that one can reckon with', () => {
    expect(playHome([{ ...formed, since: 'dikur' }])).toBe('record.date-unreadable');
    expect(playHome([formed, joins, { ...leaves, until: '2024-13' }])).toBe('record.date-unreadable');
  });
  test('is formed once, and nobody leaves it who does not live there', () => {
    expect(playHome([formed, formed])).toBe('household.already-formed');
    expect(playHome([joins])).toBe('household.not-formed');
    expect(playHome([formed, leaves])).toBe('household.not-a-member');
  });
});
