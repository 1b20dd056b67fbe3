import type { FileFault, FoundFault, RecordFault } from '@trialogue/ledger';

type Words = (numbers: Pick<FoundFault, 'seq' | 'upTo'>) => string;

const shows = (seq: number, upTo: number): string => (seq === upTo ? '' : ` It shows at number ${upTo}.`);

const recordSentences: Readonly<Record<RecordFault, Words>> = {
  'not-an-entry': ({ seq }) => `what stands as number ${seq} is no entry.`,
  'not-canonical': ({ seq }) => `number ${seq} is not written in the one form that is allowed.`,
  'hash-differs': ({ seq }) => `the fingerprint of number ${seq} does not fit its text: the entry was changed.`,
  'number-missing': ({ seq }) => `at number ${seq} an entry is missing, or another one stands in its place.`,
  'number-repeated': ({ seq }) => `number ${seq} stands twice.`,
  'chain-broken': ({ seq, upTo }) => `number ${seq} does not fit into the chain.${shows(seq, upTo)}`,
  'other-group': ({ seq }) => `number ${seq} belongs to another group.`,
  'signature-false': ({ seq, upTo }) =>
    `a signature on number ${upTo} does not fit: nothing confirms the entries from number ${seq} on.`,
  'key-unknown': ({ seq, upTo }) =>
    `number ${upTo} is signed with a key that no earlier key of this file introduced: nothing confirms the entries from number ${seq} on.`,
  'not-what-was-signed': ({ seq, upTo }) =>
    `from number ${seq} on the entries are not what was signed.${shows(seq, upTo)}`,
  'not-what-was-witnessed': ({ seq, upTo }) =>
    `from number ${seq} on the entries are not what the witness has.${shows(seq, upTo)}`,
  'not-what-was-kept': ({ seq, upTo }) =>
    `from number ${seq} on the entries are not those of the printed fingerprint.${shows(seq, upTo)}`,
  'signed-missing': ({ seq, upTo }) => `number ${seq} and what follows it is missing: it was signed up to ${upTo}.`,
  'witnessed-missing': ({ seq, upTo }) =>
    `number ${seq} and what follows it is missing: the witness has it up to ${upTo}.`,
  'kept-missing': ({ seq, upTo }) =>
    `number ${seq} and what follows it is missing: a fingerprint was printed for number ${upTo}.`,
  'other-head': ({ seq, upTo }) =>
    `from number ${seq} on the entries do not end where the ledger's own head says.${shows(seq, upTo)}`,
  'time-goes-back': ({ seq }) =>
    `the entries fit together, but number ${seq} is dated more than five minutes before what stands ahead of it: a clock was changed.`,
  unsigned: ({ seq }) =>
    `from number ${seq} on no signature covers the entries, though the file was made more than five minutes after.`,
};

const fileSentences: Readonly<Record<FileFault, string>> = {
  empty: 'the file is empty.',
  'not-text': 'these bytes are no UTF-8 text.',
  'too-long': 'the line is longer than any line of a ledger.',
  'not-json': 'this is no JSON; the file was cut off or changed.',
  'not-a-ledger': 'this is not how the file of a ledger begins.',
  'newer-version': 'the file was made by a newer version: verify it with that one.',
  'not-a-line': 'this is neither an entry nor a signature.',
  'out-of-order': 'a signature stands among the entries, and all of them come before the first.',
};

export function faultSentence({ reason, seq, upTo }: FoundFault): string {
  return recordSentences[reason]({ seq, upTo });
}

export function lineSentence(line: number, fault: FileFault): string {
  return fault === 'empty' ? fileSentences.empty : `line ${line}: ${fileSentences[fault]}`;
}
