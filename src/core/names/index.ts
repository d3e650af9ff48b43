export { caseNumberForms, readCaseNumber } from './case-number.ts';
export { collate, compareAlbanian } from './collate.ts';
export { looksLikePersonalNumber, normaliseIdentifier } from './identifier.ts';
export { toLatin } from './letters.ts';
export {
  blockingKeys,
  type Comparison,
  compareIfLikely,
  comparePeople,
  compareReady,
  type Finding,
  type MatchCode,
  type MatchName,
  matchCodes,
  noTraits,
  type PersonTraits,
  type ReadyPerson,
  ready,
  weightOf,
} from './match/index.ts';
export { isNicknameOf } from './nicknames.ts';
export { normalise, spelledWords, stem, words } from './normalise.ts';
export {
  checkLetter,
  type PersonalNumber,
  type PersonalNumberDoubt,
  personalNumberDoubts,
  readPersonalNumber,
} from './personal-number.ts';
export { doubtsAboutPersonalNumber, type KnownOfPerson } from './personal-number-check.ts';
export { type Phone, phonesIn, readPhone } from './phone.ts';
export { type QueryWord, queryTerms } from './query.ts';
export { type Found, rank } from './rank.ts';
export { type FindReason, findReasons } from './reasons.ts';
export { jaroWinkler, slips } from './similarity.ts';
export { soundKeys } from './sound.ts';
export { type Findable, indexTerms, nothingToFind } from './terms.ts';
