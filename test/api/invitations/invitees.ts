import { randomUUID } from 'node:crypto';
import { buildGroup } from '../../builders/build-group.ts';
import { buildInvitee, buildOfferedSeat } from '../../builders/build-invitation.ts';
import { buildPerson } from '../../builders/build-person.ts';
import type { BuiltPerson, PersonWishes } from '../../builders/build-person.ts';
import { buildRoom } from '../../builders/build-room.ts';
import type { BuiltRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import type { Store } from '../../builders/store.ts';
import { madeInvitation } from '@trialogue/groups';
import type { MadeInvitation } from '@trialogue/groups';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { sendRequest } from '../../harness/signed-in.ts';

export const goodPassword = 'nine herons over the delta';
export const declaration = { employer: 'Ministry of Lakes', funders: 'None', stakes: 'None' };

export interface BuiltSteward {
  readonly person: BuiltPerson;
  readonly signIn: OpenedSignIn;
}

/** A sector has one steward; whoever held the office before leaves it. */
export async function buildSteward(store: Store, office: string, wishes: PersonWishes = {}): Promise<BuiltSteward> {
  const person = await buildPerson(store, wishes);
  if (office !== 'platform') await store.query('update steward set ended_at = now() where office = $1', [office]);
  await store.query('insert into steward (id, office, person_id) values ($1, $2, $3)', [
    randomUUID(),
    office,
    person.id,
  ]);
  return { person, signIn: await openSignIn(store, person.id) };
}

export interface Offer {
  readonly steward: BuiltSteward;
  readonly invitee: BuiltPerson;
  readonly seat: BuiltSeat;
  readonly groupId: string;
  readonly groupName: string;
  readonly roomId: string;
}

/** A government delegate's seat in an active group, given to somebody without an account, and the steward who may invite him. */
export async function buildOffer(store: Store): Promise<Offer> {
  const steward = await buildSteward(store, 'government', { standing: 'government' });
  const group = await buildGroup(store);
  const room = await buildRoom(store, { groupId: group.id, rule: 'non-attribution' });
  const invitee = await buildInvitee(store, { standing: 'government' });
  const seat = await buildOfferedSeat(store, { groupId: group.id, person: invitee, sector: 'government' });
  return { steward, invitee, seat, groupId: group.id, groupName: group.name, roomId: room.id };
}

/** Makes the seat a guest's for a day, with two rooms besides the plenary named in it; gives those in the order of their names. */
export async function nameRooms(store: Store, { seat, groupId }: Offer): Promise<readonly BuiltRoom[]> {
  await store.query(
    `update seat set role = 'observer', decision_authority = null, guest_until = now() + interval '1 day' where id = $1`,
    [seat.id],
  );
  const members = [await buildSeat(store, { groupId })];
  const rooms: BuiltRoom[] = [];
  for (const name of ['Ports', 'Rivers'])
    rooms.push(await buildRoom(store, { groupId, kind: 'working', rule: 'on-record', name, members }));
  for (const { id } of rooms)
    await store.query('insert into seat_guest_room (seat_id, room_id, group_id) values ($1, $2, $3)', [
      seat.id,
      id,
      groupId,
    ]);
  return rooms;
}

export async function invite(url: string, { steward, invitee, seat }: Offer): Promise<MadeInvitation> {
  const wanted = { personId: invitee.id, seatId: seat.id };
  return madeInvitation.parse((await ask(url, steward.signIn, 'POST', '/api/invitations', wanted)).body);
}

export interface AcceptWishes {
  readonly email?: string;
  readonly password?: string;
  readonly charterVersion?: number | null;
  readonly declaration?: typeof declaration | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export function accept(url: string, token: string, email: string, wishes: AcceptWishes = {}): Promise<HttpAnswer> {
  const { headers = {}, ...given } = wishes;
  const body = { token, email, password: goodPassword, language: 'fr', charterVersion: 1, declaration, ...given };
  return sendRequest(url, 'POST', '/api/invitations/accept', { body, headers });
}

export function look(url: string, token: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
  return sendRequest(url, 'POST', '/api/invitations/look', { body: { token }, headers });
}

/** How much of an acceptance there is in the database. */
export async function tracesOf(store: Store, { invitee, seat }: Offer): Promise<unknown> {
  const { rows } = await store.query(
    `select (select count(*)::int from credential where person_id = $1) as accounts,
            (select count(*)::int from sign_in where person_id = $1) as "signIns",
            (select count(*)::int from charter_consent where person_id = $1) as consents,
            (select count(*)::int from seat_declaration where seat_id = $2) as declarations,
            (select count(*)::int from room_member where person_id = $1) as rooms,
            (select count(*)::int from invitation where person_id = $1 and used_at is not null) as used,
            (select count(*)::int from seat where id = $2 and activated_at is not null) as active`,
    [invitee.id, seat.id],
  );
  return rows[0];
}

export const nothing = { accounts: 0, signIns: 0, consents: 0, declarations: 0, rooms: 0, used: 0, active: 0 };
export const whole = { accounts: 1, signIns: 1, consents: 1, declarations: 1, rooms: 1, used: 1, active: 1 };

/** All of the database as text, as a copy of it would be. */
export async function everythingStored(store: Store): Promise<string> {
  const tables = await store.query(`select tablename from pg_tables where schemaname = 'public'`);
  const texts: string[] = [];
  for (const { tablename } of tables.rows) {
    const { rows } = await store.query(`select t::text as line from "${tablename}" t`);
    texts.push(...rows.map(({ line }) => String(line)));
  }
  return texts.join('\n');
}
