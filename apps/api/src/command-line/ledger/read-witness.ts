import { LineFault, type SignedText, signedText } from '@trialogue/ledger';
import { linesOfFile } from './text-of-file.ts';

/** The lines of a witness about one group. All groups of an instance are in it, in the order in which they were signed. */
export async function readWitness(file: string, group: string, signal: AbortSignal): Promise<readonly SignedText[]> {
  const found: SignedText[] = [];
  for await (const { number, text, isWhole } of linesOfFile(file, signal)) {
    if (text.trim() === '') continue;
    const line = signedText.safeParse(parsed(text));
    if (line.success && line.data.canonical.includes(`"group":"${group}"`)) found.push(line.data);
    // A copy that was made while a line was being written ends in the middle of it.
    else if (!line.success && isWhole) throw new LineFault(number, 'not-a-line');
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
