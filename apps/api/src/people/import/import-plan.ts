import {
  differenceOfOrganisations,
  type ImportedMember,
  type ImportFault,
  importRowLimit,
  organisationKey,
  type OrganisationKind,
  readHeading,
  readLine,
  sameName,
  type SizeLevel,
  type Standing,
} from '@trialogue/people';
import { readTable } from './csv-table.ts';

export interface ReadMember extends ImportedMember {
  readonly line: number;
}

export interface FaultyLine {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly code: string;
  readonly field: string | null;
}

export interface ReadFile {
  readonly members: readonly ReadMember[];
  readonly faults: readonly FaultyLine[];
}

/** What can be told of the file without looking at anything else. */
export function readFileOfMembers(csv: string): ReadFile {
  const { lines, brokenAt } = readTable(csv);
  const [first, ...rest] = lines;
  if (!first) return { members: [], faults: [faultAt(brokenAt ?? 1, unreadableOrEmpty(brokenAt))] };
  const heading = readHeading(first.cells);
  if ('faults' in heading) return { members: [], faults: heading.faults.map((fault) => faultAt(first.line, fault)) };
  if (rest.length > importRowLimit) {
    return { members: [], faults: [faultAt(first.line, { code: 'import-too-long', field: null })] };
  }

  const members: ReadMember[] = [];
  const faults: FaultyLine[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rest) {
    const read = readLine(cells, heading.columns);
    if ('code' in read) faults.push(faultAt(line, read, cellsOf(cells, heading.columns)));
    else if (seen.has(read.email)) faults.push(faultAt(line, { code: 'email-twice', field: 'email' }, read));
    else members.push({ ...read, line });
    if ('email' in read) seen.add(read.email);
  }
  if (brokenAt !== null) faults.push(faultAt(brokenAt, unreadableOrEmpty(brokenAt)));
  if (rest.length === 0 && brokenAt === null) faults.push(faultAt(first.line, unreadableOrEmpty(null)));
  return { members, faults };
}

function unreadableOrEmpty(brokenAt: number | null): ImportFault {
  return { code: brokenAt === null ? 'import-empty' : 'import-unreadable', field: null };
}

function cellsOf(cells: readonly string[], columns: readonly string[]): { name: string; email: string } {
  return { name: cells[columns.indexOf('name')] ?? '', email: cells[columns.indexOf('email')] ?? '' };
}

export function faultAt(
  line: number,
  { code, field }: { readonly code: string; readonly field: string | null },
  { name, email }: { readonly name: string; readonly email: string } = { name: '', email: '' },
): FaultyLine {
  return { line, name, email, code, field };
}

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly kind: OrganisationKind;
  readonly sizeLevel: SizeLevel | null;
  readonly parastatalOwnership: string | null;
}

export type NewOrganisation = Omit<KnownOrganisation, 'id'>;

/** Which organisation a line means: one that is known, one that an earlier line or this one brings, or none for a reason. */
export type MeantOrganisation =
  | { readonly known: KnownOrganisation }
  | { readonly brought: NewOrganisation }
  | { readonly code: string; readonly field: string };

/** Finds the organisations of a file's lines; each new one is described by the first line that names it. */
export class OrganisationsOfFile {
  private readonly known: ReadonlyMap<string, KnownOrganisation>;
  private readonly standings = new Map<string, Standing>();
  private readonly brought = new Map<string, NewOrganisation>();

  constructor(known: readonly KnownOrganisation[]) {
    this.known = new Map(known.map((one) => [organisationKey(one.standing, one.name), one]));
    for (const { name, standing } of known) this.standings.set(sameName(name), standing);
  }

  get all(): readonly NewOrganisation[] {
    return [...this.brought.values()];
  }

  meantBy(member: ImportedMember): MeantOrganisation {
    const key = organisationKey(member.standing, member.organisation);
    const known = this.known.get(key);
    const described = known ?? this.brought.get(key);
    if (!described) return this.bring(key, member);
    const field = differenceOfOrganisations(described, member);
    if (field !== null) return { code: 'organisation-differs', field };
    return known ? { known } : { brought: described };
  }

  private bring(key: string, member: ImportedMember): MeantOrganisation {
    const { organisation: name, standing, kind, sizeLevel, parastatalOwnership } = member;
    // The same name in another sector is more often a slip than a second organisation, and a slip would give somebody a wrong sector.
    if (this.standings.has(sameName(name))) return { code: 'organisation-differs', field: 'sector' };
    if (kind === null) return { code: 'value-needed', field: 'kind' };
    const brought = { name, standing, kind, sizeLevel, parastatalOwnership };
    this.brought.set(key, brought);
    this.standings.set(sameName(name), standing);
    return { brought };
  }
}
