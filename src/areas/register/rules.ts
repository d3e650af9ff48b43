export { type Choice, readSex, splitName, tidyName } from './cells.ts';
export { draftOf, isChild } from './drafting.ts';
export { clusters, duplicatePairs, type Pair, type PairsFound, perhaps, surely } from './duplicates.ts';
export {
  fatesOf,
  isPossible,
  type OfferedPair,
  type PairDecision,
  pairDecisions,
  proposalFor,
  type RowFate,
} from './fates.ts';
export { type FieldId, fieldIds, fields } from './fields.ts';
export { type KnownMatch, type KnownPeople, type KnownPerson, knownInMemory, matchKnown } from './known.ts';
export { checkMapping, type Guess, guessMapping, headingSignature, type Mapping } from './mapping.ts';
export { type PlaceFinder, placeFinder } from './read-places.ts';
export { isTaken, type RegisterRow, type RowFinding } from './row.ts';
export { type RowCustoms, readRows } from './rows.ts';
export { type Table, tableOf } from './table.ts';
export { traitsOf } from './traits.ts';
export { type Way, waysOf } from './ways.ts';
