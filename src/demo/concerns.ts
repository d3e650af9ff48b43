import { caseIdOf } from './kinds.ts';
import type { LoneConcern } from './lone-concerns.ts';
import { Seed } from './seed.ts';
import type { ThemeCode } from './themes/index.ts';

const lone = (
  key: string,
  municipality: string,
  theme: ThemeCode,
  hoursAgo: number,
  fate: LoneConcern['fate'],
  more: Partial<LoneConcern> = {},
): LoneConcern => ({
  key,
  municipality,
  theme,
  hoursAgo,
  fate,
  public: false,
  ...more,
});

/** What waits for the unit's decision now: fresh ones, late ones, one in which a child is in danger. */
const waiting: readonly LoneConcern[] = [
  lone('danger-now', 'korce', 'witness', 2, 'new', { immediate: true }),
  lone('danger-secured', 'korce', 'unsupervised', 9, 'new', { immediate: true }),
  lone('public-new', 'korce', 'physical', 3, 'new', { public: true }),
  lone('public-answered', 'korce', 'street', 20, 'new', { public: true }),
  lone('public-late', 'korce', 'poverty', 41, 'new', { public: true }),
  lone('school-new', 'korce', 'dropout', 5, 'new'),
  lone('school-late', 'korce', 'farm', 29, 'new'),
  lone('health-new', 'korce', 'disability', 6, 'new'),
  lone('police-new', 'korce', 'law', 11, 'new'),
  lone('neighbour-new', 'korce', 'unsupervised', 22, 'new'),
  lone('devoll-new', 'devoll', 'left-behind', 7, 'new'),
  lone('devoll-public', 'devoll', 'bullying', 16, 'new', { public: true }),
  lone('maliq-new', 'maliq', 'farm', 19, 'new'),
  lone('pogradec-new', 'pogradec', 'online', 4, 'new', { public: true }),
  lone('kolonje-new', 'kolonje', 'poverty', 27, 'new'),
  lone('pustec-new', 'pustec', 'returned', 13, 'new'),
];

const themesInTurn: readonly ThemeCode[] = [
  'poverty',
  'bullying',
  'dropout',
  'divorce',
  'unsupervised',
  'farm',
  'returned',
  'physical',
];
const fates = [
  'advice-given',
  'advice-given',
  'passed-on',
  'no-ground',
  'advice-given',
  'passed-on',
  'no-ground',
] as const;
const towns = ['korce', 'korce', 'korce', 'korce', 'pogradec', 'korce', 'maliq', 'korce', 'devoll'] as const;

/** What was decided without a case: advice, passed on, no ground, or a child that is known already. */
const decided: readonly LoneConcern[] = Array.from({ length: 22 }, (_, n) => {
  const seed = new Seed(`decided/${n}`);
  return lone(
    `decided-${n + 1}`,
    towns[n % towns.length] ?? 'korce',
    themesInTurn[n % themesInTurn.length] ?? 'poverty',
    24 * (3 + n * seed.between(6, 22)) + seed.between(0, 8),
    fates[n % fates.length] ?? 'advice-given',
    { public: n % 3 === 0 },
  );
});

const known: readonly LoneConcern[] = [
  lone('known-1', 'korce', 'physical', 70, 'known-already', { caseId: caseIdOf('conflict-of-words') }),
  lone('known-2', 'korce', 'early-marriage', 120, 'known-already', {
    caseId: caseIdOf('early-marriage'),
    public: true,
  }),
  lone('known-3', 'korce', 'witness', 50, 'known-already', { caseId: caseIdOf('new-look-asked') }),
];

/** Concerns that stand for themselves: about forty, open and decided, some told on the public page. */
export const loneConcerns: readonly LoneConcern[] = [...waiting, ...decided, ...known];
