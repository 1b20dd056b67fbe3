import { Writable } from 'node:stream';
import { type Log, openLog } from '../../../apps/api/src/platform/log.ts';

/** All that the node writes into its log from now on, at the most talkative level, as it would be written. */
export function overheard(log: Log): () => Buffer {
  const written: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written.push(Buffer.from(chunk));
      done();
    },
  });
  const real = openLog('info', stream);
  Object.assign(log, {
    info: real.info.bind(real),
    warn: real.warn.bind(real),
    error: real.error.bind(real),
  });
  return () => Buffer.concat(written);
}
