import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importColumns } from '@trialogue/people';
import { readTable } from './csv-table.ts';
import { readFileOfMembers } from './import-plan.ts';

const heading = 'name,email,organisation,sector,kind';

describe('reading a file of members', () => {
  it.each<[what: string, csv: string, faults: readonly (readonly [number, string, string | null])[]]>([
    ['no line at all', '\ufeff \r\n', [[1, 'import-empty', null]]],
    ['a heading alone', heading, [[1, 'import-empty', null]]],
    ['a heading without a column', 'name,email,sector\na,b,c', [[1, 'column-needed', 'organisation']]],
    [
      'columns of other names, and one twice',
      `${heading},admin,email\na`,
      [
        [1, 'column-unknown', 'admin'],
        [1, 'column-twice', 'email'],
      ],
    ],
    ['a line of other length', `${heading}\na,b,c`, [[2, 'cells-differ', null]]],
    ['an open quotation mark', `${heading}\n"a,b,c,d,e\nf,g\n`, [[2, 'import-unreadable', null]]],
    ['text after a quotation mark', `${heading}\n"a"x,b,c,d,e`, [[2, 'import-unreadable', null]]],
    ['nothing where something is needed', `${heading}\n,b@c.example,c,business,company`, [[2, 'value-needed', 'name']]],
    ['a kind that is none', `${heading}\na,b@c.example,c,business,guild`, [[2, 'value-unknown', 'kind']]],
    ['too many lines', `${heading}\n${'a,b,c,d,e\n'.repeat(1_001)}`, [[1, 'import-too-long', null]]],
  ])('reports %s by line and column', (_, csv, faults) => {
    expect(readFileOfMembers(csv).faults.map(({ line, code, field }) => [line, code, field])).toEqual(faults);
  });

  it('takes the columns in any order, and what may be left out as left out', () => {
    const csv = 'Language\tSECTOR\tEmail\tname\tOrganisation\nAR\tcivil society\tA@B.example\tAmina\tMill';
    expect(readFileOfMembers(csv)).toEqual({
      members: [
        {
          line: 2,
          name: 'Amina',
          email: 'a@b.example',
          organisation: 'Mill',
          standing: 'civil-society',
          kind: null,
          sizeLevel: null,
          parastatalOwnership: null,
          language: 'ar',
        },
      ],
      faults: [],
    });
  });

  it('gives back every cell as it was written, whichever separator, quotation and line ends are used', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', 'م', ' ', '"', ',', ';', '\t', '\n', '\r\n', '=', '+', '😀'),
    });
    const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(tables, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const written = [['x', 'y', 'z'], ...rows].map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator),
        );
        const { lines, brokenAt } = readTable(written.join(end));
        const filled = [['x', 'y', 'z'], ...rows].filter((row) => row.some((text) => text.trim() !== ''));
        expect(brokenAt).toBeNull();
        expect(lines.map(({ cells }) => cells)).toEqual(filled);
        // The line of a record is where it begins, whatever line feeds the ones before have inside.
        expect(lines.every(({ line }, place) => place === 0 || line > (lines[place - 1]?.line ?? 0))).toBe(true);
      }),
    );
  });

  it('answers for any text with members or faults, each at a line of it, and never with a fault of its own', () => {
    const piece = fc.constantFrom(
      ...importColumns,
      ',',
      ';',
      '"',
      '\n',
      '\r\n',
      'business',
      'a@b.example',
      '\ufeff',
      '\u0000',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const csv = pieces.join('');
        const { members, faults } = readFileOfMembers(csv);
        expect(members.length + faults.length).toBeGreaterThan(0);
        const last = csv.split('\n').length;
        for (const { line } of [...members, ...faults]) expect(line).toBeLessThanOrEqual(last + 1);
        expect(new Set(members.map(({ email }) => email)).size).toBe(members.length);
      }),
    );
  });
});
