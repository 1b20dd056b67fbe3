import { type DestinationStream, pino } from 'pino';
import type { Config } from './config.ts';

/**
 * The server's log. Callers pass only what they mean to log, and no caller passes a body, a name, an address, an id of a
 * person or a whole error: what is not passed cannot be leaked.
 */
export interface Log {
  info(facts: LogFacts, message: string): void;
  warn(facts: LogFacts, message: string): void;
  error(facts: LogFacts, message: string): void;
}
export type LogFacts = Readonly<Record<'fault' | 'event' | 'count' | 'milliseconds', string | number> | object>;
export const LOG = Symbol('Log');

export function openLog(level: Config['logLevel'], to: DestinationStream = standardError()): Log {
  return pino({ level, base: null }, to);
}

function standardError(): DestinationStream {
  return pino.destination({ dest: 2, sync: false });
}
