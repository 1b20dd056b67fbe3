import { randomUUID } from 'node:crypto';
import { buildMembership } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { postMessage } from '../../harness/room-socket.ts';
import type { Deed } from './acts-to-verify.ts';
import { acted, asked, said, serverActs } from './scene.ts';

/** Everything else that changes what a reader of the room sees: posting, membership, and what the server does by itself. */
export const othersToVerify: readonly Deed[] = [
  {
    what: 'a message is posted, sent twice, over HTTP too, with a topic, an answer and a mention',
    async run(scene) {
      const clientId = randomUUID();
      for (let time = 0; time < 2; time += 1) await postMessage(scene.speaker.socket, scene.roomId, 'Once', clientId);
      await asked(scene.other, 'POST', `rooms/${scene.roomId}/messages`, { clientId: randomUUID(), body: 'By HTTP' });
      const { id: topicId } = await acted(scene, scene.speaker, { kind: 'open-topic', name: 'Mills' });
      const { id: replyTo } = await said(scene, scene.speaker, 'Shall we begin?', { topicId });
      const answer = `@{seat:${scene.speaker.seatId}} and @{sector:government}: **yes**`;
      await said(scene, scene.other, answer, { topicId, replyTo });
    },
  },
  {
    what: 'a hundred messages are posted at once by two people on two nodes',
    async run(scene) {
      const posts = Array.from({ length: 100 }, (_, place) =>
        said(scene, place % 2 === 0 ? scene.speaker : scene.other, `Number ${place}`),
      );
      await Promise.all(posts);
    },
  },
  {
    what: 'somebody joins the room, and somebody leaves it',
    async run({ store, groupId, roomId, leaver }) {
      await buildMembership(store, roomId, await buildSeat(store, { groupId, sector: 'government' }));
      await store.query(
        `update room_member set left_at = now(), left_reason = 'removed' where room_id = $1 and person_id = $2`,
        [roomId, leaver.personId],
      );
    },
  },
  {
    what: 'the server says that an author was disclosed to two stewards',
    async run(scene) {
      const { id: target } = await said(scene, scene.speaker, 'Something abusive');
      await serverActs(scene, 'disclosed', { target, detail: { grounds: 'abuse' } });
    },
  },
  {
    what: 'the server says that every sector agreed to open the history and to lower the rule',
    async run(scene) {
      await serverActs(scene, 'history-opened', { detail: {} });
      await serverActs(scene, 'rule-lowered', { detail: { loweredTo: 'on-record' } });
    },
  },
  {
    what: 'a passage arrives that was released elsewhere, and is answered, pinned and moved',
    async run(scene) {
      await serverActs(scene, 'released', {
        body: 'We would accept the upper mill.',
        detail: { shown: { label: 'participant', sector: 'business' }, from: 'caucus' },
      });
      const { rows } = await scene.store.query<{ id: string }>(
        `select id from room_item where room_id = $1 and kind = 'released' order by seq desc limit 1`,
        [scene.roomId],
      );
      const item = rows[0]?.id ?? '';
      const { id: topicId } = await acted(scene, scene.other, { kind: 'open-topic', name: 'Released' });
      await acted(scene, scene.other, { kind: 'pin', item, on: true });
      await acted(scene, scene.other, { kind: 'move', items: [item], topicId });
      await said(scene, scene.other, 'We heard it.', { replyTo: item });
    },
  },
  {
    what: 'the map of a period ends, and nobody has a name in it any more',
    async run(scene) {
      await said(scene, scene.speaker, 'Said under a name for now');
      await scene.store.query(
        `update room_period set starts_at = now() - interval '60 days', closes_at = now() - interval '50 days',
           map_ends_at = now() - interval '20 days' where room_id = $1`,
        [scene.roomId],
      );
      await onDuty(scene, 'select end_map(id) from room_period where room_id = $1');
      await said(scene, scene.other, 'Said in the next period');
    },
  },
  {
    what: 'what is older than its room keeps is cleared, with topics, pins and reactions',
    async run(scene) {
      const act = (name: string) => acted(scene, scene.speaker, { kind: 'open-topic', name });
      const [old, lasting] = [await act('Old'), await act('Lasting')];
      const first = await said(scene, scene.speaker, 'Long ago', { topicId: old.id });
      await acted(scene, scene.speaker, { kind: 'pin', item: first.id, on: true });
      const last = await said(scene, scene.other, 'Long ago, too', { topicId: lasting.id });
      await scene.store.query(`update room_item set at = at - interval '3000 days' where room_id = $1 and seq <= $2`, [
        scene.roomId,
        last.seq,
      ]);
      await said(scene, scene.other, 'Still kept', { topicId: lasting.id });
      await onDuty(scene, 'select clear_room($1, 5000)');
      await said(scene, scene.other, 'Still here', { topicId: lasting.id });
    },
  },
  {
    what: 'the room’s rule is raised while people write',
    async run(scene) {
      const { rows } = await scene.store.query<{ rule: string }>('select rule from room where id = $1', [scene.roomId]);
      if (rows[0]?.rule !== 'on-record') return;
      const before = Array.from({ length: 10 }, (_, place) => said(scene, scene.other, `Before or after ${place}`));
      await acted(scene, scene.speaker, { kind: 'raise-rule' });
      await Promise.all(before);
      await said(scene, scene.speaker, 'Under the new rule');
    },
  },
];

async function onDuty({ store, roomId }: Parameters<Deed['run']>[0], sql: string): Promise<void> {
  const client = await store.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.system', 'upkeep', true)`);
    await client.query(sql, [roomId]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
