import type { Office, Standing } from '@trialogue/people';
import type { OrganisationKey } from './organisations.ts';

interface PersonEntry {
  /** The part of the address before the at sign. */
  readonly key: string;
  readonly name: string;
  readonly organisation: OrganisationKey;
  readonly standing: Standing;
  readonly language: 'en' | 'fr' | 'ar';
  readonly position: string;
  readonly office: Office | null;
}

const business = [
  person('amara.denholt', 'Amara Denholt', 'chamber', 'business', 'en', 'Secretary General'),
  person('idris.calloway', 'Idris Calloway', 'growers', 'business', 'en', 'Director'),
  person('yusra.hamdan', 'Yusra Hamdan', 'traders', 'business', 'ar', 'President'),
  person('tobias.renn', 'Tobias Renn', 'lumacel', 'business', 'en', 'Head of Public Policy'),
  person('mireille.astruc', 'Mireille Astruc', 'northgate', 'business', 'fr', 'Operations Director'),
  person('pieter.lowell', 'Pieter Lowell', 'halden', 'business', 'en', 'Head of Social Performance'),
  person('devika.sorrel', 'Devika Sorrel', 'rail-and-power', 'business', 'en', 'Head of Risk and Security'),
  person('leonie.hartwell', 'Leonie Hartwell', 'chamber', 'business', 'en', 'Member of the Council', 'business'),
] as const;

const government = [
  person('corin.maddox', 'Corin Maddox', 'interior', 'government', 'en', 'Director of Local Administration'),
  person('esther.quill', 'Esther Quill', 'prevention-committee', 'government', 'en', 'Coordinator'),
  person(
    'ruth.pemberly',
    'Ruth Pemberly',
    'communications-authority',
    'government',
    'en',
    'Director of Consumer Affairs',
  ),
  person('etienne.valcour', 'Étienne Valcour', 'focal-point', 'government', 'fr', 'R2P Focal Point'),
  person('farid.sayegh', 'Farid Sayegh', 'labour', 'government', 'ar', 'Chief Labour Inspector'),
  person('nadia.benlarbi', 'Nadia Benlarbi', 'basin-commission', 'government', 'fr', 'Head of Early Warning'),
  person('samuel.ivorson', 'Samuel Ivorson', 'prevention-committee', 'government', 'en', 'Vice-Chair', 'government'),
] as const;

const civilSociety = [
  person('grace.ondell', 'Grace Ondell', 'monitor', 'civil-society', 'en', 'Director of Documentation'),
  person('anselm.tarr', 'Anselm Tarr', 'interfaith', 'civil-society', 'en', 'General Secretary'),
  person('lucia.ferran', 'Lucía Ferran', 'university', 'civil-society', 'en', 'Professor of Conflict Studies'),
  person('claire.montfaucon', 'Claire Montfaucon', 'solenne', 'civil-society', 'fr', 'Programme Director'),
  person('kofi.brandt', 'Kofi Brandt', 'riverline', 'civil-society', 'en', 'Editor'),
  person('salma.idrissi', 'Salma Idrissi', 'women-of-the-fords', 'civil-society', 'ar', 'Founder'),
  person('beatrix.lorne', 'Beatrix Lorne', 'university', 'civil-society', 'en', 'Ombudsperson', 'civil-society'),
] as const;

const neutral = [
  person('maren.oduya', 'Maren Oduya', 'secretariat', 'neutral', 'en', 'Facilitator'),
  person('julien.ferrand', 'Julien Ferrand', 'secretariat', 'neutral', 'fr', 'Facilitator'),
  person('tomasz.vale', 'Tomasz Vale', 'secretariat', 'neutral', 'en', 'Rapporteur'),
  person('ines.kolbe', 'Ines Kolbe', 'secretariat', 'neutral', 'en', 'Platform Steward', 'platform'),
] as const;

/** P1: each sector's steward comes from that sector; the platform's steward is none of them. None of the four holds a seat. */
export const people = [...business, ...government, ...civilSociety, ...neutral] as const;

export type PersonKey = (typeof people)[number]['key'];
export type DemoPerson = PersonEntry & { readonly key: PersonKey };

export function emailOf(key: PersonKey): string {
  return `${key}@demo.example`;
}

export const demoEmails: readonly string[] = people.map((person) => emailOf(person.key));

function person<const Key extends string>(
  key: Key,
  name: string,
  organisation: OrganisationKey,
  standing: Standing,
  language: 'en' | 'fr' | 'ar',
  position: string,
  office: Office | null = null,
): PersonEntry & { readonly key: Key } {
  return { key, name, organisation, standing, language, position, office };
}
