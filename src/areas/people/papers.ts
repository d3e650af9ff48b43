import { doubtsAboutPersonalNumber, soundKeys } from '../../core/names/index.ts';
import type { Identity, Name, Paper } from './identity.ts';

/** Where what is known of somebody does not agree; each is shown, and none is chosen by the program. */
export type Disagreement =
  | { kind: 'personal-number'; doubt: ReturnType<typeof doubtsAboutPersonalNumber>[number] }
  | { kind: 'name'; name: Name }
  | { kind: 'numbers'; paper: string; numbers: readonly string[] }
  | { kind: 'paper'; paper: Paper };

/** Names by which somebody is merely called contradict no paper. */
const onPapers = new Set(['register', 'greek-papers', 'other-papers']);

const soundsLike = (one: string, other: string): boolean => {
  if (one === '' || other === '') return true;
  const keys = new Set(soundKeys(one));
  const others = soundKeys(other);
  return keys.size === 0 || others.length === 0 || others.some((key) => keys.has(key));
};

/** The same name in other letters, another spelling or another order is no contradiction. */
const isOtherName = ({ given, surname }: Name, identity: Identity): boolean =>
  !(soundsLike(given, identity.given) && soundsLike(surname, identity.surname)) &&
  !(soundsLike(given, identity.surname) && soundsLike(surname, identity.given));

const plain = (number: string): string => number.replace(/[\s.-]/gu, '').toUpperCase();

/** Papers of one kind and one country with different numbers. */
const twoNumbers = (papers: readonly Paper[]): Disagreement[] =>
  [...Map.groupBy(papers, ({ kind, country }) => `${kind} ${country}`).values()].flatMap((same) => {
    const numbers = same.map(({ number }) => number).filter(Boolean);
    const [first] = same;
    return first && new Set(numbers.map(plain)).size > 1
      ? [{ kind: 'numbers' as const, paper: first.kind, numbers: [...new Set(numbers)] }]
      : [];
  });

/**
 * Where the papers of somebody contradict each other or what is known otherwise. A personal number is doubted by its
 * check letter, the birth date and the sex (warnings only: its rule is not official).
 */
export const disagreementsOf = (identity: Identity): readonly Disagreement[] => [
  ...(identity.personalNumber
    ? doubtsAboutPersonalNumber(identity.personalNumber, {
        birth: identity.birth || null,
        sex: identity.sex || null,
      }).map((doubt) => ({ kind: 'personal-number' as const, doubt }))
    : []),
  ...identity.otherNames
    .filter((name) => onPapers.has(name.kind) && isOtherName(name, identity))
    .map((name) => ({ kind: 'name' as const, name })),
  ...twoNumbers(identity.documents),
  ...identity.documents.filter(({ note }) => note !== '').map((paper) => ({ kind: 'paper' as const, paper })),
];
