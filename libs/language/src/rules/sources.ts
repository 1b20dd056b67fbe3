/** A published text that an entry rests on. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
}

export const sources = {
  'genocide-convention': {
    title: 'Convention on the Prevention and Punishment of the Crime of Genocide',
    publisher: 'United Nations',
    year: 1948,
  },
  'rome-statute': {
    title: 'Rome Statute of the International Criminal Court',
    publisher: 'United Nations',
    year: 1998,
  },
  'do-no-harm': {
    title: 'Do No Harm: How Aid Can Support Peace – or War (M. B. Anderson)',
    publisher: 'Lynne Rienner',
    year: 1999,
  },
  'guiding-principles': {
    title: 'Guiding Principles on Business and Human Rights',
    publisher: 'United Nations',
    year: 2011,
  },
  'framework-of-analysis': {
    title: 'Framework of Analysis for Atrocity Crimes',
    publisher: 'United Nations',
    year: 2014,
  },
  'private-sector-brief': {
    title: 'The Power of the Private Sector in Preventing Atrocities and Promoting the Responsibility to Protect',
    publisher: 'The Stanley Foundation',
    year: 2016,
  },
  mediation: {
    title: 'Guidance for Effective Mediation (A/66/811, annex I)',
    publisher: 'United Nations',
    year: 2012,
  },
} as const satisfies Readonly<Record<string, Source>>;
export type SourceId = keyof typeof sources;
