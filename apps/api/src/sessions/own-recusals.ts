import { Injectable } from '@nestjs/common';
import type { SessionState } from '@trialogue/sessions';
import { em } from '../platform/database/work.ts';

/** From which items of the agenda somebody's recusals keep him (N2): those that a recusal of his names by their title. */
@Injectable()
export class OwnRecusals {
  async of(seatId: string, { items }: Pick<SessionState, 'items'>): Promise<string[]> {
    const rows: { subject: string }[] = await em().query(
      'select subject from recusal where seat_id = $1 and ended_at is null',
      [seatId],
    );
    const subjects = new Set(rows.map(({ subject }) => folded(subject)));
    return items.filter(({ title }) => subjects.has(folded(title))).map(({ id }) => id);
  }
}

export function folded(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase('en');
}
