import { encode } from 'uqr';

/** Four modules of light all around, without which many cameras do not find the code (ISO/IEC 18004). */
const quietZone = 4;

export interface QrModules {
  readonly size: number;
  /** The outline of all dark modules, one unit for each. */
  readonly path: string;
}

export function qrModules(text: string): QrModules {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return { size, path: darkModules(data) };
}

/** One path for all dark modules: a square for each run of a row. */
export function darkModules(matrix: readonly (readonly boolean[])[]): string {
  const runs = matrix.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1] === true) return [];
      const end = row.findIndex((next, place) => place > x && !next);
      return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
    }),
  );
  return runs.join('');
}
