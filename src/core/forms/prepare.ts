import { type Asked, asksOf } from './asks.ts';
import type { Form, Item } from './definition.ts';
import { parseExpression } from './expression/parse.ts';
import { prepare as prepareExpression, type Run } from './expression/run.ts';
import { isQuestion, type Outline, outlineOf, type Place } from './outline.ts';
import { resolverFor } from './resolve.ts';
import type { WorkingRow } from './rows.ts';
import { isDynamicDefault } from './written.ts';

/** An expression ready to run, with the places whose answers it asks for. */
export interface Ready {
  readonly run: Run<WorkingRow>;
  readonly asks: readonly Place[];
}

export interface PreparedItem {
  readonly place: Place;
  readonly item: Item;
  readonly relevant: Ready | null;
  readonly readOnly: Ready | null;
  readonly calculation: Ready | null;
  readonly required: Ready | null;
  readonly constraint: Ready | null;
  readonly choiceFilter: Ready | null;
  readonly dynamicDefault: Ready | null;
}

/** A form with its expressions parsed and its items in an order in which each is worked out after what it needs. */
export interface PreparedForm {
  readonly form: Form;
  readonly outline: Outline;
  readonly order: readonly PreparedItem[];
  readonly of: ReadonlyMap<Item, PreparedItem>;
}

const prepareItem = (form: Form, outline: Outline, place: Place, item: Item): PreparedItem => {
  const resolver = resolverFor(form, outline, place);
  const ready = (text: string | null): Ready | null => {
    if (text === null || text === '') return null;
    const parsed = parseExpression(text);
    if ('fault' in parsed) throw new Error(`${form.form}: an unchecked expression of ${item.name}`);
    const asked: readonly Asked[] = asksOf(outline, place, parsed.expression);
    return { run: prepareExpression(parsed.expression, resolver), asks: asked.map(({ meant }) => meant) };
  };
  const question = isQuestion(item) ? item : null;
  return {
    place,
    item,
    relevant: ready(item.relevant),
    readOnly: ready(item.readOnly),
    calculation: ready(question?.calculation ?? null),
    required: ready(question?.required ?? null),
    constraint: ready(question?.constraint ?? null),
    choiceFilter: ready(question?.choiceFilter ?? null),
    dynamicDefault: question?.default && isDynamicDefault(question.default) ? ready(question.default) : null,
  };
};

const inOrder = (outline: Outline, items: ReadonlyMap<Place, PreparedItem>): readonly PreparedItem[] => {
  const order: PreparedItem[] = [];
  const visited = new Set<Place>();
  const visit = (place: Place): void => {
    if (visited.has(place)) return;
    visited.add(place);
    if (place.parent) visit(place.parent);
    const prepared = items.get(place);
    for (const need of prepared?.relevant?.asks ?? []) visit(need);
    for (const need of prepared?.calculation?.asks ?? []) visit(need);
    if (prepared) order.push(prepared);
  };
  for (const place of outline.places) visit(place);
  return order;
};

const known = new WeakMap<Form, PreparedForm>();

/** Prepares a checked form once; the same form object gives the same preparation. */
export const prepareForm = (form: Form): PreparedForm => {
  const before = known.get(form);
  if (before) return before;
  const outline = outlineOf(form);
  const items = new Map<Place, PreparedItem>();
  for (const place of outline.places) {
    if (place.item) items.set(place, prepareItem(form, outline, place, place.item));
  }
  const of = new Map([...items.values()].map((prepared) => [prepared.item, prepared]));
  const prepared: PreparedForm = { form, outline, order: inOrder(outline, items), of };
  known.set(form, prepared);
  return prepared;
};
