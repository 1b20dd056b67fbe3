/** Seats that are at something in rooms, each until a moment; in memory and nowhere else. */
export class PresenceBoard {
  private readonly rooms = new Map<string, Map<string, { readonly personId: string; until: number }>>();
  private readonly changed = new Set<string>();

  constructor(private readonly lasts: number) {}

  add(roomId: string, seatId: string, personId: string, now: number): void {
    const seats = this.rooms.get(roomId) ?? new Map<string, { readonly personId: string; until: number }>();
    this.rooms.set(roomId, seats);
    const known = seats.get(seatId);
    if (known) known.until = now + this.lasts;
    else {
      seats.set(seatId, { personId, until: now + this.lasts });
      this.changed.add(roomId);
    }
  }

  remove(roomId: string, seatId: string): void {
    const seats = this.rooms.get(roomId);
    if (!seats?.delete(seatId)) return;
    this.changed.add(roomId);
    if (seats.size === 0) this.rooms.delete(roomId);
  }

  clear(roomId: string): void {
    if (this.rooms.delete(roomId)) this.changed.add(roomId);
  }

  expire(now: number): void {
    for (const [roomId, seats] of this.rooms) {
      for (const [seatId, { until }] of seats) if (until <= now) this.remove(roomId, seatId);
    }
  }

  has(roomId: string, seatId: string): boolean {
    return this.rooms.get(roomId)?.has(seatId) ?? false;
  }

  /** Everybody on the board. */
  *all(): Generator<{ readonly roomId: string; readonly seatId: string; readonly personId: string }> {
    for (const [roomId, seats] of this.rooms) {
      for (const [seatId, { personId }] of seats) yield { roomId, seatId, personId };
    }
  }

  /** The rooms that changed since this was last asked, with who is there now. */
  takeChanged(): { readonly roomId: string; readonly seats: readonly string[] }[] {
    const rooms = [...this.changed].map((roomId) => ({ roomId, seats: [...(this.rooms.get(roomId)?.keys() ?? [])] }));
    this.changed.clear();
    return rooms;
  }
}
