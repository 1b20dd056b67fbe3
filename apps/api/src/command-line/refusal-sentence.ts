import type { Refusal } from '@trialogue/kernel';

/** What a person at the terminal meets; every other refusal is told by its code, under which the screens explain it. */
const sentences: Readonly<Record<string, string>> = {
  'email-taken': 'Somebody else has this address already.',
  'email-not-valid': 'This is no address that mail could reach.',
  'name-not-plain': 'The name is empty, too long or holds signs that do not show.',
  'has-account': 'This person has an account already and signs in with it.',
  'invitation-is-open': 'This person has an open invitation: withdraw it or renew its link on the screen.',
  'invitation-not-yours':
    'This person’s sector has been verified: its own steward makes the invitation, on the screen.',
  'sector-differs-from-organisation': 'A person has the sector of his organisation.',
  'organisation-known': 'An organisation of this name is registered already.',
  'organisation-differs': 'The organisation is registered otherwise, or described otherwise further up.',
  'email-twice': 'This address stands further up already.',
  'value-needed': 'A value is needed here.',
  'value-unknown': 'This is none of the values that can stand here.',
  'import-too-long': 'The file has more lines than one import takes: divide it.',
  'column-needed': 'The first line lacks this column.',
  'column-unknown': 'There is no column of this name.',
  'column-twice': 'The first line names this column twice.',
};

export function refusalSentence({ code, rule }: Pick<Refusal, 'code' | 'rule'>): string {
  const sentence = sentences[code];
  return sentence === undefined ? `Refused: ${code} (rule ${rule}).` : `${sentence} (${code})`;
}

/** In a report of many lines. */
export function shortSentence(code: string): string {
  return sentences[code] ?? code;
}
