import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { unavailable } from '../platform/refusal.filter.ts';
import { RefusalError } from '../platform/refusal.ts';
import type { TranscriptDocument } from './document.ts';
import { WrittenFiles } from './written-files.ts';

export interface WantedDocument {
  readonly format: 'pdf' | 'docx';
  readonly document: TranscriptDocument;
}

/** What the other process is sent. */
export interface DocumentOrder extends WantedDocument {
  readonly fontFolder: string;
}

/** A room of 20,000 contributions took a minute on a busy machine. */
const patience = 300_000;
const mostWaiting = 20;
const busy = refuse('busy', 'limits', ['try-later'], { seconds: 60 });

const require = createRequire(import.meta.url);
const fontFolder = join(dirname(require.resolve('vazirmatn/package.json')), 'fonts', 'ttf');
/** Run from its source where this file is, too. */
const program = fileURLToPath(import.meta.url).replace(/write-document(?=\.\w+$)/, 'document-process');

/**
 * Files that take a while, each in a process of its own and one at a time: setting a long room as a PDF would otherwise keep everybody
 * who talks on this node waiting.
 */
@Injectable()
export class WriteDocument {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly files: WrittenFiles) {}

  /** `name`: by which it is the same file. */
  async run(name: string, { format, document }: WantedDocument, signal: AbortSignal): Promise<Buffer> {
    if (this.waiting === mostWaiting) throw new RefusalError(busy);
    this.waiting += 1;
    const written = this.last.then(async () => {
      signal.throwIfAborted();
      const known = this.files.get(name);
      if (known) return known;
      const file = await writeApart({ format, document, fontFolder }, signal);
      this.files.put(name, file);
      return file;
    });
    this.last = written.catch(() => undefined);
    return written.finally(() => {
      this.waiting -= 1;
    });
  }
}

function writeApart(order: DocumentOrder, signal: AbortSignal): Promise<Buffer> {
  // Nothing of this process's own environment: it holds secrets.
  const child = fork(program, [], {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const stop = () => child.kill('SIGKILL');
  const timer = setTimeout(stop, patience);
  signal.addEventListener('abort', stop);
  return answerOf(child, order).finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  });
}

function answerOf(child: ChildProcess, order: DocumentOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    child.once('message', (bytes) => (bytes instanceof Uint8Array ? resolve(Buffer.from(bytes)) : reject(failed())));
    child.once('error', () => reject(failed()));
    child.once('exit', () => reject(failed()));
    child.send(order, (error) => error && reject(failed()));
  });
}

function failed(): RefusalError {
  return new RefusalError(unavailable);
}
