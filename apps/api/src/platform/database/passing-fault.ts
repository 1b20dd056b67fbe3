import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/**
 * Classes of SQLSTATE that say nothing about what was asked: connection (08), lack of resources (53), the server's operator or
 * its end (57), waiting for a lock (55P03), idleness (25P03).
 */
const passingStates = /^(08|53|57)|^(55P03|25P03)$/;
const passingSystemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);
/** pg gives these errors no code (pg 8.23, client.js and pg-pool's index.js). */
const passingWords =
  /^(Error: )?(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** A fault of the database's reach, not of the question: the same question may succeed a moment later. */
export function isPassingFault(error: unknown): boolean {
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return passingStates.test(code) || passingSystemCodes.has(code) || passingWords.test(error.message);
}
