export interface SoughtWords {
  readonly whole: string;
  readonly rest: string;
  /** The last word, where it may be one that is only begun. */
  readonly begun: string | null;
}

/** Shorter beginnings would find almost everything. */
const last = /(?<rest>^|^.*\s)(?<begun>\p{L}[\p{L}\p{N}]{2,})$/su;

/** What was typed, taken apart: of the last word a beginning is enough, unless it stands in a quotation or behind a minus. */
export function soughtWords(typed: string): SoughtWords {
  const whole = typed.replaceAll(/\p{Cc}/gu, ' ').trim();
  const { rest, begun } = last.exec(whole)?.groups ?? {};
  const isQuoted = (whole.split('"').length - 1) % 2 === 1;
  if (begun === undefined || isQuoted) return { whole, rest: '', begun: null };
  return { whole, rest: (rest ?? '').trim(), begun };
}
