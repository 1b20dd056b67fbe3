import type { CallAnswer, SoundingOption } from '@trialogue/consent';
import type { PersonKey } from './people.ts';

export interface DemoAnswer {
  readonly by: PersonKey;
  readonly answer: CallAnswer['answer'];
  readonly reason: string | null;
}

export interface DemoCall {
  readonly opener: PersonKey;
  readonly title: string;
  readonly text: string;
  readonly minutes: number;
  readonly answers: readonly DemoAnswer[];
  /** Everybody has answered, and the facilitator closed it. */
  readonly isClosed: boolean;
}

export interface DemoSounding {
  readonly opener: PersonKey;
  readonly question: string;
  readonly answers: readonly (readonly [by: PersonKey, option: SoundingOption])[];
}

const chair = 'maren.oduya' satisfies PersonKey;
const consents = (...people: readonly PersonKey[]): DemoAnswer[] =>
  people.map((by) => ({ by, answer: 'consent', reason: null }));
const week = 7 * 24 * 60;

/** Oldest first: one that was adopted, one that was blocked, and one to which some have answered. */
export const fairWorkCalls: readonly DemoCall[] = [
  {
    opener: chair,
    title: 'Where the group keeps its list of terms',
    text: 'The list of terms is kept by the Secretariat and shown to every member. A term changes only by a call of every sector.',
    minutes: week,
    answers: [
      ...consents('amara.denholt', 'idris.calloway', 'yusra.hamdan', 'corin.maddox', 'esther.quill', 'farid.sayegh'),
      ...consents('salma.idrissi', 'anselm.tarr'),
      {
        by: 'lucia.ferran',
        answer: 'consent-with-reservation',
        reason: 'Sources of a term should stand beside it from the first day on.',
      },
    ],
    isClosed: true,
  },
  {
    opener: chair,
    title: 'Half of all local purchases within a year',
    text: 'Each member company buys half of what it needs locally within twelve months, and reports the share every quarter.',
    minutes: week,
    answers: [
      ...consents('amara.denholt', 'yusra.hamdan', 'corin.maddox', 'farid.sayegh', 'esther.quill'),
      ...consents('salma.idrissi', 'lucia.ferran', 'anselm.tarr'),
      {
        by: 'idris.calloway',
        answer: 'object',
        reason:
          'Half is out of reach for mills that buy machine parts abroad. A share by kind of purchase would be honest.',
      },
    ],
    isClosed: true,
  },
  {
    opener: chair,
    title: 'A place for complaints in every district',
    text: 'In each district one place hears complaints about hiring and service, within ten days, and answers in writing. Its costs are shared by the sectors.',
    minutes: week,
    answers: consents('amara.denholt', 'yusra.hamdan', 'corin.maddox', 'esther.quill', 'farid.sayegh', 'lucia.ferran'),
    isClosed: false,
  },
];

export const fairWorkSounding: DemoSounding = {
  opener: chair,
  question: 'How ready are we to begin with the three measures this season? 1: not at all, 5: fully',
  answers: [
    ['amara.denholt', '4'],
    ['idris.calloway', '4'],
    ['yusra.hamdan', '4'],
    ['corin.maddox', '2'],
    ['esther.quill', '3'],
    ['farid.sayegh', '3'],
    ['salma.idrissi', '5'],
    ['lucia.ferran', '4'],
    ['anselm.tarr', '5'],
  ],
};
