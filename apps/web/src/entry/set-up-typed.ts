import { groupKinds, phases } from '@trialogue/groups';
import { organisationKinds, sectors, standings } from '@trialogue/people';
import * as z from 'zod';
import { emptyOrganisation } from '../organisations/new-organisation.ts';
import { readKept } from './kept.ts';

const organisation = z.object({
  name: z.string(),
  standing: z.enum(standings),
  kind: z.enum(organisationKinds),
  size: z.enum(['', '1', '2', '3', '4']),
  ownership: z.string(),
});

const sectorSteward = z.object({ name: z.string(), email: z.string(), organisation });
export type TypedSectorSteward = z.infer<typeof sectorSteward>;

const group = z.object({
  name: z.string(),
  purpose: z.string(),
  kind: z.enum(groupKinds),
  phase: z.enum(phases),
  region: z.string(),
  minimumDelegates: z.string(),
  k: z.string(),
  /** Null until it is changed: the word for a plenary in the reader's language. */
  plenaryName: z.string().nullable(),
  plenaryRule: z.enum(['non-attribution', 'on-record']),
  /** Null until it is changed: what the template gives. */
  charter: z.string().nullable(),
});
export type TypedGroup = z.infer<typeof group>;

/** What was typed on the way through the set-up, as the fields hold it, without the password. */
const typed = z.object({
  token: z.string(),
  instance: z.object({ name: z.string(), languages: z.array(z.string()) }),
  platformSteward: z.object({ name: z.string(), email: z.string(), organisation: z.string() }),
  /** In the order of `sectors`, which is that of the command. */
  sectorStewards: z.array(sectorSteward).length(sectors.length),
  group,
});
export type Typed = z.infer<typeof typed>;

export function nothingTyped(token: string, language: string): Typed {
  return {
    token,
    instance: { name: '', languages: [language] },
    platformSteward: { name: '', email: '', organisation: '' },
    sectorStewards: sectors.map((sector) => ({ name: '', email: '', organisation: emptyOrganisation(sector) })),
    group: {
      name: '',
      purpose: '',
      kind: 'standing',
      phase: 'upstream',
      region: '',
      minimumDelegates: '2',
      k: '3',
      plenaryName: null,
      plenaryRule: 'non-attribution',
      charter: null,
    },
  };
}

export function readTyped(): Typed | null {
  const read = typed.safeParse(readKept('setup'));
  return read.success ? read.data : null;
}
