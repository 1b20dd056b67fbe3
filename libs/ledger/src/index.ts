export * from './contract/ledger-page.ts';
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
export { ledgerKinds, seatEndings } from './rules/kinds.ts';
export type { LedgerKind, LedgerPayloads, SeatEnding } from './rules/kinds.ts';
export { chainFaults, verifyChain } from './rules/verification.ts';
export type { ChainFault, Verification } from './rules/verification.ts';
