import { importCommand } from '@trialogue/people';

export const csvLimit = importCommand.shape.csv.maxLength ?? Number.POSITIVE_INFINITY;

export interface ReadCsv {
  readonly text: string;
  /** The file was not in UTF-8, so letters beyond the Western European ones may be wrong. */
  readonly guessed: boolean;
}

/** Spreadsheets write UTF-8 or, on older systems, the alphabet of their region; of those the commonest is tried. */
export function readCsv(bytes: ArrayBuffer): ReadCsv {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}
