import { Injectable } from '@nestjs/common';
import { copyOf, emptyCopy, type SessionCopy } from '@trialogue/sessions';
import { SessionEventRepository } from './session-event.repository.ts';

const kept = 500;
const pageLimit = 500;

/**
 * Sessions as their events make them. A node keeps what it has read of those that go on, so that an act reads no more than what is
 * new; whatever it forgets, or a node that has just started, the log says again.
 */
@Injectable()
export class SessionCopies {
  private readonly known = new Map<string, SessionCopy>();

  constructor(private readonly events: SessionEventRepository) {}

  /** As of this number at least. Within a transaction that has not written an event of it yet. */
  async at(sessionId: string, seq: number): Promise<SessionCopy> {
    const former = this.known.get(sessionId) ?? emptyCopy;
    // A restored database may have fewer events than were known.
    let copy = former.state.seq > seq ? emptyCopy : former;
    while (copy.state.seq < seq) {
      const read = await this.events.after(sessionId, copy.state.seq, pageLimit);
      if (read.length === 0) throw new Error('a session’s log ends before its last number');
      copy = copyOf(read, copy);
    }
    this.keep(sessionId, copy);
    return copy;
  }

  /** Only of events that have committed. A session that is over is read anew, since its marks change when its names end. */
  keep(sessionId: string, copy: SessionCopy): void {
    const isOver = copy.state.status === 'closed' || copy.state.status === 'cancelled';
    if (isOver) this.known.delete(sessionId);
    else if (copy.state.seq >= (this.known.get(sessionId)?.state.seq ?? 0)) {
      if (this.known.size >= kept) this.known.clear();
      this.known.set(sessionId, copy);
    }
  }
}
