import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { SignedText } from '@trialogue/ledger';
import { CONFIG, type Config } from '../platform/config.ts';

/**
 * Signed heads a second time, outside the database: a backup that is played back takes the database's own signatures back with the
 * rest, and this file not.
 */
@Injectable()
export class Witness {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'witnessFile'>) {}

  /** Returns once the lines are on the disk. */
  async write(signed: readonly SignedText[]): Promise<void> {
    const { witnessFile } = this.config;
    if (witnessFile === undefined || signed.length === 0) return;
    await mkdir(dirname(witnessFile), { recursive: true, mode: 0o700 });
    const file = await open(witnessFile, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
      // A write that was cut off must not spoil the line after it.
      const begin = size > 0 && buffer.toString() !== '\n' ? '\n' : '';
      await file.appendFile(begin + signed.map(signedLine).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}

/** The same line in a ledger's file and in a witness. */
export function signedLine({ canonical, signature }: SignedText): string {
  return `${JSON.stringify({ canonical, signature })}\n`;
}
