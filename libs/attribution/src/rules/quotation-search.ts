/** So many words in a row, as somebody else wrote them, are a quotation. */
export const quotationWords = 7;

const released = 1;
const found = 2;

/**
 * Which runs of seven words of some texts stand in other texts as well. The texts to be looked at are indexed, not those that they are
 * compared with, so that these may be many and need not be held. Equal runs are one entry of the index: what is compared costs the
 * same whether a text says a thing once or a thousand times.
 */
export class QuotationSearch {
  private readonly vocabulary = new Map<string, number>();
  private words = new Int32Array(1024);
  private count = 0;
  /** Place of the first of equal runs, plus one; 0 is a free slot. */
  private slots = new Int32Array(0);
  private marks = new Uint8Array(0);

  /** Where the text's words begin. All texts are added before the first is compared. */
  add(words: readonly string[]): number {
    // A run never goes from one text into the next.
    if (this.count > 0) this.push(-1);
    const begin = this.count;
    for (const word of words) this.push(this.numberOf(word));
    return begin;
  }

  release(words: readonly string[]): void {
    this.markRuns(words, released);
  }

  compare(words: readonly string[]): void {
    this.markRuns(words, found);
  }

  /** Ranges of words [first, end) of the text that begins at `begin`, as numbers within it. */
  quoted(begin: number, length: number): { readonly first: number; readonly end: number }[] {
    const ranges: { first: number; end: number }[] = [];
    for (let place = begin; place + quotationWords <= begin + length; place += 1) {
      const slot = this.slots.length === 0 ? -1 : this.slotOf(this.words, place);
      if (slot < 0 || this.marks[slot] !== found) continue;
      const first = place - begin;
      const before = ranges.at(-1);
      if (before !== undefined && first <= before.end) before.end = first + quotationWords;
      else ranges.push({ first, end: first + quotationWords });
    }
    return ranges;
  }

  private numberOf(word: string): number {
    const known = this.vocabulary.get(word);
    if (known !== undefined) return known;
    const next = this.vocabulary.size + 1;
    this.vocabulary.set(word, next);
    return next;
  }

  private push(word: number): void {
    if (this.count === this.words.length) {
      const larger = new Int32Array(this.words.length * 2);
      larger.set(this.words);
      this.words = larger;
    }
    this.words[this.count] = word;
    this.count += 1;
  }

  private markRuns(words: readonly string[], mark: number): void {
    if (words.length < quotationWords) return;
    this.index();
    const numbers = Int32Array.from(words, (word) => this.vocabulary.get(word) ?? 0);
    // A word that no text has ends every run that it is in.
    let unknown = -1;
    for (let end = 0; end < numbers.length; end += 1) {
      if (numbers[end] === 0) unknown = end;
      const place = end - quotationWords + 1;
      if (place <= unknown || place < 0) continue;
      const slot = this.slotOf(numbers, place);
      if (slot >= 0 && this.slots[slot] !== 0) this.marks[slot] = (this.marks[slot] ?? 0) | mark;
    }
  }

  private index(): void {
    if (this.slots.length > 0) return;
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, this.count * 2)));
    this.slots = new Int32Array(size);
    this.marks = new Uint8Array(size);
    let broken = -1;
    for (let end = 0; end < this.count; end += 1) {
      if (this.words[end] === -1) broken = end;
      const place = end - quotationWords + 1;
      if (place <= broken || place < 0) continue;
      const slot = this.slotOf(this.words, place);
      if (this.slots[slot] === 0) this.slots[slot] = place + 1;
    }
  }

  /** The slot that holds this run, or the free one where it would go. */
  private slotOf(words: Int32Array, place: number): number {
    const last = this.slots.length - 1;
    let slot = hashOf(words, place) & last;
    for (;;) {
      const known = this.slots[slot] ?? 0;
      if (known === 0 || this.isSameRun(words, place, known - 1)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private isSameRun(words: Int32Array, place: number, known: number): boolean {
    for (let step = 0; step < quotationWords; step += 1) {
      if (words[place + step] !== this.words[known + step]) return false;
    }
    return true;
  }
}

function hashOf(words: Int32Array, place: number): number {
  let hash = 0x811c9dc5;
  for (let step = 0; step < quotationWords; step += 1) {
    hash = Math.imul(hash ^ (words[place + step] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
