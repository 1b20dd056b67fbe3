import { randomUUID } from 'node:crypto';
import type { Act } from '@trialogue/rooms';
import { actInRoom } from '../../harness/room-socket.ts';
import { acted, actedOverHttp, refused, said, type Scene } from './scene.ts';

/** Something that is done in a room, under the sentence that a failure shows. */
export interface Deed {
  readonly what: string;
  run(scene: Scene): Promise<void>;
}

const topic = (): Act => ({ kind: 'open-topic', name: `On ${randomUUID().slice(0, 8)}` });

/** Each kind of act, done and refused. A kind that the contract gains has no deed here, and the compiler says so. */
export const actsToVerify: Readonly<Record<Exclude<Act['kind'], 'raise-rule'>, readonly Deed[]>> = {
  'open-topic': [
    { what: 'a topic is opened', run: async (scene) => void (await acted(scene, scene.speaker, topic())) },
    {
      what: 'a topic is opened over HTTP',
      run: async (scene) => void (await actedOverHttp(scene, scene.other, topic())),
    },
  ],
  'rename-topic': [
    {
      what: 'a topic is renamed',
      async run(scene) {
        const { id: topicId } = await acted(scene, scene.speaker, topic());
        await acted(scene, scene.other, { kind: 'rename-topic', topicId, name: `Anew ${topicId.slice(0, 8)}` });
      },
    },
  ],
  'resolve-topic': [
    {
      what: 'a topic is resolved while people write in it',
      async run(scene) {
        const { id: topicId } = await acted(scene, scene.speaker, topic());
        await said(scene, scene.other, 'The last word', { topicId });
        await acted(scene, scene.speaker, { kind: 'resolve-topic', topicId });
        await said(scene, scene.speaker, 'The very last', { topicId });
      },
    },
  ],
  'reopen-topic': [
    {
      what: 'a topic is reopened',
      async run(scene) {
        const { id: topicId } = await acted(scene, scene.speaker, topic());
        await acted(scene, scene.speaker, { kind: 'resolve-topic', topicId });
        await acted(scene, scene.other, { kind: 'reopen-topic', topicId });
      },
    },
  ],
  move: [
    {
      what: 'messages move into a topic, into another and out of any',
      async run(scene) {
        const [from, to] = [await acted(scene, scene.speaker, topic()), await acted(scene, scene.speaker, topic())];
        const items = [(await said(scene, scene.speaker, 'One')).id, (await said(scene, scene.other, 'Two')).id];
        await acted(scene, scene.other, { kind: 'move', items, topicId: from.id });
        await acted(scene, scene.other, { kind: 'move', items: items.slice(0, 1), topicId: to.id });
        await acted(scene, scene.speaker, { kind: 'move', items: items.slice(1), topicId: null });
      },
    },
  ],
  edit: [
    {
      what: 'a message is edited twice',
      async run(scene) {
        const { id: item } = await said(scene, scene.speaker, 'We agree to ten.');
        await acted(scene, scene.speaker, { kind: 'edit', item, body: 'We agree to eleven.' });
        await acted(scene, scene.speaker, { kind: 'edit', item, body: 'We agree to twelve.' });
      },
    },
  ],
  withdraw: [
    {
      what: 'a message with edits, reactions, a pin and an answer is withdrawn',
      async run(scene) {
        const { id: item } = await said(scene, scene.speaker, 'To be taken back');
        await acted(scene, scene.speaker, { kind: 'edit', item, body: 'To be taken back, and anew' });
        await acted(scene, scene.other, { kind: 'react', item, reaction: 'noted', on: true });
        await acted(scene, scene.other, { kind: 'pin', item, on: true });
        await said(scene, scene.other, 'An answer to it', { replyTo: item });
        await acted(scene, scene.speaker, { kind: 'withdraw', item });
      },
    },
  ],
  react: [
    {
      what: 'two react, one takes it back, and another reaction is left',
      async run(scene) {
        const { id: item } = await said(scene, scene.speaker, 'Thank you all.');
        await acted(scene, scene.speaker, { kind: 'react', item, reaction: 'thanks', on: true });
        await acted(scene, scene.other, { kind: 'react', item, reaction: 'thanks', on: true });
        await acted(scene, scene.speaker, { kind: 'react', item, reaction: 'thanks', on: false });
        await acted(scene, scene.other, { kind: 'react', item, reaction: 'question', on: true });
        await acted(scene, scene.other, { kind: 'react', item, reaction: 'thanks', on: false });
      },
    },
  ],
  pin: [
    {
      what: 'two messages are pinned, one of them edited afterwards, one unpinned',
      async run(scene) {
        const [kept, gone] = [await said(scene, scene.speaker, 'Kept'), await said(scene, scene.other, 'Gone')];
        for (const { id: item } of [kept, gone]) await acted(scene, scene.other, { kind: 'pin', item, on: true });
        await acted(scene, scene.speaker, { kind: 'edit', item: kept.id, body: 'Kept, in other words' });
        await acted(scene, scene.speaker, { kind: 'pin', item: gone.id, on: false });
      },
    },
  ],
};

/** What is refused changes nothing for anybody. */
export const actsRefused: readonly (readonly [string, (scene: Scene) => Promise<string>])[] = [
  [
    'name-empty',
    ({ speaker, roomId }) => refused(actInRoom(speaker.socket, roomId, { kind: 'open-topic', name: ' ' })),
  ],
  [
    'topic-unknown',
    ({ speaker, roomId }) =>
      refused(actInRoom(speaker.socket, roomId, { kind: 'resolve-topic', topicId: randomUUID() })),
  ],
  [
    'message-unknown',
    ({ speaker, roomId }) => refused(actInRoom(speaker.socket, roomId, { kind: 'pin', item: randomUUID(), on: true })),
  ],
  ['observers-read', ({ observer, roomId }) => refused(actInRoom(observer.socket, roomId, topic()))],
  ['not-found', ({ speaker }) => refused(actInRoom(speaker.socket, randomUUID(), topic()))],
];
