import { fairWorkCharter } from './charters.ts';
import { fairWorkLanguage } from './fair-work-language.ts';
import { fairWorkMeasures } from './fair-work-measures.ts';
import { fairWorkRooms } from './fair-work-rooms.ts';
import { fairWorkCalls, fairWorkSounding } from './fair-work-calls.ts';
import { fairWorkSession } from './fair-work-session.ts';
import { delegate, facilitator, observer, rapporteur } from './group.ts';
import type { DemoGroup } from './group.ts';

/** Upstream: ordinary conduct, in words that do not accuse. One delegate has been appointed and has not consented yet (P4). */
export const fairWork: DemoGroup = {
  name: 'Fair Work and Fair Service in Upper Oranda',
  purpose:
    'A standing group on inclusive business practice: fair hiring, equal service, local procurement, responsible land use and a channel for grievances, written up as a toolkit that any company or office can use.',
  kind: 'standing',
  phase: 'upstream',
  region: 'Upper Oranda, Velmora',
  minimumDelegates: 2,
  k: 3,
  rule: 'non-attribution',
  founder: 'amara.denholt',
  charter: fairWorkCharter,
  seats: [
    delegate('amara.denholt', 'decides', {
      employer: 'Velmora Chamber of Commerce and Industry.',
      funders: 'Members’ fees; the ten largest members pay 41 per cent of them.',
      stakes: 'Non-executive director of an agricultural insurer active in Upper Oranda.',
    }),
    delegate('corin.maddox', 'recommends', {
      employer: 'Ministry of the Interior of Velmora.',
      funders: 'State budget.',
      stakes: 'Family land in the district of Lower Marl; not leased to any company.',
    }),
    delegate('salma.idrissi', 'decides', {
      employer: 'Women of the Fords, unpaid.',
      funders: 'Market collections and a grant of Fondation Solenne that ends next year.',
      stakes: 'Sells grain to two mills of the Growers and Millers Association.',
    }),
    delegate('idris.calloway', 'decides', {
      employer: 'Oranda Growers and Millers Association.',
      funders: 'A levy per tonne milled.',
      stakes: 'Owns a mill in Upper Oranda with 63 employees.',
    }),
    delegate('esther.quill', 'recommends', {
      employer: 'National Committee for Prevention of Velmora.',
      funders: 'State budget; training paid by the Oranda Basin Commission.',
      stakes: 'None.',
    }),
    delegate('lucia.ferran', 'reports-back', {
      employer: 'University of Asheline.',
      funders: 'A research grant of Fondation Solenne; in the past a study paid by Halden Minerals, published in full.',
      stakes: 'None.',
    }),
    delegate('yusra.hamdan', 'decides', {
      employer: 'Federation of Market Traders and Carriers; keeps a stall of her own.',
      funders: 'Daily stall fees.',
      stakes: 'The Federation bids for the lease of the new market at Asheline Bridge.',
    }),
    delegate('farid.sayegh', 'reports-back', {
      employer: 'Ministry of Labour of Zahrun.',
      funders: 'State budget.',
      stakes: 'None in Velmora.',
    }),
    delegate('anselm.tarr', 'recommends', {
      employer: 'Interfaith Council of the Oranda.',
      funders: 'Its member congregations.',
      stakes: 'Three congregations lease land to growers.',
    }),
    delegate('devika.sorrel', 'recommends', null),
    observer('claire.montfaucon', {
      employer: 'Fondation Solenne.',
      funders: 'An endowment; no public money.',
      stakes: 'The foundation pays half of the Secretariat’s budget, which is why it observes here and holds no vote.',
    }),
    facilitator('maren.oduya'),
    rapporteur('tomasz.vale'),
  ],
  session: fairWorkSession,
  calls: fairWorkCalls,
  sounding: fairWorkSounding,
  conversation: [...fairWorkLanguage, ...fairWorkMeasures],
  topics: [
    { name: 'Which words the toolkit uses', by: 'maren.oduya', from: 'opening', isResolved: true },
    { name: 'Measures', by: 'maren.oduya', from: 'second-item' },
  ],
  marks: [
    { by: 'maren.oduya', about: 'language-state', reaction: 'pin' },
    { by: 'maren.oduya', about: 'closing', reaction: 'pin' },
    { by: 'yusra.hamdan', about: 'buying', reaction: 'thanks' },
    { by: 'salma.idrissi', about: 'buying', reaction: 'thanks' },
    { by: 'amara.denholt', about: 'measuring', reaction: 'noted' },
    { by: 'farid.sayegh', about: 'grievances', reaction: 'well-said' },
    { by: 'anselm.tarr', about: 'grievances', reaction: 'well-said' },
  ],
  rooms: fairWorkRooms,
};
