// What this machine is.

/** Whether its C library is musl, for which neither the private Node nor the embedded PostgreSQL is published. */
export function usesMusl() {
  if (process.platform !== 'linux') return false;
  return process.report?.getReport?.().header?.glibcVersionRuntime === undefined;
}
