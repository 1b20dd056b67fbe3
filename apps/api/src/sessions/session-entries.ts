import { Injectable } from '@nestjs/common';
import { floorOverrides, type FloorShare, type LedgerActor } from '@trialogue/ledger';
import type { RoomKind } from '@trialogue/rooms';
import { balanceOf, bySector, type SessionEvent, type SessionState } from '@trialogue/sessions';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';

export interface Recorded {
  readonly groupId: string;
  readonly roomId: string;
  readonly roomKind: RoomKind;
  readonly sessionId: string;
  readonly actor: LedgerActor;
  readonly at: number;
}

/** What of a session stands in the group's ledger: its opening and its end, hand-overs, and what the chair did out of course. */
@Injectable()
export class SessionEntries {
  constructor(private readonly ledger: AppendToLedger) {}

  /** `after`: the state that the event made. */
  async add(event: SessionEvent, after: SessionState, recorded: Recorded): Promise<void> {
    const { groupId: group, roomId: room, sessionId: session, actor, at } = recorded;
    const entry = { group, at, actor };
    if (event.kind === 'opened')
      await this.ledger.run({ ...entry, kind: 'session-opened', payload: { session, room } });
    if (event.kind === 'closed') {
      const payload = { session, room, floor: floorOf(after) };
      await this.ledger.run({ ...entry, kind: 'session-closed', payload });
    }
    if (event.kind === 'handed-over') {
      await this.ledger.run({ ...entry, kind: 'handed-over', payload: { session, because: event.because } });
    }
    await this.addOverride(event, recorded);
  }

  private async addOverride(event: SessionEvent, { groupId, roomKind, sessionId, actor, at }: Recorded): Promise<void> {
    const what = floorOverrides.find((one) => one === event.kind);
    if (what === undefined || !('reason' in event) || event.reason === null) return;
    // Of a caucus the ledger tells that something took place, never what was said there: other sectors read it.
    const reason = roomKind === 'caucus' ? null : event.reason;
    const payload = { session: sessionId, event: event.seq, what, reason };
    await this.ledger.run({ group: groupId, at, actor, kind: 'floor-override', payload });
  }
}

/** Every turn has ended by then: the figures follow from the events, and whoever has those can work them out again. */
function floorOf(state: SessionState): Readonly<Record<'business' | 'civil-society' | 'government', FloorShare>> {
  const { lines } = balanceOf(state, state.at);
  return bySector((sector) => {
    const line = lines.find((one) => one.sector === sector);
    return { seconds: Math.round((line?.ms ?? 0) / 1_000), turns: line?.turns ?? 0 };
  });
}
