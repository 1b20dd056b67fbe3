import { asDocx } from './as-docx.ts';
import { asPdf } from './as-pdf.ts';
import type { DocumentOrder } from './write-document.ts';

/** A process of its own for one file: it can be ended in the middle, and what it took of memory is gone with it. */
process.once('message', (order: DocumentOrder) => {
  // Whoever asked ends it once he has the answer.
  void write(order).then((bytes) => process.send?.(bytes));
});

async function write({ format, document, fontFolder }: DocumentOrder): Promise<Buffer> {
  return format === 'pdf' ? asPdf(document, fontFolder) : asDocx(document);
}
