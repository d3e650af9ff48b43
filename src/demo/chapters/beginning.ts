import { openingActs } from '../../areas/case/rules.ts';
import { statingActs } from '../../areas/people/relating.ts';
import { registrationEdits } from '../../areas/people/rules.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import type { DemoPerson } from '../people.ts';
import { namedId } from '../seed.ts';
import type { Act } from '../stage.ts';
import type { Tale } from '../tale.ts';
import { decisions } from '../words/decisions.ts';
import { inform, namedInConcern, secure, type Told, takeDown } from './concern.ts';
import { schooling, schoolOf } from './schooling.ts';

/** Which people of a family have files already: a second case of a family finds them there. */
export class KnownPeople {
  readonly #records = new Map<Id, { record: Id; at: string }>();
  readonly households = new Set<string>();

  has(person: DemoPerson): boolean {
    return this.#records.has(person.id);
  }

  registered(person: DemoPerson, record: Id, at: string): void {
    this.#records.set(person.id, { record, at });
  }

  /** When somebody of the family was registered; the case of a brother or sister may be told before. */
  since(person: DemoPerson): string | null {
    return this.#records.get(person.id)?.at ?? null;
  }

  recordOf(person: DemoPerson): Id | null {
    return this.#records.get(person.id)?.record ?? null;
  }
}

export interface Beginning {
  from: 'concern' | 'register' | 'transfer' | 'outreach';
  known: KnownPeople;
  /** What is written over the child's registration. */
  special?: Answers;
  immediate?: boolean;
  informed: 'in-time' | 'late' | 'not';
  /** The child's registration stays as it was begun. */
  unregisteredYet?: boolean;
}

const personFile = (id: Id): FileRef => ({ kind: 'person', id });

const suspectOf = ({ theme, ticked }: Tale): Told['suspect'] =>
  theme.suspect === null
    ? null
    : {
        relation: theme.suspect === 'father' ? 'father' : theme.suspect,
        reaches: ticked.suspectAccess === 'no-access' ? 'no' : 'yes',
      };

/** In small children who cannot be named yet the concern speaks of what they are called. */
const namedAs = (tale: Tale, special: Answers | undefined): Told['children'][number] => {
  const { child, age } = tale;
  const label = special?.working_label;
  if (typeof label === 'string')
    return { id: 'child-01', child_alias: label, child_sex: child.sex, child_age: Math.max(0, age) };
  return namedInConcern(1, { ...child, age, school: schoolOf(tale, age) });
};

const tellOf = (tale: Tale, { immediate, special }: Beginning): Told => {
  const { seed, theme, manager, cursor } = tale;
  const [source, channel] = seed.pick(theme.reports);
  const receivedAt = cursor.at;
  return {
    file: { kind: 'concern', id: namedId(`${tale.file.id}/concern`) },
    by: manager,
    receivedAt,
    writtenAt: cursor.soon(seed.between(6, 50)),
    source: source ?? 'other',
    channel: channel ?? 'other',
    words: tale.say(theme.told),
    harms: theme.harms,
    situations: theme.situations,
    place: tale.family.home.place,
    street: tale.family.home.street,
    immediate: immediate
      ? 'Fëmija është tani në vendin e ngjarjes dhe nuk ka një të rritur të sigurt pranë.'
      : null,
    injured: tale.ticked.signs.includes('injury'),
    suspect: suspectOf(tale),
    children: [namedAs(tale, special)],
    secret: seed.chance(0.5),
  };
};

const minimal = (child: DemoPerson, special: Answers | undefined) => {
  const label = special?.working_label;
  if (typeof label === 'string') return { workingLabel: label, sex: child.sex };
  return { given: child.given, surname: child.surname, sex: child.sex };
};

/** From the first words to an open case: one act registers the child, opens the case and accepts the concern. */
export const begin = (tale: Tale, so: Beginning): void => {
  const { child, manager, head, theme, cursor, seed } = tale;
  const { known } = so;
  const told = so.from === 'concern' ? tellOf(tale, so) : null;
  if (told) takeDown(tale, told);
  if (told?.immediate) secure(tale, told, cursor.soon());
  const at = cursor.soon(seed.between(20, 140));
  const record = seed.id(at);
  const isNew = !known.has(child);
  const acts = openingActs({
    caseId: tale.file.id,
    child: child.id,
    registration: isNew
      ? {
          record,
          version: tale.ground.form('registration').version,
          edits: registrationEdits(minimal(child, so.special)),
        }
      : null,
    manager: { member: manager.id, agency: manager.agency },
    supervisor: { member: head.id, agency: head.agency },
    from: so.from,
    concern: told && {
      id: told.file.id,
      reason: seed.pick(decisions.accepted),
      immediate: told.immediate !== null,
      row: 'child-01',
    },
    openedOn: tale.days.dayOf(at).toString(),
    place: tale.family.home.place,
    sex: child.sex,
    birthYear: child.born.year,
    harms: theme.harms,
    situations: theme.situations,
  });
  tale.act(manager, at, ...acts);
  if (isNew) known.registered(child, record, at);
  if (told && so.informed !== 'not') {
    const day = tale.days.working(
      cursor.day,
      so.informed === 'late' ? seed.between(8, 14) : seed.between(1, 4),
    );
    if (Temporal.PlainDate.compare(day, tale.days.today) <= 0) inform(tale, told, cursor.on(day));
  }
};

/** The rest of the child's registration, once the child was seen. */
export const registerWhole = (tale: Tale, at: string, { known, special }: Beginning): void => {
  const record = known.recordOf(tale.child);
  if (!record) return;
  const file = personFile(tale.child.id);
  const { child } = tale;
  tale.revise({ by: tale.manager, at, file }, record, () => ({
    ...child.registration,
    ...schooling(tale),
    ...(tale.theme.situations.includes('disability')
      ? {
          disability: 'yes',
          disability_help: 'Terapi, transport dhe mësues ndihmës',
          health_must_know: 'Merr barna çdo mëngjes; ka nevojë për ndihmë në ecje.',
        }
      : { disability: 'no' }),
    family_doctor: `Qendra shëndetësore, ${tale.family.home.name}`,
    languages: tale.family.community === 'macedonian' ? ['macedonian', 'albanian'] : ['albanian'],
    ...special,
  }));
};

const partOf = (tale: Tale, person: DemoPerson): string => {
  const { mother, father, partner, grandmother } = tale.family;
  if (person.child) return 'sibling';
  if (person === mother || person === father) return 'parent';
  if (person === partner) return 'carer';
  return person === grandmother && tale.family.structure === 'parents-abroad' ? 'carer' : 'household';
};

const others = ({ family, child }: Tale): readonly DemoPerson[] => {
  const elders = [family.mother, family.father, family.partner, family.grandmother, family.grandfather];
  return [...elders.filter((one) => one !== null), ...family.children.filter((one) => one !== child)];
};

/** Somebody of the family: registered if nobody knew them, and joined to the case. */
const addPerson = (tale: Tale, known: KnownPeople, person: DemoPerson): void => {
  tale.cursor.after(known.since(person));
  const at = tale.cursor.soon(tale.seed.between(2, 12));
  const file = personFile(person.id);
  const join: Act = {
    file: tale.file,
    command: { kind: 'case.add-person', person: person.id, part: partOf(tale, person) },
  };
  if (known.has(person)) {
    tale.act(tale.manager, at, join);
    return;
  }
  const record = tale.fill({
    by: tale.manager,
    at,
    file,
    form: 'registration',
    answers: person.registration,
    // Who somebody is becomes known over years: a registration stays open.
    complete: false,
    before: [{ file, command: { kind: 'person.register', child: person.child } }, join],
  });
  known.registered(person, record, at);
};

/** The people around the child, what they are to each other, and who lives under one roof. */
export const gatherFamily = (tale: Tale, { known }: Beginning): void => {
  const { family, manager, seed, cursor } = tale;
  const before = others(tale).filter((person) => !known.has(person));
  for (const person of others(tale)) addPerson(tale, known, person);
  suspect(tale);
  if (known.households.has(family.key)) return;
  known.households.add(family.key);
  const there = new Set([tale.child.id, ...before.map(({ id }) => id)]);
  const sexes = new Map([tale.child, ...before].map(({ id, sex }) => [id, sex]));
  const bound = family.bonds.filter(({ of, other }) => there.has(of) && there.has(other));
  const at = cursor.soon();
  tale.act(
    manager,
    at,
    ...bound.flatMap(({ of, other, ...bond }) =>
      statingActs(
        { ...bond, relationship: seed.id(at) },
        { id: of, sex: sexes.get(of) ?? '' },
        { id: other, writes: true },
      ),
    ),
  );
  const file: FileRef = { kind: 'household', id: namedId(`${family.key}/household`) };
  const { place, street } = family.home;
  const since = String(family.children.at(-1)?.born.year ?? 2015);
  const surname = family.children[0]?.surname ?? '';
  tale.act(
    manager,
    cursor.soon(),
    {
      file,
      command: {
        kind: 'household.form',
        label: `Familja ${surname}, ${family.home.name}`,
        place,
        street,
        since,
      },
    },
    ...family.household.map(({ id, child, born }) => ({
      file,
      command: { kind: 'household.join', person: id, since: child ? String(born.year) : since },
    })),
    { file: tale.file, command: { kind: 'case.add-household', household: file.id } },
  );
};

/** Somebody of the family who is said to have harmed the child. */
const suspect = (tale: Tale): void => {
  const { family, theme, child, seed } = tale;
  const person = family.partner ?? family.father;
  if (!person || (theme.code !== 'physical' && theme.code !== 'witness')) return;
  const at = tale.cursor.soon();
  tale.act(tale.manager, at, {
    file: personFile(child.id),
    command: {
      kind: 'relationship.state',
      relationship: seed.id(at),
      other: person.id,
      relation: 'alleged-perpetrator',
      since: null,
      until: null,
      certainty: 'said',
      note: 'Sipas raportimit dhe fjalëve të fëmijës.',
    },
  });
};
