export const doors = ['invitation', 'setup', 'present'] as const;
/** What is reached before sign-in, each by a link of its own: the two ways in, and the wall of a session. */
export type Door = (typeof doors)[number];

/** The way in that an address names; null for every other page. */
export function doorAt(path: string): Door | null {
  return doors.find((door) => path === `/${door}` || path === `/${door}/`) ?? null;
}
