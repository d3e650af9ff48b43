import type { Form, Group, Item, Question, Repeat } from './definition.ts';
import type { Expression } from './expression/syntax.ts';

/** Where an item stands in the form: under which groups, inside which repeats. The root has no item. */
export interface Place {
  readonly item: Item | null;
  readonly parent: Place | null;
  /** Names of the repeats around it, outermost first (a repeat is not inside itself). */
  readonly repeats: readonly string[];
  readonly children: readonly Place[];
}

export interface Outline {
  readonly root: Place;
  /** Every item but the root, in the order of the form. */
  readonly places: readonly Place[];
  readonly named: ReadonlyMap<string, Place>;
}

export const isGroup = (item: Item): item is Group => item.type === 'group';
export const isRepeat = (item: Item): item is Repeat => item.type === 'repeat';
export const isQuestion = (item: Item): item is Question => item.type !== 'group' && item.type !== 'repeat';

interface Growing extends Place {
  readonly children: Growing[];
}

/** Lays the form's tree out so that every name and path in an expression can be found. */
export const outlineOf = (form: Pick<Form, 'survey'>): Outline => {
  const places: Place[] = [];
  const named = new Map<string, Place>();
  const root: Growing = { item: null, parent: null, repeats: [], children: [] };
  const grow = (items: readonly Item[], parent: Growing, repeats: readonly string[]): void => {
    for (const item of items) {
      const place: Growing = { item, parent, repeats, children: [] };
      parent.children.push(place);
      places.push(place);
      if (!named.has(item.name)) named.set(item.name, place);
      if (!isQuestion(item)) grow(item.children, place, isRepeat(item) ? [...repeats, item.name] : repeats);
    }
  };
  grow(form.survey, root, []);
  return { root, places, named };
};

const childNamed = (place: Place, name: string): Place | undefined =>
  place.children.find((child) => child.item?.name === name);

const descend = (from: Place | null | undefined, names: readonly string[]): Place | null => {
  let place = from ?? null;
  for (const name of names) place = (place && childNamed(place, name)) ?? null;
  return place;
};

/** The place that a reference in an expression of `from` means, or null when there is none. */
export const placeMeant = (outline: Outline, from: Place, reference: Expression): Place | null => {
  switch (reference.kind) {
    case 'self':
      return from;
    case 'field':
      return outline.named.get(reference.name) ?? null;
    case 'path': {
      // The first step of an absolute path names the form itself.
      if (reference.up === null) return descend(outline.root, reference.names.slice(1));
      let start: Place | null = from;
      for (let step = 0; step < reference.up; step++) start = start?.parent ?? null;
      return descend(start, reference.names);
    }
    default:
      return null;
  }
};
