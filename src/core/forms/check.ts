import type { Form, Item } from './definition.ts';
import { parseExpression } from './expression/parse.ts';
import type { Expression } from './expression/syntax.ts';
import { type Fault, type FaultPath, faultAt } from './fault.ts';
import { isQuestion, type Outline, outlineOf, type Place, placeMeant } from './outline.ts';
import { expressionsOf, type Written } from './written.ts';

interface Checking {
  readonly form: Form;
  readonly outline: Outline;
  readonly pathOf: (item: Item) => FaultPath;
  readonly faults: Fault[];
  /** For each place, the places that must be known before its relevance and value are. */
  readonly needs: Map<Place, Set<Place>>;
}

/** Functions whose argument (by position) may be a group or a repeat itself and not only its answers. */
const takesContainer = (name: string, position: number): boolean =>
  name === 'position' || name === 'count' || (name === 'indexed-repeat' && position % 2 === 1);

const checkReference = (
  checking: Checking,
  place: Place,
  written: Written,
  reference: Expression,
  container: boolean,
): void => {
  const path = [...checking.pathOf(written.item), written.column];
  const meant = placeMeant(checking.outline, place, reference);
  if (!meant) {
    const name = reference.kind === 'field' ? reference.name : written.text;
    const code = reference.kind === 'field' ? 'form-field-unknown' : 'form-path-unknown';
    checking.faults.push(faultAt(path, code, { name }));
    return;
  }
  if (!container && !(meant.item && isQuestion(meant.item))) {
    checking.faults.push(faultAt(path, 'form-field-container', { name: meant.item?.name ?? '/' }));
    return;
  }
  if (written.decidesValue && !(container && reference.kind === 'path')) {
    checking.needs.get(place)?.add(meant);
  }
};

const checkColumn = (checking: Checking, written: Written, name: string): void => {
  const { item } = written;
  const path = [...checking.pathOf(item), written.column];
  if (written.column !== 'choice_filter' || !isQuestion(item)) {
    checking.faults.push(faultAt(path, 'form-bare-name', { name }));
    return;
  }
  if (item.list === null || name === 'name' || name === 'label') return;
  const choices = checking.form.lists[item.list] ?? [];
  if (!choices.some(({ columns }) => Object.hasOwn(columns, name))) {
    checking.faults.push(faultAt(path, 'form-column-unknown', { name, list: item.list }));
  }
};

const walk = (
  checking: Checking,
  place: Place,
  written: Written,
  expression: Expression,
  container: boolean,
): void => {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return;
    case 'self':
      if (written.column === 'constraint') return;
      checkReference(checking, place, written, expression, container);
      return;
    case 'field':
    case 'path':
      checkReference(checking, place, written, expression, container);
      return;
    case 'column':
      checkColumn(checking, written, expression.name);
      return;
    case 'negative':
      walk(checking, place, written, expression.of, false);
      return;
    case 'operation':
      walk(checking, place, written, expression.left, container && expression.operator === '|');
      walk(checking, place, written, expression.right, container && expression.operator === '|');
      return;
    case 'call':
      expression.given.forEach((given, position) => {
        walk(checking, place, written, given, takesContainer(expression.name, position));
      });
  }
};

const checkWritten = (checking: Checking, place: Place, written: Written): void => {
  const parsed = parseExpression(written.text);
  if ('fault' in parsed) {
    const { code, at, values } = parsed.fault;
    const path = [...checking.pathOf(written.item), written.column];
    const expression = written.text;
    checking.faults.push(faultAt(path, code, { ...values, character: at + 1, expression }));
    return;
  }
  walk(checking, place, written, parsed.expression, false);
};

/** The first ring of places that wait for each other, or null. */
const findRing = (needs: ReadonlyMap<Place, ReadonlySet<Place>>): readonly Place[] | null => {
  const done = new Set<Place>();
  const open: Place[] = [];
  const visit = (place: Place): readonly Place[] | null => {
    if (done.has(place)) return null;
    const start = open.indexOf(place);
    if (start >= 0) return open.slice(start);
    open.push(place);
    for (const need of needs.get(place) ?? []) {
      const ring = visit(need);
      if (ring) return ring;
    }
    open.pop();
    done.add(place);
    return null;
  };
  for (const place of needs.keys()) {
    const ring = visit(place);
    if (ring) return ring;
  }
  return null;
};

const checkNames = (checking: Checking): void => {
  const seen = new Set<string>();
  for (const { item } of checking.outline.places) {
    if (!item) continue;
    if (seen.has(item.name)) {
      checking.faults.push(
        faultAt([...checking.pathOf(item), 'name'], 'form-name-twice', { name: item.name }),
      );
    }
    seen.add(item.name);
  }
};

/**
 * Finds what would keep the form from being evaluated: names used twice, expressions that do not parse,
 * references to what is not there, and answers that wait for each other in a ring.
 */
export const checkForm = (form: Form, pathOf: (item: Item) => FaultPath): readonly Fault[] => {
  const outline = outlineOf(form);
  const needs = new Map(outline.places.map((place) => [place, new Set<Place>()]));
  const checking: Checking = { form, outline, pathOf, faults: [], needs };
  checkNames(checking);
  for (const place of outline.places) {
    if (!place.item) continue;
    if (place.parent?.item) needs.get(place)?.add(place.parent);
    for (const written of expressionsOf(place.item)) checkWritten(checking, place, written);
  }
  const ring = findRing(needs);
  const first = ring?.[0]?.item;
  if (ring && first) {
    const names = [...ring, ring[0]].map((place) => place?.item?.name ?? '').reverse();
    checking.faults.push(faultAt(pathOf(first), 'form-ring', { names: names.join(' → ') }));
  }
  return checking.faults;
};
