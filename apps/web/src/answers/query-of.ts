/** The part of an address behind the question mark, or nothing: what is empty is not asked for. */
export function queryOf(wishes: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(wishes).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
