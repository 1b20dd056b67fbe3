/** The three sectors, in alphabetical order; a screen shows them in rotating order (N7). */
export const sectors = ['business', 'civil-society', 'government'] as const;
export type Sector = (typeof sectors)[number];

/** P1: a person belongs to exactly one verified sector, or is neutral staff. */
export const standings = [...sectors, 'neutral'] as const;
export type Standing = (typeof standings)[number];

export const organisationKinds = [
  'company',
  'multinational',
  'business-association',
  'business-philanthropy',
  'informal-sector',
  'parastatal',
  'ministry',
  'prevention-mechanism',
  'r2p-focal-point',
  'regional-body',
  'multilateral-institution',
  'regulator',
  'prevention-organisation',
  'community-organisation',
  'faith-organisation',
  'academic-institution',
  'foundation',
  'media',
  'secretariat',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const offices = ['platform', ...sectors] as const;
export type Office = (typeof offices)[number];
