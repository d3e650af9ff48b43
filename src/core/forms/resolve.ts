import type { Choice, Form } from './definition.ts';
import { parseExpression } from './expression/parse.ts';
import type { Resolver, Run } from './expression/run.ts';
import type { Expression } from './expression/syntax.ts';
import { nodes, toNumber, toText } from './expression/value.ts';
import { isQuestion, type Outline, type Place, placeMeant } from './outline.ts';
import type { WorkingRow } from './rows.ts';

const commonLength = (a: readonly string[], b: readonly string[]): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const climb = (row: WorkingRow, steps: number): WorkingRow => {
  let at = row;
  for (let step = 0; step < steps; step++) at = at.parent ?? at;
  return at;
};

const rowsOf = (row: WorkingRow, repeat: string): readonly WorkingRow[] =>
  row.relevant[repeat] === false ? [] : (row.rows[repeat] ?? []);

const chainTo = (place: Place): readonly string[] =>
  place.item?.type === 'repeat' ? [...place.repeats, place.item.name] : place.repeats;

/**
 * A reference means the answer in the same row where both stand in one repeat, else all rows below the nearest
 * row they share (as pyxform writes it out). What is irrelevant reads as blank; across rows it is left out, as
 * JavaRosa does, so that a row which does not count spoils no sum.
 */
const referenceFrom = (from: Place, to: Place): Run<WorkingRow> => {
  const chain = chainTo(to);
  const shared = commonLength(to.repeats, from.repeats);
  const steps = from.repeats.length - shared;
  const below = chain.slice(shared);
  const name = to.item?.name ?? '';
  if (below.length === 0) {
    return ({ row }) => {
      const at = climb(row, steps);
      return nodes([at.relevant[name] === false ? null : (at.values[name] ?? null)]);
    };
  }
  return ({ row }) => {
    let rows: readonly WorkingRow[] = [climb(row, steps)];
    for (const repeat of below) rows = rows.flatMap((each) => rowsOf(each, repeat));
    const counted = rows.filter(({ relevant }) => relevant[name] !== false);
    return nodes(counted.map(({ values }) => values[name] ?? null));
  };
};

const positionFrom = (from: Place, to: Place): Run<WorkingRow> => {
  const chain = chainTo(to);
  const isRowAround = to.item?.type === 'repeat' && commonLength(chain, from.repeats) === chain.length;
  if (!isRowAround) return () => 1;
  const steps = from.repeats.length - chain.length;
  return ({ row }) => climb(row, steps).index + 1;
};

const indexedFrom = (
  from: Place,
  field: Place,
  picks: ReadonlyMap<string, Run<WorkingRow>>,
): Run<WorkingRow> => {
  const name = field.item?.name ?? '';
  const depth = from.repeats.length;
  return (scope) => {
    let rows: readonly WorkingRow[] = [climb(scope.row, depth)];
    for (const [level, repeat] of field.repeats.entries()) {
      const pick = picks.get(repeat);
      if (pick) {
        const position = toNumber(pick(scope), scope.clock);
        rows = rows.flatMap((row) => rowsOf(row, repeat)[position - 1] ?? []);
      } else if (from.repeats[level] === repeat) {
        rows = [climb(scope.row, depth - level - 1)];
      } else {
        rows = rows.flatMap((row) => rowsOf(row, repeat));
      }
    }
    return nodes(
      rows.map(({ values, relevant }) => (relevant[name] === false ? null : (values[name] ?? null))),
    );
  };
};

/** The question that the second argument of `jr:choice-name` means: a field, or a field in quotes. */
export const choiceQuestion = (outline: Outline, from: Place, written: Expression): Place | null => {
  if (written.kind !== 'text') return placeMeant(outline, from, written);
  const parsed = parseExpression(written.value);
  return 'expression' in parsed ? placeMeant(outline, from, parsed.expression) : null;
};

const choicesOf = (form: Form, place: Place | null): readonly Choice[] => {
  const item = place?.item;
  return item && isQuestion(item) && item.list !== null ? (form.lists[item.list] ?? []) : [];
};

/** Answers the references in expressions of the item at `from`. The form has been checked: all are found. */
export const resolverFor = (form: Form, outline: Outline, from: Place): Resolver<WorkingRow> => {
  const meant = (reference: Expression): Place => placeMeant(outline, from, reference) ?? outline.root;
  return {
    reference: (reference) => referenceFrom(from, meant(reference)),
    position: (reference) => positionFrom(from, meant(reference)),
    indexed: (field, at) =>
      indexedFrom(
        from,
        meant(field),
        new Map(at.map(([repeat, position]) => [meant(repeat).item?.name ?? '', position])),
      ),
    choiceLabel: (question, value) => {
      const choices = choicesOf(form, choiceQuestion(outline, from, question));
      return (scope) => {
        const name = toText(value(scope));
        const choice = choices.find((each) => each.name === name);
        return choice?.label[scope.clock.language ?? 'sq'] ?? '';
      };
    },
  };
};
