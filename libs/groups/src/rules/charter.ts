/** A version of the charter that is not in force yet. */
export interface CharterVersionFacts {
  readonly version: number;
  readonly sha256: string;
  readonly adopted: boolean;
}

/** A call on a text, as it ended. */
export interface DecidedCall {
  readonly kind: 'every-sector' | 'two-sectors';
  readonly outcome: string;
  /** Of the text that was called for. */
  readonly sha256: string;
}

/**
 * P4: a later version comes into force by a call of every sector on that very text, and never goes back behind the one in force. Only
 * then is each member asked for his consent anew.
 */
export function adopts(call: DecidedCall, proposed: CharterVersionFacts, inForce: number | null): boolean {
  const isNewer = !proposed.adopted && (inForce === null || proposed.version > inForce);
  return isNewer && call.kind === 'every-sector' && call.outcome === 'adopted' && call.sha256 === proposed.sha256;
}
