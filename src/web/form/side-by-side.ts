import type { Answers } from '../../core/forms/index.ts';
import { type Begun, rebase } from './rebase.ts';

/** The same value, in whatever order its parts were written. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  ) ?? '';

const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

/** Another wording of an answer, by the name of its question. */
export type Elsewhere = Readonly<Record<string, string>>;

/** What lies on the device: the answers, and wordings that another tab had for some of them. */
interface Lying extends Begun {
  elsewhere: Elsewhere;
}

const words = (answers: Answers, name: string): string => {
  const answer = answers[name];
  return typeof answer === 'string' ? answer.trim() : '';
};

/** The answers of both tabs: what was changed here since it was last seen or kept here stands, all else is theirs. */
const bothOf = (mine: Begun, seen: Begun, kept: Begun) => {
  const was = rebase(seen, mine.before).answers;
  const theirs = rebase(kept, mine.before);
  const { answers } = rebase({ before: was, answers: mine.answers }, theirs.answers);
  return { was, theirs, answers };
};

/** Wordings of theirs that give way to what was typed here; those that the new one contains are not lost. */
const givenWay = (was: Answers, theirs: Answers, answers: Answers): Elsewhere =>
  Object.fromEntries(
    Object.keys(theirs).flatMap((name) => {
      const [stood, other, now] = [words(was, name), words(theirs, name), words(answers, name)];
      return other === '' || other === stood || now.includes(other) ? [] : [[name, other]];
    }),
  );

/**
 * Two tabs fill in the same form. A field that was changed here since `seen` (what this tab last read or kept) is
 * kept as it is here; every other field as the other tab left it. Where both wrote the same field, the later write
 * stands and the other wording is kept beside it.
 */
export const sideBySide = (mine: Begun, seen: Begun, kept: Lying): Lying => {
  const { was, theirs, answers } = bothOf(mine, seen, kept);
  const before: Record<string, Answers[string]> = {};
  for (const name of new Set([...Object.keys(mine.before), ...Object.keys(theirs.before)])) {
    const side = same(answers[name], mine.answers[name]) ? mine.before : theirs.before;
    const stood = side[name];
    if (stood !== undefined) before[name] = stood;
  }
  const still = Object.entries(kept.elsewhere).filter(
    ([name, other]) => !words(answers, name).includes(other),
  );
  return {
    before,
    answers,
    elsewhere: { ...Object.fromEntries(still), ...givenWay(was, theirs.answers, answers) },
  };
};

/**
 * What is left on the device when the answers that were last seen here are sent or given up: what another tab wrote
 * meanwhile; null when that is nothing.
 */
export const leftBeside = (seen: Begun, kept: Begun): Lying | null => {
  const theirs = rebase(kept, seen.before);
  const { answers } = rebase({ before: seen.answers, answers: theirs.answers }, seen.before);
  return same(answers, seen.before) ? null : { before: seen.before, answers, elsewhere: {} };
};
