import type { Answer, Context } from './context.ts';
import { examine } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';

export async function doctor({ environment }: Context): Promise<Answer> {
  const findings = await examine(environment);
  const faults = findings.filter(({ state }) => state === 'mend').length;
  const verdict = faults === 0 ? 'All is well.' : `To be mended: ${faults}.`;
  return { exitCode: faults === 0 ? 0 : 1, lines: [...findings.flatMap(linesOf), verdict], facts: { findings } };
}

function linesOf({ check, state, says, remedy }: Finding): string[] {
  const line = `${state.padEnd(5)} ${check.padEnd(11)} ${says}`;
  return remedy === null ? [line] : [line, `${' '.repeat(18)}${remedy}`];
}
