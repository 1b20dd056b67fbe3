import { createHash } from 'node:crypto';

/** COPY writes a line for each row; a line's end inside a value is written as two letters. */
export function rowsIn(data: Buffer): number {
  let count = 0;
  for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) count += 1;
  return count;
}

export function hashOf(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A line of progress. */
export function counted(table: string, rows: number): string {
  return `${table}: ${rows} ${rows === 1 ? 'row' : 'rows'}`;
}
