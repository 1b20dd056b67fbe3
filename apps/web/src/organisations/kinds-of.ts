import type { OrganisationKind, Standing } from '@trialogue/people';

/** The kinds that are found in a sector, which a form offers. A parastatal stands in two of them and declares which is its own. */
export const kindsOf: Readonly<Record<Standing, readonly [OrganisationKind, ...OrganisationKind[]]>> = {
  business: [
    'company',
    'multinational',
    'business-association',
    'business-philanthropy',
    'informal-sector',
    'parastatal',
  ],
  government: [
    'ministry',
    'prevention-mechanism',
    'r2p-focal-point',
    'regional-body',
    'multilateral-institution',
    'regulator',
    'parastatal',
  ],
  'civil-society': [
    'prevention-organisation',
    'community-organisation',
    'faith-organisation',
    'academic-institution',
    'foundation',
    'media',
  ],
  neutral: ['secretariat'],
};
