import { Injectable } from '@nestjs/common';

const mostBytes = 64_000_000;
/** Milliseconds. What a room no longer keeps does not lie here for long either. */
const kept = 600_000;

/** Files that took long to write and that others of the room will ask for too, for a few minutes; the oldest go first. */
@Injectable()
export class WrittenFiles {
  private readonly files = new Map<string, Buffer>();
  private bytes = 0;

  get(name: string): Buffer | undefined {
    return this.files.get(name);
  }

  put(name: string, file: Buffer): void {
    if (file.length > mostBytes || this.files.has(name)) return;
    this.files.set(name, file);
    this.bytes += file.length;
    for (const [oldest] of this.files) if (this.bytes > mostBytes) this.drop(oldest);
    setTimeout(() => this.drop(name), kept).unref();
  }

  private drop(name: string): void {
    this.bytes -= this.files.get(name)?.length ?? 0;
    this.files.delete(name);
  }
}
