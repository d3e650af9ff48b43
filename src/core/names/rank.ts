import { matchNumber } from './match-number.ts';
import { matchWord, type WordMatch } from './match-word.ts';
import { spelledWords, words } from './normalise.ts';
import { type QueryWord, queryTerms } from './query.ts';
import type { FindReason } from './reasons.ts';
import { type Findable, placeTerms } from './terms.ts';

export interface Found<C> {
  candidate: C;
  /** 0 to 1; only the order and the distance mean something, it is no probability. */
  score: number;
  reasons: readonly FindReason[];
}

interface NameReading {
  score: number;
  matches: readonly (WordMatch | null)[];
  otherOrder: boolean;
}

const nothing: NameReading = { score: 0, matches: [], otherOrder: false };

const descends = (places: readonly number[]): boolean =>
  places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));

const readName = (asked: readonly QueryWord[], name: string): NameReading => {
  const plain = words(name);
  const spelled = spelledWords(name);
  const taken = new Set<number>();
  const matches = asked.map((word) => {
    const best = matchWord(word.text, plain, spelled, taken);
    if (best) taken.add(best.place);
    return best;
  });
  const score = matches.reduce((sum, match) => sum + (match?.score ?? 0), 0);
  const places = matches.flatMap((match) => (match ? [match.place] : []));
  return { score, matches, otherOrder: descends(places) };
};

const weightOfWholeName = 0.08;
const costOfOtherOrder = 0.02;

const covered = (reading: NameReading, name: string | undefined): number => {
  const count = name ? words(name).length : 0;
  return count === 0 ? 0 : reading.matches.filter((match) => match !== null).length / count;
};

const isFrom = (candidate: Findable, place: string): boolean => {
  const asked = placeTerms(place);
  return asked.length > 0 && candidate.places.flatMap(placeTerms).some((term) => asked.includes(term));
};

const score = <C extends Findable>(asked: readonly QueryWord[], candidate: C): Found<C> => {
  const named = asked.filter((word) => word.kind === 'word');
  const readings = candidate.names.map((name) => readName(named, name));
  const best = readings.reduce((top, reading) => (reading.score > top.score ? reading : top), nothing);
  const name = candidate.names[readings.indexOf(best)];
  const reasons = new Set<FindReason>();
  let total = 0;
  for (const [index, word] of named.entries()) {
    const match = best.matches[index];
    const place = isFrom(candidate, word.text) ? 0.8 : 0;
    if (match && match.score >= place) reasons.add(match.reason);
    else if (place > 0) reasons.add('place');
    total += Math.max(match?.score ?? 0, place);
  }
  for (const word of asked) {
    if (word.kind !== 'number') continue;
    const match = matchNumber(word.text, candidate);
    if (match) reasons.add(match.reason);
    total += match?.score ?? 0;
  }
  if (best.otherOrder) reasons.add('other-order');
  const mean = asked.length === 0 ? 0 : total / asked.length;
  const whole = named.length === 0 ? 1 : covered(best, name);
  const sum = mean * (1 - weightOfWholeName + weightOfWholeName * whole);
  return {
    candidate,
    score: Math.max(0, sum - (best.otherOrder ? costOfOtherOrder : 0)),
    reasons: [...reasons],
  };
};

/**
 * Orders those whom the index gave for a query, best first, each with the reasons why. Who meets nothing of the
 * query (a chance meeting of hashes) is left out. Equal scores keep the order in which they came.
 */
export const rank = <C extends Findable>(query: string, candidates: readonly C[]): Found<C>[] => {
  const asked = queryTerms(query);
  return candidates
    .map((candidate) => score(asked, candidate))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score);
};
