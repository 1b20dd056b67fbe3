export * from './contract/check-file.ts';
export * from './contract/ledger-file.ts';
export * from './contract/ledger-page.ts';
export * from './contract/split-lines.ts';
export type { AnchorSource } from './rules/anchors.ts';
export { canonicalText, genesis, nextEntry, wholeSeconds } from './rules/entry.ts';
export type {
  ChainedEntry,
  EntryFacts,
  Hash,
  LedgerActor,
  LedgerEntry,
  LedgerHead,
  LedgerRole,
  StoredEntry,
} from './rules/entry.ts';
export { floorOverrides, ledgerKinds, seatEndings } from './rules/kinds.ts';
export type { FloorOverride, FloorShare, LedgerKind, LedgerPayloads, SeatEnding } from './rules/kinds.ts';
export { clockTolerance, recordFaults, signingPatience } from './rules/record.ts';
export type { FoundFault, RecordFault, RecordVerdict } from './rules/record.ts';
export { headText, readHead } from './rules/signed-head.ts';
export type { HeadToSign, SignedHead, SignedText, VerifySignature } from './rules/signed-head.ts';
export { introductionText, keyIdOf } from './rules/signing-keys.ts';
export type { SigningKey } from './rules/signing-keys.ts';
export { kindsAbout, ledgerSubjects } from './rules/subjects.ts';
export type { LedgerSubject } from './rules/subjects.ts';
export { chainFaults, verifyChain } from './rules/verification.ts';
export type { ChainFault, Verification } from './rules/verification.ts';
