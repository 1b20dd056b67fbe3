import { normalisedEmail } from '@trialogue/people';
import {
  emailProblem,
  nameProblem,
  numberProblem,
  passwordProblem,
  textProblem,
  type FieldProblem,
} from './field-problems.ts';
import type { Typed } from './set-up-typed.ts';

export const minimumRange = { least: 1, most: 20 } as const;
export const kRange = { least: 3, most: 20 } as const;

/** By the name that the command gives to the field, such as `sectorStewards.1.email`: the server's refusals use the same. */
export type Problems = ReadonlyMap<string, FieldProblem>;
type Found = readonly [string, FieldProblem | null];

/** Everything that is wanting, so that no page has to wait for the server to hear of it. */
export function problemsOf(typed: Typed, password: string): Problems {
  const all: readonly Found[] = [
    ...ofInstance(typed),
    ...ofPlatformSteward(typed, password),
    ...typed.sectorStewards.flatMap((_, place) => ofSectorSteward(typed, place)),
    ...ofGroup(typed.group),
  ];
  return new Map(all.filter((found): found is [string, FieldProblem] => found[1] !== null));
}

function ofInstance({ instance }: Typed): readonly Found[] {
  return [
    ['instance.name', nameProblem(instance.name)],
    ['instance.languages', instance.languages.length === 0 ? 'language-needed' : null],
  ];
}

function ofPlatformSteward({ instance, platformSteward }: Typed, password: string): readonly Found[] {
  const { name, email, organisation } = platformSteward;
  return [
    ['platformSteward.name', nameProblem(name)],
    ['platformSteward.email', emailProblem(email)],
    ['platformSteward.password', passwordProblem(password, email, [name, instance.name])],
    ['platformSteward.organisation', nameProblem(organisation)],
  ];
}

function ofSectorSteward(typed: Typed, place: number): readonly Found[] {
  const steward = typed.sectorStewards[place];
  if (steward === undefined) return [];
  const at = `sectorStewards.${place}`;
  const { name, email, organisation } = steward;
  const isParastatal = organisation.kind === 'parastatal';
  return [
    [`${at}.name`, nameProblem(name)],
    [`${at}.email`, emailProblem(email) ?? sharedProblem(typed, place)],
    [`${at}.organisation.name`, nameProblem(organisation.name)],
    [`${at}.organisation.parastatalOwnership`, isParastatal ? nameProblem(organisation.ownership) : null],
  ];
}

/** One person has one office; the address that comes later is the one to change. */
function sharedProblem({ platformSteward, sectorStewards }: Typed, place: number): FieldProblem | null {
  const earlier = [platformSteward, ...sectorStewards.slice(0, place)].map(({ email }) => normalisedEmail(email));
  return earlier.includes(normalisedEmail(sectorStewards[place]?.email ?? '')) ? 'email-shared' : null;
}

function ofGroup(group: Typed['group']): readonly Found[] {
  return [
    ['group.name', nameProblem(group.name)],
    ['group.purpose', textProblem(group.purpose)],
    ['group.region', nameProblem(group.region)],
    ['group.minimumDelegates', numberProblem(group.minimumDelegates, minimumRange.least, minimumRange.most)],
    ['group.k', numberProblem(group.k, kRange.least, kRange.most)],
    ['group.plenaryName', group.plenaryName === null ? null : nameProblem(group.plenaryName)],
    ['group.charter', group.charter === null ? null : textProblem(group.charter)],
  ];
}
