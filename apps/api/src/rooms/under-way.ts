import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { RefusalError } from '../platform/refusal.ts';

/** Posts of one person that may be under way on a node at a time; a flood beyond it is told to wait, the others are not slowed. */
const limit = 64;
const busy = refuse('busy', 'limits', ['try-later'], { seconds: 1 });

@Injectable()
export class UnderWay {
  private readonly counts = new Map<string, number>();

  async of<T>(personId: string, act: () => Promise<T>): Promise<T> {
    const count = this.counts.get(personId) ?? 0;
    if (count >= limit) throw new RefusalError(busy);
    this.counts.set(personId, count + 1);
    try {
      return await act();
    } finally {
      this.leave(personId);
    }
  }

  private leave(personId: string): void {
    const count = (this.counts.get(personId) ?? 1) - 1;
    if (count > 0) this.counts.set(personId, count);
    else this.counts.delete(personId);
  }
}
