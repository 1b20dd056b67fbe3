import { randomUUID } from 'node:crypto';

/** Frames as a broken or hostile client might send them: right ones, right ones with a wound, and noise. */
export function fuzzedFrame(chance: () => number, roomId: string, mark: string): string | Uint8Array {
  const pick = <T>(all: readonly [T, ...T[]]): T => all[Math.floor(chance() * all.length)] ?? all[0];
  const noise = (length: number): string =>
    String.fromCharCode(...Array.from({ length }, () => Math.floor(chance() * 0xffff)));
  const post = JSON.stringify(['room:post', { roomId: randomUUID(), clientId: randomUUID(), body: mark }]);
  const item = randomUUID();
  const act = (what: object): string => JSON.stringify(['room:act', { roomId, clientId: randomUUID(), act: what }]);
  const frame = pick([
    `42${act({ kind: 'react', item, reaction: 'noted', on: true })}`,
    `421${act({ kind: 'edit', item, body: mark })}`,
    `422${act({ kind: 'move', items: [item, item], topicId: item })}`,
    `423${act({ kind: 'withdraw', item })}`,
    `424${act({ kind: mark })}`,
    `425${act({ kind: 'open-topic', name: `${mark}\n` })}`,
    `426["room:typing",{"roomId":"${randomUUID()}"}]`,
    `42["room:typing",{"roomId":"${roomId}","${mark}":1}]`,
    `428["room:presence",{"roomId":"${randomUUID()}","here":true}]`,
    `42["room:presence",{"roomId":"${roomId}","here":"${mark}"}]`,
    `42["own:changed",{"about":"${mark}"}]`,
    `42${post}`,
    `421${post}`,
    `42999999999999999999${post}`,
    `42["room:join",{"roomId":"${roomId}"}`,
    `42[1,2,3]`,
    '42[]',
    '42{}',
    '42["disconnect"]',
    '42["connect_error"]',
    '42["newListener"]',
    `42[{"${mark}":1}]`,
    '40',
    '41',
    `40/${mark},`,
    '40{"token":',
    `44{"message":"${mark}"}`,
    '43',
    '430[]',
    '43999["x"]',
    '451-["room:post",{"_placeholder":true,"num":0}]',
    '4599999-["room:post",{"_placeholder":true,"num":7}]',
    '451-["room:post",{"_placeholder":true,"num":-1}]',
    '461-[{"_placeholder":true,"num":"x"}]',
    '0{"sid":"x"}',
    '1',
    '2probe',
    '3probe',
    '5',
    '6',
    '9',
    'b4',
    `bQ${noise(20)}`,
    '',
    noise(1 + Math.floor(chance() * 80)),
    `4${noise(40)}`,
    `42${noise(60)}`,
  ]);
  if (chance() < 0.15) return Uint8Array.from({ length: Math.floor(chance() * 300) }, () => Math.floor(chance() * 256));
  return chance() < 0.3 ? wounded(frame, chance) : frame;
}

function wounded(frame: string, chance: () => number): string {
  const at = Math.floor(chance() * (frame.length + 1));
  const kind = Math.floor(chance() * 3);
  if (kind === 0) return frame.slice(0, at);
  if (kind === 1) return frame.slice(0, at) + frame.slice(at + 1);
  return `${frame.slice(0, at)}${String.fromCharCode(Math.floor(chance() * 0x250))}${frame.slice(at)}`;
}
