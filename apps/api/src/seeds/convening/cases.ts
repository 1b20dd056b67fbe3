import { casesKenya } from './cases-kenya.ts';
import { casesQuestions } from './cases-questions.ts';
import { casesCharter } from './charters.ts';
import { delegate, facilitator, observer, rapporteur } from './group.ts';
import type { DemoGroup } from './group.ts';

/** On the record. Government has one delegate where the charter asks for two, so binding calls must wait (N4). */
export const cases: DemoGroup = {
  name: 'Roundtable on Cases and Open Questions',
  purpose:
    'Jointly chosen case studies of what business did, and did not do, when mass violence threatened, and a research agenda whose questions have owners. Everything rests on public sources.',
  kind: 'roundtable',
  phase: 'downstream',
  region: 'Several countries, past and present',
  minimumDelegates: 2,
  k: 3,
  rule: 'on-record',
  founder: 'lucia.ferran',
  charter: casesCharter,
  seats: [
    delegate('lucia.ferran', 'decides', {
      employer: 'University of Asheline.',
      funders: 'A research grant of Fondation Solenne; in the past a study paid by Halden Minerals, published in full.',
      stakes: 'Has published on Kenya and Tunisia; will not review her own articles here.',
    }),
    delegate('pieter.lowell', 'recommends', {
      employer: 'Halden Minerals.',
      funders: 'Shareholders abroad.',
      stakes: 'Worked in Kenya for another company from 2009 to 2012.',
    }),
    delegate('nadia.benlarbi', 'recommends', {
      employer: 'Oranda Basin Commission.',
      funders: 'Contributions of the three member states.',
      stakes: 'None.',
    }),
    delegate('devika.sorrel', 'reports-back', {
      employer: 'Velmora Rail and Power Corporation.',
      funders: 'Revenue; the Treasury of Velmora as majority shareholder.',
      stakes: 'The corporation is itself a case that the group may choose; she would then recuse herself.',
    }),
    delegate('claire.montfaucon', 'decides', {
      employer: 'Fondation Solenne.',
      funders: 'An endowment; no public money.',
      stakes: 'The foundation may fund some of the studies and pays half of the Secretariat’s budget.',
    }),
    delegate('idris.calloway', 'reports-back', {
      employer: 'Oranda Growers and Millers Association.',
      funders: 'A levy per tonne milled.',
      stakes: 'None in the countries under study.',
    }),
    delegate('grace.ondell', 'decides', {
      employer: 'Velmora Human Rights Monitor.',
      funders: 'Three foreign foundations and individual donors; the list is on its site.',
      stakes: 'None in the countries under study.',
    }),
    observer('etienne.valcour', {
      employer: 'Ministère des Affaires étrangères de Tarsenne.',
      funders: 'Budget de l’État.',
      stakes: 'Aucun ; observe en attendant un mandat de délégué.',
    }),
    facilitator('julien.ferrand'),
    rapporteur('tomasz.vale'),
  ],
  conversation: [...casesKenya, ...casesQuestions],
  topics: [
    { name: 'First case: Kenya 2007 to 2013', by: 'julien.ferrand', from: 'opening', isResolved: true },
    { name: 'Choosing the other cases', by: 'julien.ferrand', from: 'mix' },
    { name: 'Research agenda', by: 'julien.ferrand', from: 'agenda-item' },
  ],
  marks: [
    { by: 'julien.ferrand', about: 'kenya-state', reaction: 'pin' },
    { by: 'pieter.lowell', about: 'two-sides', reaction: 'noted' },
    { by: 'nadia.benlarbi', about: 'two-sides', reaction: 'thanks' },
  ],
  rooms: [],
};
