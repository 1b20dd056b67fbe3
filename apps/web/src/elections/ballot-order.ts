/** FNV-1a, and then the last step of MurmurHash3: addresses that differ in one sign only must not stand side by side. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Nobody gains by the first letter of a name, nor by having stood first: each elector has an order of his own, the same whenever he
 * looks, and over all electors each candidate stands in each place equally often (N7).
 */
export function ballotOrder<Candidate extends { readonly personId: string }>(
  candidates: readonly Candidate[],
  electionId: string,
  readerId: string,
): readonly Candidate[] {
  const places = new Map(candidates.map(({ personId }) => [personId, mixed(`${electionId} ${readerId} ${personId}`)]));
  const placeOf = ({ personId }: Candidate): number => places.get(personId) ?? 0;
  return candidates.toSorted((one, other) => placeOf(one) - placeOf(other) || (one.personId < other.personId ? -1 : 1));
}
