import type { Socket } from 'socket.io-client';
import { absolute } from './figures.ts';
import type { Figure } from './figures.ts';
import { residentKib } from './process-use.ts';
import { startBare, startOurs } from './servers.ts';
import type { Measured } from './servers.ts';

const members = 100;
const connections = 2_000;
const atOnce = 50;
const settle = 4_000;

/** Memory of the server for a connection that has joined a room and is silent. */
export async function idleConnections(say: (text: string) => void): Promise<Figure[]> {
  say(`${connections} idle connections`);
  const bare = await startBare();
  const bareKib = await kibEach(bare).finally(() => bare.stop());
  const ours = await startOurs(members);
  const ourKib = await kibEach(ours).finally(() => ours.stop());
  return [absolute('idle connection: memory of the server', 'KiB', ourKib, bareKib, 40)];
}

async function kibEach(server: Measured): Promise<number> {
  // The first connections grow the heap and warm up code that later ones share.
  const first = await connect(server, 1_000);
  await pause(settle);
  const before = residentKib(server.pid);
  const rest = await connect(server, connections);
  await pause(settle);
  const used = residentKib(server.pid) - before;
  for (const socket of [...first, ...rest]) socket.close();
  return used / connections;
}

async function connect(server: Measured, count: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const places = Array.from(
      { length: Math.min(atOnce, count - sockets.length) },
      (_, place) => sockets.length + place,
    );
    sockets.push(...(await Promise.all(places.map((place) => joined(server, place % members)))));
  }
  return sockets;
}

async function joined(server: Measured, place: number): Promise<Socket> {
  const socket = await server.dialect.connect(place);
  await server.dialect.join(socket);
  return socket;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
