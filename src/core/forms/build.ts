import { checkForm } from './check.ts';
import type { Choice, Form, FormSource, Item, Lists, RowSource } from './definition.ts';
import { type Fault, type FaultPath, faultAt } from './fault.ts';
import { isReserved, packNames } from './names.ts';
import { questionTypes } from './vocabulary.ts';

export interface Built {
  readonly form: Form;
  readonly faults: readonly Fault[];
}

interface Building {
  readonly packLists: Lists;
  readonly ownLists: Lists;
  readonly lists: Record<string, readonly Choice[]>;
  readonly faults: Fault[];
  readonly paths: Map<Item, FaultPath>;
  readonly namePattern: RegExp;
}

interface Around {
  readonly section: string;
  readonly repeat: string | null;
}

const selects: readonly string[] = ['select_one', 'select_multiple'];
const unlabelled: readonly string[] = ['calculate', 'hidden'];

const twiceNamed = (choices: readonly Choice[]): string | undefined => {
  const seen = new Set<string>();
  return choices.find(({ name }) => seen.size === seen.add(name).size)?.name;
};

const addList = (building: Building, list: string, choices: readonly Choice[], path: FaultPath): void => {
  building.lists[list] = choices;
  const twice = twiceNamed(choices);
  if (twice !== undefined) building.faults.push(faultAt(path, 'form-choice-twice', { list, name: twice }));
};

const listOf = (building: Building, row: RowSource, named: string, path: FaultPath): string | null => {
  if (row.choices) {
    const list = named || row.name;
    addList(building, list, row.choices, [...path, 'choices']);
    return list;
  }
  if (!named) {
    building.faults.push(faultAt([...path, 'type'], 'form-list-missing', { type: row.type }));
    return null;
  }
  const choices = building.ownLists[named] ?? building.packLists[named];
  if (!choices) {
    building.faults.push(faultAt([...path, 'type'], 'form-list-unknown', { list: named }));
    return null;
  }
  building.lists[named] ??= choices;
  const spaced = row.type.startsWith('select_multiple') && choices.find(({ name }) => /\s/.test(name));
  if (spaced) {
    // Several choices are parted by blanks wherever an expression asks for them.
    const values = { list: named, name: spaced.name };
    building.faults.push(faultAt([...path, 'type'], 'form-choice-space', values));
  }
  return named;
};

const sectionFor = (building: Building, row: RowSource, around: Around, path: FaultPath): string => {
  if (row.section && around.repeat && row.section !== around.section) {
    building.faults.push(faultAt([...path, 'section'], 'form-section-in-repeat', { repeat: around.repeat }));
  }
  return row.section ?? around.section;
};

const buildItem = (building: Building, row: RowSource, around: Around, path: FaultPath): Item => {
  const { faults } = building;
  const [type = '', named = '', ...rest] = row.type.trim().split(/\s+/);
  if (!building.namePattern.test(row.name)) {
    faults.push(faultAt([...path, 'name'], 'form-name', { name: row.name }));
  }
  if (isReserved(row.name)) faults.push(faultAt([...path, 'name'], 'form-name-reserved', { name: row.name }));
  if (row.name === 'id' && around.repeat) faults.push(faultAt([...path, 'name'], 'form-name-id'));
  const asked = {
    name: row.name,
    section: sectionFor(building, row, around, path),
    label: row.label ?? null,
    hint: row.hint ?? null,
    appearance: row.appearance ?? null,
    relevant: row.relevant ?? null,
    readOnly: row.read_only ?? null,
  };
  if (type === 'group' || type === 'repeat') {
    const inside = { section: asked.section, repeat: type === 'repeat' ? row.name : around.repeat };
    const children = buildItems(building, row.children ?? [], inside, [...path, 'children']);
    if (children.length === 0) faults.push(faultAt([...path, 'type'], 'form-empty', { name: row.name }));
    const item: Item = { ...asked, type, children };
    building.paths.set(item, path);
    return item;
  }
  const known = questionTypes.find((each) => each === type);
  if (!known || rest.length > 0 || (named !== '' && !selects.includes(type))) {
    faults.push(faultAt([...path, 'type'], 'form-type', { type: row.type }));
  }
  if (row.children) faults.push(faultAt([...path, 'children'], 'form-children', { type: row.type }));
  // What is only reckoned need not be shown.
  if (!row.label && !unlabelled.includes(type) && !row.calculation) {
    faults.push(faultAt([...path, 'label'], 'form-label', { name: row.name }));
  }
  if (type === 'calculate' && !row.calculation) {
    faults.push(faultAt([...path, 'calculation'], 'form-calculation', { name: row.name }));
  }
  if (row.choice_filter && !selects.includes(type)) {
    faults.push(faultAt([...path, 'choice_filter'], 'form-choice-filter', { name: row.name }));
  }
  const item: Item = {
    ...asked,
    type: known ?? 'text',
    list: selects.includes(type) ? listOf(building, row, named, path) : null,
    required: row.required ?? null,
    requiredMessage: row.required_message ?? null,
    constraint: row.constraint ?? null,
    constraintMessage: row.constraint_message ?? null,
    calculation: row.calculation ?? null,
    choiceFilter: row.choice_filter ?? null,
    default: row.default ?? null,
  };
  building.paths.set(item, path);
  return item;
};

const buildItems = (
  building: Building,
  rows: readonly RowSource[],
  around: Around,
  path: FaultPath,
): readonly Item[] => rows.map((row, index) => buildItem(building, row, around, [...path, index]));

/**
 * Makes the form out of what was written down: types, lists and sections made out, every expression checked.
 * With any fault in the answer the form must not be used.
 */
export const buildForm = (source: FormSource, packLists: Lists, namePattern: RegExp = packNames): Built => {
  const building: Building = {
    packLists,
    ownLists: source.choices ?? {},
    lists: {},
    faults: [],
    paths: new Map(),
    namePattern,
  };
  for (const [list, choices] of Object.entries(building.ownLists)) {
    addList(building, list, choices, ['choices', list]);
  }
  const around = { section: source.section, repeat: null };
  const survey = buildItems(building, source.survey, around, ['survey']);
  const { form, version, of, section, title } = source;
  const built: Form = { form, version, of, section, title, survey, lists: building.lists };
  const faults = [...building.faults, ...checkForm(built, (item) => building.paths.get(item) ?? [])];
  return { form: built, faults };
};
