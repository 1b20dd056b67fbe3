import { isLanguage } from './languages.ts';
import { normalisedEmail } from './email.ts';
import { organisationKinds, standings } from './standing.ts';
import type { OrganisationKind, Standing } from './standing.ts';

export const importColumns = [
  'name',
  'email',
  'organisation',
  'sector',
  'kind',
  'size_level',
  'parastatal_ownership',
  'language',
] as const;
export type ImportColumn = (typeof importColumns)[number];
const neededColumns: readonly ImportColumn[] = ['name', 'email', 'organisation', 'sector'];

export const importRefusals = [
  'import-unreadable',
  'import-empty',
  'import-too-long',
  'column-needed',
  'column-unknown',
  'column-twice',
  'cells-differ',
  'value-needed',
  'value-unknown',
  'email-twice',
  'organisation-differs',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];

/** Why a line cannot be taken, and which column that is about. */
export interface ImportFault {
  readonly code: ImportRefusal;
  readonly field: string | null;
}

export type SizeLevel = 1 | 2 | 3 | 4;

/** A line of the file. Of an organisation that is known already, kind, size and owner may be left out: null. */
export interface ImportedMember {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly standing: Standing;
  readonly kind: OrganisationKind | null;
  readonly sizeLevel: SizeLevel | null;
  readonly parastatalOwnership: string | null;
  readonly language: string;
}

export type Heading = { readonly columns: readonly ImportColumn[] } | { readonly faults: readonly ImportFault[] };

/** The first line, in any order and with capitals and spaces as people write them. */
export function readHeading(cells: readonly string[]): Heading {
  const names = cells.map((cell) => asWord(cell).replaceAll('-', '_'));
  const known = names.map((name) => importColumns.find((column) => column === name));
  const faults = [
    ...names.flatMap((name, place): ImportFault[] =>
      known[place] === undefined ? [{ code: 'column-unknown', field: name.slice(0, 60) }] : [],
    ),
    ...importColumns.flatMap((column): ImportFault[] =>
      names.filter((name) => name === column).length > 1 ? [{ code: 'column-twice', field: column }] : [],
    ),
    ...neededColumns.flatMap((column): ImportFault[] =>
      names.includes(column) ? [] : [{ code: 'column-needed', field: column }],
    ),
  ];
  return faults.length > 0 ? { faults } : { columns: known.filter((column) => column !== undefined) };
}

/** A line by the columns of the first one. Signs that a spreadsheet would take for a formula are text like any other. */
export function readLine(cells: readonly string[], columns: readonly ImportColumn[]): ImportedMember | ImportFault {
  if (cells.length !== columns.length) return { code: 'cells-differ', field: null };
  const cell = (column: ImportColumn): string => cells[columns.indexOf(column)]?.trim() ?? '';
  const missing = neededColumns.find((column) => cell(column) === '');
  if (missing !== undefined) return { code: 'value-needed', field: missing };

  const standing = standings.find((one) => one === asWord(cell('sector')));
  if (standing === undefined) return { code: 'value-unknown', field: 'sector' };
  const kind = organisationKinds.find((one) => one === asWord(cell('kind'))) ?? null;
  if (kind === null && cell('kind') !== '') return { code: 'value-unknown', field: 'kind' };
  const sizeLevel = sizeLevels.find((one) => String(one) === cell('size_level')) ?? null;
  if (sizeLevel === null && cell('size_level') !== '') return { code: 'value-unknown', field: 'size_level' };
  const language = cell('language').toLowerCase() || 'en';
  if (!isLanguage(language)) return { code: 'value-unknown', field: 'language' };
  return {
    name: cell('name'),
    email: normalisedEmail(cell('email')),
    organisation: cell('organisation'),
    standing,
    kind,
    sizeLevel,
    parastatalOwnership: cell('parastatal_ownership') || null,
    language,
  };
}

const sizeLevels = [1, 2, 3, 4] as const;

/** 'Civil society' and 'civil_society' are the same word of the list. */
function asWord(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
}

/** What tells two descriptions of one organisation apart, or null. What one of them leaves out is no difference. */
export function differenceOfOrganisations(
  known: Pick<ImportedMember, 'kind' | 'sizeLevel' | 'parastatalOwnership'>,
  described: Pick<ImportedMember, 'kind' | 'sizeLevel' | 'parastatalOwnership'>,
): ImportColumn | null {
  if (described.kind !== null && described.kind !== known.kind) return 'kind';
  if (described.sizeLevel !== null && described.sizeLevel !== known.sizeLevel) return 'size_level';
  const { parastatalOwnership } = described;
  if (parastatalOwnership !== null && parastatalOwnership !== known.parastatalOwnership) return 'parastatal_ownership';
  return null;
}

/** By this an organisation is found again: a sector has one of each name, however its letters are written. */
export function organisationKey(standing: Standing, name: string): string {
  return `${standing} ${sameName(name)}`;
}

export function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
