import { asksItself, asksOf, referencesOf } from './asks.ts';
import { defaultFaults } from './check-default.ts';
import { fieldFault, sentenceFaults } from './check-sentences.ts';
import type { Form, Item, Question } from './definition.ts';
import { patternOf } from './expression/functions.ts';
import { parseExpression } from './expression/parse.ts';
import { printExpression } from './expression/print.ts';
import type { Expression } from './expression/syntax.ts';
import { type Fault, type FaultPath, faultAt } from './fault.ts';
import { isQuestion, type Outline, outlineOf, type Place } from './outline.ts';
import { expressionsOf, type Written } from './written.ts';

interface Checking {
  readonly form: Form;
  readonly outline: Outline;
  readonly pathOf: (item: Item) => FaultPath;
  readonly faults: Fault[];
  /** For each place, the places that must be known before its relevance and value are. */
  readonly needs: Map<Place, Set<Place>>;
}

const checkColumn = (checking: Checking, written: Written, path: FaultPath, name: string): void => {
  const question: Question | null = isQuestion(written.item) ? written.item : null;
  if (written.column !== 'choice_filter' || !question) {
    checking.faults.push(faultAt(path, 'form-bare-name', { name }));
    return;
  }
  if (question.list === null || name === 'name' || name === 'label') return;
  const choices = checking.form.lists[question.list] ?? [];
  if (!choices.some(({ columns }) => Object.hasOwn(columns, name))) {
    checking.faults.push(faultAt(path, 'form-column-unknown', { name, list: question.list }));
  }
};

const checkPatterns = (checking: Checking, path: FaultPath, expression: Expression): void => {
  if (expression.kind === 'negative') checkPatterns(checking, path, expression.of);
  if (expression.kind === 'operation') {
    checkPatterns(checking, path, expression.left);
    checkPatterns(checking, path, expression.right);
  }
  if (expression.kind !== 'call') return;
  const pattern = expression.name === 'regex' ? expression.given[1] : undefined;
  if (pattern?.kind === 'text' && !patternOf(pattern.value)) {
    checking.faults.push(faultAt(path, 'expression-pattern', { pattern: pattern.value }));
  }
  for (const given of expression.given) checkPatterns(checking, path, given);
};

const checkReferences = (
  checking: Checking,
  place: Place,
  written: Written,
  path: FaultPath,
  expression: Expression,
): void => {
  const { outline, faults } = checking;
  const references = referencesOf(outline, place, expression);
  for (const lost of references.lost) {
    const code = lost.kind === 'field' ? fieldFault(lost.name, 'form-field-unknown') : 'form-path-unknown';
    faults.push(faultAt(path, code, { name: lost.kind === 'field' ? lost.name : printExpression(lost) }));
  }
  for (const { meant, mayBeContainer } of references.found) {
    if (!mayBeContainer && !(meant.item && isQuestion(meant.item))) {
      faults.push(faultAt(path, 'form-field-container', { name: meant.item?.name ?? '/' }));
    }
  }
  for (const name of references.columns) checkColumn(checking, written, path, name);
  if (!written.decidesValue) return;
  const needs = checking.needs.get(place);
  for (const { meant } of asksOf(outline, place, expression)) needs?.add(meant);
  if (asksItself(expression)) needs?.add(place);
};

const checkWritten = (checking: Checking, place: Place, written: Written): void => {
  const path = [...checking.pathOf(written.item), written.column];
  const parsed = parseExpression(written.text);
  if ('fault' in parsed) {
    const { code, at, values } = parsed.fault;
    const located = { ...values, character: at + 1, expression: written.text };
    checking.faults.push(faultAt(path, code, located));
    return;
  }
  checkReferences(checking, place, written, path, parsed.expression);
  checkPatterns(checking, path, parsed.expression);
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
 * references to what is not there, defaults that are no answer to their question, and answers that wait for each
 * other in a ring.
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
    checking.faults.push(...sentenceFaults(outline, place.item, pathOf(place.item)));
    checking.faults.push(...defaultFaults(form, place.item, pathOf(place.item)));
  }
  const ring = findRing(needs);
  const first = ring?.[0]?.item;
  if (ring && first) {
    const names = [...ring, ring[0]].map((place) => place?.item?.name ?? '');
    checking.faults.push(faultAt(pathOf(first), 'form-ring', { names: names.join(' → ') }));
  }
  return checking.faults;
};
