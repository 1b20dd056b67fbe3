import { standings, type Standing } from '@trialogue/people';

/** What a directory's address holds of a search. */
export interface DirectorySearch {
  readonly sector?: Standing;
  readonly q?: string;
}

/** Whoever wrote the address: what is no sector and no text is left out. */
export function readDirectorySearch(search: Readonly<Record<string, unknown>>): DirectorySearch {
  const sector = standings.find((standing) => standing === search['sector']);
  const q = typeof search['q'] === 'number' ? String(search['q']) : search['q'];
  return {
    ...(sector === undefined ? {} : { sector }),
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 120) } : {}),
  };
}
