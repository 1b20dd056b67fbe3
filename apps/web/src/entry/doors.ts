export const doors = ['invitation', 'setup'] as const;
/** The two ways in that are reached before sign-in, each by a link of its own. */
export type Door = (typeof doors)[number];

/** The way in that an address names; null for every other page. */
export function doorAt(path: string): Door | null {
  return doors.find((door) => path === `/${door}` || path === `/${door}/`) ?? null;
}
