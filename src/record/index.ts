/**
 * Decision records: what was decided and why, kept so that it can be checked years later.
 *
 * @module
 */
export {
  type BankChange,
  type BankDiff,
  type BankImpact,
  diffBanks,
  fingerprintBank,
} from './bank.ts';
export type { RecordDifference, RecordDifferenceCode } from './check.ts';
export type { InterviewRecord, Notes, RecordedRater } from './format.ts';
export type { Json, JsonObject } from './json.ts';
export {
  createRecord,
  parseRecord,
  type RecordInput,
  verifyRecord,
} from './record.ts';
export {
  type AsyncReplay,
  type Replay,
  type ReplayFailure,
  type ReplayFlip,
  type ReplayOptions,
  type ReplaySummary,
  replay,
} from './replay.ts';
