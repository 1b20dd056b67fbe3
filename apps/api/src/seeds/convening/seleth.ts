import { selethCharter } from './charters.ts';
import { delegate, facilitator, rapporteur } from './group.ts';
import type { DemoGroup } from './group.ts';
import { selethFleets } from './seleth-fleets.ts';
import { selethMessages } from './seleth-messages.ts';
import { selethRooms } from './seleth-rooms.ts';

/** Acute: triggers are present, measures are concrete, and the gravest word is warranted. */
export const seleth: DemoGroup = {
  name: 'Seleth Crossing Response Group',
  purpose:
    'Concrete measures for the coming weeks: calm information, bulk text messages, vehicle fleets, staff and their families, and quiet contacts, so that nothing that the sectors own or run helps those who would attack civilians.',
  kind: 'acute-crisis',
  phase: 'acute',
  region: 'Seleth province, Velmora, and the border with Tarsenne',
  minimumDelegates: 2,
  k: 3,
  rule: 'non-attribution',
  founder: 'esther.quill',
  charter: selethCharter,
  seats: [
    delegate('esther.quill', 'recommends', {
      employer: 'National Committee for Prevention of Velmora.',
      funders: 'State budget; training paid by the Oranda Basin Commission.',
      stakes: 'None.',
    }),
    delegate('tobias.renn', 'recommends', {
      employer: 'Lumacel Telecommunications.',
      funders: 'Shareholders; no state holding.',
      stakes: 'Lumacel’s licence is due for renewal by the Communications Authority within the year.',
    }),
    delegate('grace.ondell', 'decides', {
      employer: 'Velmora Human Rights Monitor.',
      funders: 'Three foreign foundations and individual donors; the list is on its site.',
      stakes: 'The Monitor is party to a court case about police conduct in Seleth.',
    }),
    delegate('mireille.astruc', 'decides', {
      employer: 'Northgate Freight.',
      funders: 'Shareholders.',
      stakes: '212 vehicles and 340 staff in Seleth; a fuel contract with the provincial administration.',
    }),
    delegate('etienne.valcour', 'reports-back', {
      employer: 'Ministère des Affaires étrangères de Tarsenne.',
      funders: 'Budget de l’État.',
      stakes: 'Aucun intérêt personnel ; Tarsenne accueille des familles venues de Seleth.',
    }),
    delegate('kofi.brandt', 'decides', {
      employer: 'Radio Riverline.',
      funders: 'Advertising, of which Lumacel buys about a tenth; a training grant.',
      stakes: 'The station’s relay stands on Lumacel’s mast at the crossing.',
    }),
    delegate('pieter.lowell', 'recommends', {
      employer: 'Halden Minerals.',
      funders: 'Shareholders abroad.',
      stakes: 'A concession in Seleth; public police guard its gate under a memorandum that is being revised.',
    }),
    delegate('nadia.benlarbi', 'recommends', {
      employer: 'Oranda Basin Commission.',
      funders: 'Contributions of the three member states.',
      stakes: 'None.',
    }),
    delegate('anselm.tarr', 'decides', {
      employer: 'Interfaith Council of the Oranda.',
      funders: 'Its member congregations.',
      stakes: 'Eleven congregations in Seleth now shelter families.',
    }),
    delegate('amara.denholt', 'decides', {
      employer: 'Velmora Chamber of Commerce and Industry.',
      funders: 'Members’ fees; Lumacel, Northgate and Halden are members.',
      stakes: 'Non-executive director of an agricultural insurer; it insures no vehicles.',
    }),
    delegate('ruth.pemberly', 'recommends', {
      employer: 'Velmora Communications Authority.',
      funders: 'Licence fees of the operators, Lumacel’s included.',
      stakes: 'None of her own.',
    }),
    facilitator('julien.ferrand'),
    facilitator('maren.oduya'),
    rapporteur('tomasz.vale'),
  ],
  conversation: [...selethMessages, ...selethFleets],
  topics: [
    { name: 'Information and text messages', by: 'julien.ferrand', from: 'opening' },
    { name: 'Fleets and equipment', by: 'julien.ferrand', from: 'fleets-item' },
    { name: 'Staff and families', by: 'julien.ferrand', from: 'families' },
    { name: 'Quiet contacts', by: 'julien.ferrand', from: 'quiet' },
  ],
  marks: [
    { by: 'maren.oduya', about: 'messages-state', reaction: 'pin' },
    { by: 'julien.ferrand', about: 'closing', reaction: 'pin' },
    { by: 'grace.ondell', about: 'peace-messages', reaction: 'well-said' },
    { by: 'tobias.renn', about: 'lists', reaction: 'noted' },
    { by: 'nadia.benlarbi', about: 'lists', reaction: 'thanks' },
    { by: 'anselm.tarr', about: 'situation', reaction: 'solidarity' },
  ],
  rooms: selethRooms,
};
