import type { Answers, Moment, Value } from './answers.ts';
import type { Question } from './definition.ts';
import type { Scope } from './expression/run.ts';
import { nodes, type Result, textOfValue, toNumber, toText, toTruth } from './expression/value.ts';
import { isQuestion, type Place } from './outline.ts';
import type { PreparedForm, Ready } from './prepare.ts';
import { layOut, normalValue, type RowsByRepeat, rowsAt, type WorkingRow } from './rows.ts';

export interface WorkedOut {
  readonly rows: RowsByRepeat;
  /** Places whose relevance or answer this reader cannot know, because it hangs on a hidden section. */
  readonly blind: ReadonlySet<Place>;
}

const noneBlind: ReadonlySet<Place> = new Set();

export const isBlind = (ready: Ready | null, blind: ReadonlySet<Place>): boolean =>
  ready?.asks.some((place) => blind.has(place)) ?? false;

const blindPlaces = (prepared: PreparedForm, hidden: ReadonlySet<string> | undefined): ReadonlySet<Place> => {
  if (!hidden || hidden.size === 0) return noneBlind;
  const blind = new Set<Place>();
  for (const { place, item, relevant, calculation } of prepared.order) {
    const closed = item.type !== 'group' && hidden.has(item.section);
    const around = place.parent !== null && blind.has(place.parent);
    if (closed || around || isBlind(relevant, blind) || isBlind(calculation, blind)) blind.add(place);
  }
  return blind;
};

export const scopeOf = (row: WorkingRow, own: Value, moment: Moment): Scope<WorkingRow> => ({
  clock: moment,
  row,
  own: nodes([own]),
  choice: null,
});

const dayOnly = /^\d{4}-\d{2}-\d{2}/;

/** What an expression gave, as an answer of the question's type; what does not fit the type is no answer. */
export const answerFrom = (result: Result, question: Question, moment: Moment): Value => {
  const text = toText(result);
  switch (question.type) {
    case 'integer':
      return normalValue(Math.trunc(toNumber(result, moment)));
    case 'decimal':
      return normalValue(toNumber(result, moment));
    case 'select_multiple':
      return normalValue(text.split(/\s+/).filter((name) => name !== ''));
    case 'date':
      return dayOnly.exec(text)?.[0] ?? null;
    case 'calculate':
    case 'hidden':
      if (typeof result === 'number') return normalValue(result);
      if (typeof result === 'object' && result.kind === 'nodes' && typeof result.values[0] === 'number') {
        return normalValue(result.values[0]);
      }
      return normalValue(text);
    default:
      return normalValue(text);
  }
};

const relevantAround = (place: Place, row: WorkingRow): boolean => {
  const around = place.parent?.item;
  if (!around) return true;
  const holder = around.type === 'repeat' ? row.parent : row;
  return holder?.relevant[around.name] !== false;
};

/**
 * Works out what is relevant and carries the calculations out, each after what it needs. What hangs on a hidden
 * section is left open: it counts as relevant, and a calculation keeps the value it has.
 */
export const workOut = (prepared: PreparedForm, answers: Answers, moment: Moment): WorkedOut => {
  const rows = layOut(prepared.outline, answers);
  const blind = blindPlaces(prepared, moment.hidden);
  for (const { place, item, relevant, calculation } of prepared.order) {
    const { name } = item;
    const openRelevance = isBlind(relevant, blind);
    const openValue = blind.has(place);
    const closed = item.type !== 'group' && (moment.hidden?.has(item.section) ?? false);
    for (const row of rowsAt(rows, place)) {
      const own = row.values[name] ?? null;
      const scope = scopeOf(row, own, moment);
      const holds =
        !closed &&
        relevantAround(place, row) &&
        (openRelevance || relevant === null || toTruth(relevant.run(scope)));
      row.relevant[name] = holds;
      if (holds && calculation && !openValue && isQuestion(item)) {
        row.values[name] = answerFrom(calculation.run(scope), item, moment);
      }
    }
  }
  return { rows, blind };
};

/** True when there is no answer. */
export const isBlank = (value: Value): boolean => value === null || textOfValue(value).trim() === '';
