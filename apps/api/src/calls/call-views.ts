import { Injectable } from '@nestjs/common';
import type { Call, ListedCall } from '@trialogue/consent';
import { CallSeals } from './call-seals.ts';
import { CallRepository, type OwnPart, type Progress, type StoredCall } from './call.repository.ts';

/** Calls as one member of their group sees them: nothing of an answer but his own, and while open only steps. */
@Injectable()
export class CallViews {
  constructor(
    private readonly calls: CallRepository,
    private readonly seals: CallSeals,
  ) {}

  async of(stored: readonly StoredCall[], personId: string, facilitates: boolean, now: Date): Promise<Call[]> {
    const shown = await this.listed(stored, personId, facilitates, now);
    return shown.map((listed, place) => ({ ...listed, text: stored[place]?.text ?? '' }));
  }

  /** Without their texts. */
  async listed(
    stored: readonly StoredCall[],
    personId: string,
    facilitates: boolean,
    now: Date,
  ): Promise<ListedCall[]> {
    const ids = stored.map(({ id }) => id);
    const progress = await this.calls.progress(ids);
    const parts = await this.calls.ownParts(ids, personId);
    return stored.map((call) =>
      this.one(
        call,
        progress.filter(({ id }) => id === call.id),
        parts.find(({ callId }) => callId === call.id) ?? null,
        facilitates,
        now,
      ),
    );
  }

  private one(
    call: StoredCall,
    progress: readonly Progress[],
    own: OwnPart | null,
    facilitates: boolean,
    now: Date,
  ): ListedCall {
    const given = own?.sealed ? this.seals.open(call.id, own.seatId, own.sealed) : null;
    return {
      id: call.id,
      groupId: call.groupId,
      kind: call.kind,
      matter: call.matter,
      mode: call.threshold === null ? { name: 'consent' } : { name: 'threshold', threshold: call.threshold },
      quorum: call.quorum,
      title: call.title,
      sha256: call.sha256,
      openedBy: call.openedBy,
      openedAt: call.openedAt.toISOString(),
      closesAt: call.closesAt.toISOString(),
      now: now.toISOString(),
      extended: call.extended,
      closedAt: call.closedAt?.toISOString() ?? null,
      roomId: call.roomId,
      sessionItemId: call.sessionItemId,
      charterVersion: call.charterVersion,
      concernedSeatId: call.concernedSeat,
      subject: call.subject,
      follows: call.follows,
      followedBy: call.followedBy,
      progress: progress.map(({ sector, seats, atLeast }) => ({ sector, seats, atLeast })),
      k: call.k,
      result:
        call.outcome === null
          ? null
          : {
              outcome: call.outcome,
              positions: call.positions,
              reservations: call.reservations,
              objections: call.objections,
            },
      own: {
        elector: own !== null,
        dropped: own?.dropped ?? false,
        answer: given?.answer ?? null,
        reason: given?.reason ?? null,
      },
      mayReopen: facilitates && call.outcome === 'blocked' && call.followedBy === null,
    };
  }
}
