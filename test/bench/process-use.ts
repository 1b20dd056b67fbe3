import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of processor time that these processes and their living children have used so far. */
export function processorSeconds(pids: readonly number[]): number {
  let ticks = 0;
  for (const pid of withChildren(pids)) ticks += ticksOf(pid);
  return ticks / ticksPerSecond;
}

/** Resident memory of one process in KiB. */
export function residentKib(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (!line?.[1]) throw new Error(`The memory of process ${pid} cannot be read.`);
  return Number(line[1]);
}

function withChildren(pids: readonly number[]): Set<number> {
  const family = new Set(pids);
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => parentOf(Number(name))),
  );
  for (let grown = true; grown;) {
    const before = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
    grown = family.size > before;
  }
  return family;
}

function fieldsOf(pid: number): string[] | null {
  try {
    // The name in brackets may hold spaces; what follows it does not.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function parentOf(pid: number): [number, number][] {
  const fields = fieldsOf(pid);
  return fields ? [[pid, Number(fields[1])]] : [];
}

/** A process's own time and that of its children that have ended, as a database's idle connections do. */
function ticksOf(pid: number): number {
  const fields = fieldsOf(pid);
  return fields ? fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) : 0;
}
