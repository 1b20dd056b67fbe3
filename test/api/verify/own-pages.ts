import { calls } from '@trialogue/consent';
import { drafts, noticePage, ownChanged, roomSummaries, topicPage, unreadRooms } from '@trialogue/rooms';
import { openSocket } from '../../harness/room-socket.ts';
import type { OwnPart } from './own-to-verify.ts';
import { asked, type Party, type Scene } from './scene.ts';
import { holdToContract, type Told } from './told-events.ts';

export type OwnPages = Readonly<Record<OwnPart, unknown>>;

/** What one's own pages would show if they were opened now. */
export async function ownPages({ roomId, groupId }: Scene, party: Party): Promise<OwnPages> {
  const get = async (path: string): Promise<unknown> => (await asked(party, 'GET', path)).body;
  const topics = topicPage.parse(await get(`rooms/${roomId}/topics`));
  const rooms = unreadRooms.parse(await get('rooms/unread')).items;
  const unread = rooms.flatMap(({ roomId: id, unread: count }) => (count > 0 ? [[id, count]] : []));
  const listed = calls.parse(await get(`groups/${groupId}/calls`));
  return {
    calls: listed.items.map((call) => ({ ...call, now: '' })),
    reads: [unread, topics.general, topics.items],
    drafts: drafts.parse(await get(`rooms/${roomId}/drafts`)),
    notices: noticePage.parse(await get('notices')),
    rooms: roomSummaries.parse(await get(`groups/${groupId}/rooms`)).items.map((room) => ({ ...room, head: 0 })),
  };
}

export function changedParts(before: OwnPages, after: OwnPages): OwnPart[] {
  const parts: readonly OwnPart[] = ['calls', 'reads', 'drafts', 'notices', 'rooms'];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

/** A further device of somebody, on the other node, which hears what was changed on the first one. */
export interface OtherDevice {
  readonly told: Told;
  /** What it was told since it was last asked. */
  heard(): OwnPart[];
  close(): void;
}

export async function otherDevice(url: string, { cookie }: Party): Promise<OtherDevice> {
  const socket = await openSocket(url, cookie);
  const told = holdToContract(socket);
  let parts: OwnPart[] = [];
  socket.on('own:changed', (event) => parts.push(ownChanged.parse(event).about));
  return {
    told,
    heard() {
      const all = [...new Set(parts)].sort();
      parts = [];
      return all;
    },
    close: () => socket.disconnect(),
  };
}
