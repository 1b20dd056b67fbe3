import { returnCharter } from './charters.ts';
import { delegate, facilitator } from './group.ts';
import type { DemoGroup } from './group.ts';

/** Just proposed: civil society has consented, business was asked, and government’s steward has given no seat yet (P6). */
export const markets: DemoGroup = {
  name: 'Markets and Return in Seleth',
  purpose:
    'Reopening markets, roads and services as people come back, in a way that neither pays for nor covers up what drove them out.',
  kind: 'standing',
  phase: 'downstream',
  region: 'Seleth province, Velmora',
  minimumDelegates: 2,
  k: 3,
  rule: 'non-attribution',
  founder: 'claire.montfaucon',
  charter: returnCharter,
  seats: [
    delegate('claire.montfaucon', 'recommends', {
      employer: 'Fondation Solenne.',
      funders: 'Its endowment; no company and no state gives to it.',
      stakes: 'The foundation pays grants to three associations in Seleth.',
    }),
    delegate('mireille.astruc', 'decides', null),
    facilitator('maren.oduya'),
  ],
  conversation: [],
  topics: [],
  marks: [],
  rooms: [],
};
