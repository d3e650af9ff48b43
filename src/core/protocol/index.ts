export type { Access, Ground, Protocol, Purpose } from '../pack/protocol-schema.ts';
export { access, type Writing, writing } from './access.ts';
export {
  filterChronology,
  mayReadEntry,
  type Reading,
  reading,
  redactedFold,
  type Written,
  writingFor,
} from './filter.ts';
export {
  type Because,
  becauseCodes,
  type CirclePlace,
  circlePlaces,
  type GroundGiven,
  type Opening,
  type Reader,
  type ReadingFacts,
} from './reader.ts';
export { sharingFor } from './sharing.ts';
