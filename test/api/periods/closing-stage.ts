import { randomUUID } from 'node:crypto';
import { logPage, type PostedItem, receipt, type RoomItem, type RoomRule } from '@trialogue/rooms';
import { Authors } from '../../../apps/api/src/attribution/authors.ts';
import { Periods } from '../../../apps/api/src/attribution/periods.ts';
import { Speakers } from '../../../apps/api/src/attribution/speakers.ts';
import { Upkeep } from '../../../apps/api/src/platform/upkeep.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { buildConvening, type BuiltConvening } from '../../builders/build-convening.ts';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import { ask, type OpenedSignIn, openSignIn } from '../../harness/open-sign-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';

const day = 86_400_000;

/** A member who can be made to speak and to read. */
export interface Talker {
  readonly seat: BuiltSeat;
  readonly signIn: OpenedSignIn;
}

/** An api whose rooms can be let grow old: rows are dated back, and what the node remembers of them by the clock is let go. */
export class ClosingStage {
  private constructor(readonly api: InProcessApi) {}

  static async open(): Promise<ClosingStage> {
    return new ClosingStage(await openInProcessApi());
  }

  get owner(): InProcessApi['database']['owner'] {
    return this.api.database.owner;
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  async convening(delegates: number, rule: RoomRule = 'non-attribution'): Promise<BuiltConvening & { roomId: string }> {
    const convening = await buildConvening(this.owner, { delegates, rule });
    const [room] = convening.rooms;
    if (!room) throw new Error('there is no room');
    return { ...convening, roomId: room.id };
  }

  async talker(seat: BuiltSeat): Promise<Talker> {
    return { seat, signIn: await openSignIn(this.owner, seat.person.id) };
  }

  talkers(seats: readonly BuiltSeat[]): Promise<Talker[]> {
    return Promise.all(seats.map((seat) => this.talker(seat)));
  }

  ask(talker: Talker, method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    return ask(this.api.url, talker.signIn, method, `/api/${path}`, body);
  }

  async say(talker: Talker, roomId: string, body: string, clientId: string = randomUUID()): Promise<string> {
    return receipt.parse((await this.ask(talker, 'POST', `rooms/${roomId}/messages`, { clientId, body })).body).id;
  }

  async log(talker: Talker, roomId: string): Promise<RoomItem[]> {
    return logPage.parse((await this.ask(talker, 'GET', `rooms/${roomId}/log`)).body).items;
  }

  async authors(talker: Talker, roomId: string): Promise<PostedItem['author'][]> {
    return (await this.log(talker, roomId)).flatMap((item) => (item.kind === 'posted' ? [item.author] : []));
  }

  /** As if all that has happened in the room had happened so many days earlier. */
  async daysPass(roomId: string, days: number): Promise<void> {
    const back = [roomId, days];
    await this.owner.query(`update room_item set at = at - make_interval(days => $2) where room_id = $1`, back);
    await this.owner.query(
      `update room_member set joined_at = joined_at - make_interval(days => $2) where room_id = $1`,
      back,
    );
    await this.owner.query(
      `update room_period set starts_at = starts_at - make_interval(days => $2), closes_at = closes_at - make_interval(days => $2),
         map_ends_at = map_ends_at - make_interval(days => $2) where room_id = $1`,
      back,
    );
    this.forget();
  }

  forget(): void {
    this.api.holdClock(new Date(Date.now() + 1_000 * day));
    this.api.app.get(Periods).forgetEnded();
    this.api.app.get(Authors).forgetEnded();
    this.api.app.get(Speakers).forgetClosed(Infinity);
    this.api.holdClock(null);
  }

  upkeep(): Promise<void> {
    return this.api.app.get(Upkeep).round();
  }

  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }
}
