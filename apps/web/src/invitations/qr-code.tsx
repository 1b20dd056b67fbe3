import { encode } from 'uqr';
import { useMemo } from 'react';

/** Four modules of light all around, without which many cameras do not find the code (ISO/IEC 18004). */
const quietZone = 4;

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

/** As elements of the page and not as a text of markup, which its content policy would refuse. Dark on light in both schemes. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = useMemo(() => encode(text, { ecc: 'M', border: quietZone }), [text]);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path className="qr-light" d={`M0 0h${size}v${size}H0z`} />
      <path className="qr-dark" d={darkModules(data)} />
    </svg>
  );
}
