import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { RoomRule } from '@trialogue/rooms';
import type { SessionPlan } from '@trialogue/sessions';
import * as z from 'zod';
import { buildGroup } from '../builders/build-group.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat, type BuiltSeat } from '../builders/build-seat.ts';
import type { Store } from '../builders/store.ts';

/** Who sits at the table of a session, with names that a wall must not show. */
export interface LiveTable {
  readonly roomId: string;
  readonly chair: BuiltSeat;
  readonly second: BuiltSeat;
  readonly business: BuiltSeat;
  readonly government: BuiltSeat;
  readonly civil: BuiltSeat;
}

export async function setLiveTable(store: Store, rule: RoomRule): Promise<LiveTable> {
  const group = await buildGroup(store);
  const seat = async (name: string, wishes: Partial<Parameters<typeof buildSeat>[1]>): Promise<BuiltSeat> => {
    const standing = wishes.sector ?? 'neutral';
    const person = await buildPerson(store, { standing, name });
    return buildSeat(store, { groupId: group.id, person, ...wishes });
  };
  const business = await seat('Li Weixin', { sector: 'business' });
  const government = await seat('Amina Dauda', { sector: 'government' });
  const civil = await seat('Otieno Karanja', { sector: 'civil-society' });
  const chair = await seat('Maren Oduya', { role: 'facilitator' });
  const second = await seat('Tomas Lindqvist', { role: 'facilitator' });
  const members = [business, government, civil, chair, second];
  const room = await buildRoom(store, { groupId: group.id, members, rule });
  return { roomId: room.id, chair, second, business, government, civil };
}

export function twoItems(): SessionPlan {
  const startsAt = Date.UTC(2031, 4, 5, 9);
  const item = (title: string, minutes: number) => ({
    ...{ id: randomUUID(), title, goal: 'A wording that all three can use', papers: [], minutes, rule: null },
  });
  const head = { title: 'Grid tariffs', startsAt, endsAt: startsAt + 7_200_000, zone: 'Africa/Nairobi' };
  return {
    head: { ...head, meetingLink: 'https://meet.example/grid', turnSeconds: 60 },
    items: [item('Tariffs for small grids', 20), item('Wording of the annex', 25)],
  };
}

/** As the screen for planning does, in the name of whoever is signed in on this page. */
export async function planSession(page: Page, roomId: string, plan: SessionPlan): Promise<string> {
  return page.evaluate(
    async ([room = '', body = '']) => {
      const headers = { 'X-Requested-By': 'trialogue', 'Content-Type': 'application/json' };
      const answer = await fetch(`/api/rooms/${room}/sessions`, { method: 'POST', headers, body });
      return String((await answer.json()).id);
    },
    [roomId, JSON.stringify({ clientId: randomUUID(), plan })],
  );
}

const summaries = z.object({ items: z.array(z.object({ id: z.uuid(), status: z.string() })) });

/** Of the demo, which opens on a session that goes on. */
export async function sessionInProgress(page: Page, groupId: string): Promise<string> {
  const listed = await page.evaluate(async (id) => (await fetch(`/api/groups/${id}/sessions`)).json(), groupId);
  const open = summaries.parse(listed).items.find(({ status }) => status === 'open');
  if (open === undefined) throw new Error('No session of the demo goes on.');
  return open.id;
}
