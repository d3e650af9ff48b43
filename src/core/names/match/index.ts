export { blockingKeys } from './blocking.ts';
export { type Comparison, compareIfLikely, comparePeople, compareReady } from './compare.ts';
export type { Finding } from './finding.ts';
export { type MatchName, noTraits, type PersonTraits, type ReadyPerson, ready } from './traits.ts';
export { type MatchCode, matchCodes, weightOf } from './weights.ts';
