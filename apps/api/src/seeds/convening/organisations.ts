import type { OrganisationKind, Standing } from '@trialogue/people';

/** Size levels within a country: a single company, a trade, the whole business community, and that with the informal sector. */
interface OrganisationEntry {
  readonly key: string;
  readonly name: string;
  readonly standing: Standing;
  readonly kind: OrganisationKind;
  readonly sizeLevel: 1 | 2 | 3 | 4 | null;
  readonly parastatalOwnership: string | null;
}

/**
 * An invented region: the basin of the river Oranda, shared by Velmora, Tarsenne to the west and Zahrun to the north. No place,
 * community or organisation here stands for a real one.
 */
export const organisations = [
  {
    key: 'chamber',
    name: 'Velmora Chamber of Commerce and Industry',
    standing: 'business',
    kind: 'business-association',
    sizeLevel: 3,
    parastatalOwnership: null,
  },
  {
    key: 'growers',
    name: 'Oranda Growers and Millers Association',
    standing: 'business',
    kind: 'business-association',
    sizeLevel: 2,
    parastatalOwnership: null,
  },
  {
    key: 'traders',
    name: 'Federation of Market Traders and Carriers',
    standing: 'business',
    kind: 'informal-sector',
    sizeLevel: 4,
    parastatalOwnership: null,
  },
  {
    key: 'lumacel',
    name: 'Lumacel Telecommunications',
    standing: 'business',
    kind: 'company',
    sizeLevel: 1,
    parastatalOwnership: null,
  },
  {
    key: 'northgate',
    name: 'Northgate Freight',
    standing: 'business',
    kind: 'company',
    sizeLevel: 1,
    parastatalOwnership: null,
  },
  {
    key: 'halden',
    name: 'Halden Minerals',
    standing: 'business',
    kind: 'multinational',
    sizeLevel: 1,
    parastatalOwnership: null,
  },
  {
    key: 'rail-and-power',
    name: 'Velmora Rail and Power Corporation',
    standing: 'business',
    kind: 'parastatal',
    sizeLevel: 1,
    parastatalOwnership:
      'The Treasury of Velmora holds 62 per cent of the shares and names three of the nine directors; the rest is traded.',
  },
  {
    key: 'interior',
    name: 'Ministry of the Interior of Velmora',
    standing: 'government',
    kind: 'ministry',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'prevention-committee',
    name: 'National Committee for Prevention of Velmora',
    standing: 'government',
    kind: 'prevention-mechanism',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'communications-authority',
    name: 'Velmora Communications Authority',
    standing: 'government',
    kind: 'regulator',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'focal-point',
    name: 'Bureau du point focal R2P de Tarsenne',
    standing: 'government',
    kind: 'r2p-focal-point',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'labour',
    name: 'Ministry of Labour of Zahrun',
    standing: 'government',
    kind: 'ministry',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'basin-commission',
    name: 'Oranda Basin Commission',
    standing: 'government',
    kind: 'regional-body',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'monitor',
    name: 'Velmora Human Rights Monitor',
    standing: 'civil-society',
    kind: 'prevention-organisation',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'interfaith',
    name: 'Interfaith Council of the Oranda',
    standing: 'civil-society',
    kind: 'faith-organisation',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'university',
    name: 'University of Asheline',
    standing: 'civil-society',
    kind: 'academic-institution',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'solenne',
    name: 'Fondation Solenne',
    standing: 'civil-society',
    kind: 'foundation',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'riverline',
    name: 'Radio Riverline',
    standing: 'civil-society',
    kind: 'media',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'women-of-the-fords',
    name: 'Women of the Fords',
    standing: 'civil-society',
    kind: 'community-organisation',
    sizeLevel: null,
    parastatalOwnership: null,
  },
  {
    key: 'secretariat',
    name: 'Oranda Dialogue Secretariat',
    standing: 'neutral',
    kind: 'secretariat',
    sizeLevel: null,
    parastatalOwnership: null,
  },
] as const satisfies readonly OrganisationEntry[];

export type OrganisationKey = (typeof organisations)[number]['key'];
