export { canonicalJson } from './canonical.ts';
export {
  type Broken,
  brokenEnd,
  brokenLink,
  type Head,
  type Link,
  linkBytes,
  type Sha256,
  type Verdict,
  verifyChain,
  verifyChainLater,
} from './chain.ts';
export { bodyOf, command, write } from './command.ts';
export { type Conflict, candidatesOf, conflictsIn, conflictsOf } from './conflict.ts';
export { decideRecord } from './decide.ts';
export { Edit, FieldValue, KeptEdit, Name, RowSeen, sameValue } from './edit.ts';
export type * from './entry.ts';
export { fileKinds } from './entry.ts';
export { evolveRecords } from './evolve.ts';
export { fold, ordered } from './fold.ts';
export { type Change, changesIn, historyOf } from './history.ts';
export {
  type Answers,
  type ChosenSet,
  type Field,
  type FormRecord,
  isRecordEntry,
  noRecords,
  own,
  type Place,
  type RecordState,
  type Records,
  type Register,
  type Row,
  recordBodies,
  recordStates,
  type Said,
  type Told,
} from './record.ts';
export { isRecordCommand, RecordCommand, recordCommands, Settlement } from './record-command.ts';
export { isDisputed, isGone } from './row.ts';
export { inPart, partOf, wholeOf } from './section.ts';
export { upcast } from './upcast.ts';
