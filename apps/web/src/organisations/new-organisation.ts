import type { OrganisationKind, RegisterOrganisationCommand, Standing } from '@trialogue/people';
import { kindsOf } from './kinds-of.ts';

/** What a form holds of an organisation while it is being described. */
export interface NewOrganisation {
  readonly name: string;
  readonly standing: Standing;
  readonly kind: OrganisationKind;
  /** '' where nothing is stated. */
  readonly size: '' | '1' | '2' | '3' | '4';
  readonly ownership: string;
}

export function emptyOrganisation(standing: Standing, name = ''): NewOrganisation {
  return { name, standing, kind: kindsOf[standing][0], size: '', ownership: '' };
}

/** Another sector has other kinds and, unless it is business, no size. */
export function movedTo(organisation: NewOrganisation, standing: Standing): NewOrganisation {
  const known = kindsOf[standing].includes(organisation.kind);
  const kind = known ? organisation.kind : kindsOf[standing][0];
  return { ...organisation, standing, kind, size: standing === 'business' ? organisation.size : '' };
}

const levels = { '': null, '1': 1, '2': 2, '3': 3, '4': 4 } as const;

export function toCommand({ name, standing, kind, size, ownership }: NewOrganisation): RegisterOrganisationCommand {
  return {
    name: name.trim(),
    standing,
    kind,
    sizeLevel: levels[size],
    parastatalOwnership: kind === 'parastatal' ? ownership.trim() : null,
  };
}
