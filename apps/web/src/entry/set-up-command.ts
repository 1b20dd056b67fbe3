import type { SetUpCommand } from '@trialogue/groups';
import { sectors } from '@trialogue/people';
import { toCommand } from '../organisations/new-organisation.ts';
import type { Typed } from './set-up-typed.ts';

export interface Spoken {
  readonly language: string;
  readonly plenaryName: string;
  readonly charter: string;
}

/** The whole set-up as one act. `spoken`: what stands in the reader's language where nothing else was typed. */
export function setUpCommandOf(typed: Typed, password: string, spoken: Spoken): SetUpCommand {
  const { instance, platformSteward, group } = typed;
  return {
    token: typed.token,
    instance: { name: instance.name.trim(), languages: instance.languages },
    platformSteward: {
      name: platformSteward.name.trim(),
      email: platformSteward.email.trim(),
      password,
      organisation: platformSteward.organisation.trim(),
    },
    sectorStewards: sectors.map((sector, place) => sectorStewardOf(typed, sector, place)),
    group: {
      name: group.name.trim(),
      purpose: group.purpose.trim(),
      kind: group.kind,
      phase: group.phase,
      region: group.region.trim(),
      minimumDelegates: Number(group.minimumDelegates),
      k: Number(group.k),
      charter: group.charter ?? spoken.charter,
      plenaryName: (group.plenaryName ?? spoken.plenaryName).trim(),
      plenaryRule: group.plenaryRule,
    },
    language: spoken.language,
  };
}

function sectorStewardOf(
  { sectorStewards }: Typed,
  sector: (typeof sectors)[number],
  place: number,
): SetUpCommand['sectorStewards'][number] {
  const steward = sectorStewards[place];
  if (steward === undefined) throw new Error('Each sector has a steward in the form');
  const { name, kind, sizeLevel, parastatalOwnership } = toCommand(steward.organisation);
  return {
    sector,
    name: steward.name.trim(),
    email: steward.email.trim(),
    organisation: { name, kind, sizeLevel, parastatalOwnership },
  };
}
