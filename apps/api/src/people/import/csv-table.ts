import { CsvError, parse } from 'csv-parse/sync';

/** A record of the file, and the line on which it begins; lines count from 1. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly lines: readonly TableLine[];
  /** From which line on nothing can be read, or null. */
  readonly brokenAt: number | null;
}

const separators = [',', ';', '\t'];

/**
 * Reads a file as spreadsheets write it: with a byte order mark or without, with any line ends, separated by commas, or by semicolons
 * where the comma is the decimal sign. Empty lines are passed over.
 */
export function readTable(csv: string): CsvTable {
  const lines: TableLine[] = [];
  let ended = 0;
  try {
    parse(csv, {
      bom: true,
      delimiter: separatorOf(csv),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (cells: string[], { lines: last }) => {
        lines.push({ line: ended + 1, cells });
        ended = last;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { lines: lines.filter(isFilled), brokenAt: ended + 1 };
  }
  return { lines: lines.filter(isFilled), brokenAt: null };
}

function isFilled({ cells }: TableLine): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** The one that stands most often in the first line, outside of quotation marks. */
function separatorOf(csv: string): string {
  const [first = ''] = csv.replaceAll(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 1);
  const counted = separators.map((separator) => ({ separator, times: first.split(separator).length }));
  return counted.toSorted((one, other) => other.times - one.times)[0]?.separator ?? ',';
}
