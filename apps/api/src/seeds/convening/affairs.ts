import type { DecisionAuthority } from '@trialogue/groups';
import { fairWork } from './fair-work.ts';
import type { DemoDeclaration } from './group.ts';
import type { PersonKey } from './people.ts';
import { seleth } from './seleth.ts';

/** A seat that its delegation lends; `voices` is a majority of it, the mover first. */
export interface DemoLoan {
  readonly group: string;
  readonly lender: PersonKey;
  readonly alternate: PersonKey;
  readonly authority: DecisionAuthority;
  readonly days: number;
  readonly voices: readonly PersonKey[];
  readonly declaration: DemoDeclaration;
}

/** A motion to seat an observer that waits for more voices than these. */
export interface DemoMotion {
  readonly group: string;
  readonly candidate: PersonKey;
  readonly voices: readonly PersonKey[];
}

export interface DemoRecusal {
  readonly group: string;
  readonly person: PersonKey;
  readonly subject: string;
}

/** Told in private to the stewards of the other sectors, one of whom answers. */
export interface DemoConcern {
  readonly group: string;
  readonly person: PersonKey;
  readonly neutral: PersonKey;
  readonly words: string;
  readonly steward: PersonKey;
  readonly answer: string;
}

/** Kofi Brandt reports from the border for some weeks; what he has said so far stays his. */
export const loan: DemoLoan = {
  group: seleth.name,
  lender: 'kofi.brandt',
  alternate: 'salma.idrissi',
  authority: 'recommends',
  days: 30,
  voices: ['grace.ondell', 'anselm.tarr'],
  declaration: {
    employer: 'Women of the Fords, which I founded; I draw no salary from it.',
    funders: 'Members’ contributions and a grant of Fondation Solenne.',
    stakes: 'My sister’s shop stands at the crossing.',
  },
};

/** Of the four delegates of business two want the traders to listen; it takes a third. */
export const motion: DemoMotion = {
  group: seleth.name,
  candidate: 'yusra.hamdan',
  voices: ['pieter.lowell', 'tobias.renn'],
};

export const recusal: DemoRecusal = {
  group: seleth.name,
  person: 'tobias.renn',
  subject: 'Renewal of the mobile licences',
};

export const concern: DemoConcern = {
  group: fairWork.name,
  person: 'lucia.ferran',
  neutral: 'maren.oduya',
  words:
    'The agenda reaches some of us a day before the session and others a week before. I do not think it is meant; it is felt.',
  steward: 'leonie.hartwell',
  answer:
    'Thank you. I asked: the papers went out by two lists, one of them old. There is one list now, and the agenda goes out five days before each session, to everybody in the same minute.',
};
