import { units } from './ground.ts';
import { type Kind, kindOf, kinds, type StoryKind } from './kinds.ts';
import type { Stage } from './milestones.ts';
import type { Community } from './names.ts';
import { Seed } from './seed.ts';
import { type ThemeCode, themes } from './themes/index.ts';

/** One case to be told: what it shows, where, and by whom it is managed. */
export interface CaseAsked extends Kind {
  key: string;
  municipality: string;
  manager: string;
  community: Community;
  /** The story kind by which the case is found; null for the many. */
  kind: StoryKind | null;
  /** How many children of the family have a case of their own. */
  siblingCases: number;
}

type Counts = Readonly<Record<Stage, number>>;

const counts: Readonly<Record<string, Counts>> = {
  korce: {
    initial: 9,
    comprehensive: 16,
    planning: 8,
    waiting: 6,
    returned: 3,
    'follow-up': 62,
    closing: 5,
    closed: 41,
  },
  devoll: {
    initial: 1,
    comprehensive: 2,
    planning: 1,
    waiting: 1,
    returned: 0,
    'follow-up': 9,
    closing: 1,
    closed: 5,
  },
  kolonje: {
    initial: 0,
    comprehensive: 1,
    planning: 1,
    waiting: 0,
    returned: 0,
    'follow-up': 5,
    closing: 0,
    closed: 3,
  },
  maliq: {
    initial: 1,
    comprehensive: 2,
    planning: 1,
    waiting: 1,
    returned: 0,
    'follow-up': 8,
    closing: 1,
    closed: 4,
  },
  pogradec: {
    initial: 1,
    comprehensive: 1,
    planning: 1,
    waiting: 1,
    returned: 0,
    'follow-up': 7,
    closing: 0,
    closed: 5,
  },
  pustec: {
    initial: 0,
    comprehensive: 1,
    planning: 0,
    waiting: 1,
    returned: 0,
    'follow-up': 3,
    closing: 0,
    closed: 1,
  },
};

/** What units meet often, more often than what they meet rarely. */
const shares: Readonly<Record<ThemeCode, number>> = {
  physical: 8,
  witness: 8,
  poverty: 9,
  unsupervised: 6,
  street: 6,
  farm: 5,
  dropout: 7,
  unregistered: 4,
  'early-marriage': 3,
  'left-behind': 7,
  returned: 7,
  bullying: 6,
  online: 4,
  sexual: 2,
  disability: 6,
  'self-harm': 3,
  law: 4,
  trafficking: 1,
  abandonment: 1,
  divorce: 6,
};

const isTheme = (code: string): code is ThemeCode => Object.hasOwn(themes, code);

/** Themes in turn, each as often as its share, never the same for long. */
class Deck {
  readonly #seed: Seed;
  #cards: readonly ThemeCode[] = [];

  constructor(seed: Seed) {
    this.#seed = seed;
  }

  draw(fits: (theme: ThemeCode) => boolean): ThemeCode {
    for (let tries = 0; ; tries++) {
      if (this.#cards.length === 0 || tries > 60)
        this.#cards = this.#seed.shuffled(
          Object.keys(shares)
            .filter(isTheme)
            .flatMap((code) => Array.from({ length: shares[code] }, () => code)),
        );
      const at = this.#cards.findIndex(fits);
      const card = this.#cards[at];
      if (card === undefined) {
        this.#cards = [];
        continue;
      }
      this.#cards = this.#cards.filter((_, place) => place !== at);
      return card;
    }
  }
}

const communities: Readonly<Record<string, readonly Community[]>> = {
  korce: [
    'albanian',
    'albanian',
    'albanian',
    'albanian',
    'southern',
    'southern',
    'southern',
    'aromanian',
    'roma-egyptian',
    'greek',
  ],
  pustec: ['macedonian', 'macedonian', 'macedonian', 'albanian'],
};
const elsewhere: readonly Community[] = ['albanian', 'albanian', 'southern'];

const isStage = (stage: string): stage is Stage => Object.hasOwn(counts.korce ?? {}, stage);
const isKind = (code: string): code is StoryKind => Object.hasOwn(kinds, code);

/** A household is met by one worker: the cases of brothers and sisters are kept together. */
const siblingCasesIn = (seed: Seed, stage: Stage, left: number): number => {
  if ((stage !== 'follow-up' && stage !== 'closed') || left < 3) return 1;
  return seed.chance(0.2) ? (seed.chance(0.12) ? 3 : 2) : 1;
};

interface Allotting {
  seed: Seed;
  deck: Deck;
  municipality: string;
  busy: Map<string, number>;
}

/** Whoever has the least to do takes the next case; one worker of Korça has long had too many. */
const managerOf = ({ municipality, busy, seed }: Allotting, open: boolean): string => {
  const workers = units[municipality]?.workers ?? [];
  if (!open) return seed.pick(workers);
  const load = (key: string): number => (busy.get(key) ?? 0) - (key === 'anila' ? 9 : 0);
  const free = workers.toSorted((a, b) => load(a) - load(b))[0] ?? '';
  busy.set(free, (busy.get(free) ?? 0) + 1);
  return free;
};

const special = (of: Allotting, kind: StoryKind): CaseAsked => {
  const asked = kindOf(kind);
  const manager = asked.manager ?? managerOf(of, true);
  if (asked.stage !== 'closed') of.busy.set(manager, (of.busy.get(manager) ?? 0) + 1);
  const community = asked.community ?? of.seed.pick(communities.korce ?? elsewhere);
  return { ...asked, key: kind, kind, municipality: of.municipality, manager, community, siblingCases: 1 };
};

const ordinary = (of: Allotting, stage: Stage, place: number, left: number): CaseAsked => {
  const { seed, deck, municipality } = of;
  const rare = (theme: ThemeCode) => theme !== 'trafficking' && theme !== 'abandonment';
  const theme = deck.draw(municipality === 'korce' ? () => true : rare);
  const siblingCases = theme === 'abandonment' ? 1 : siblingCasesIn(seed, stage, left);
  return {
    key: `${municipality}-${stage}-${place}`,
    kind: null,
    municipality,
    stage,
    theme,
    manager: managerOf(of, stage !== 'closed'),
    community: seed.pick(communities[municipality] ?? elsewhere),
    siblingCases,
    greekPapers: theme === 'returned' || seed.chance(0.05),
  };
};

/** All cases of a municipality, the special ones first; each stands for itself and for those of its siblings. */
export const allot = (municipality: string): readonly CaseAsked[] => {
  const seed = new Seed(`allotment/${municipality}`);
  const of: Allotting = { seed, deck: new Deck(seed), municipality, busy: new Map() };
  const first = Object.keys(kinds)
    .filter(isKind)
    .filter((kind) => (kindOf(kind).municipality ?? 'korce') === municipality)
    .map((kind) => special(of, kind));
  const all = [...first];
  for (const [stage, wanted] of Object.entries(counts[municipality] ?? {})) {
    if (!isStage(stage)) continue;
    let left = wanted - first.filter((one) => one.stage === stage).length;
    for (let place = 1; left > 0; place++) {
      const asked = ordinary(of, stage, place, left);
      all.push(asked);
      left -= asked.siblingCases;
    }
  }
  return all;
};
