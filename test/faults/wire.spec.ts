import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../harness/room-socket.ts';
import { openWire } from './wire.ts';
import type { Wire, WireConnection } from './wire.ts';

describe('the wire between clients and a node', () => {
  let heardByServer = '';
  let server: net.Server;
  let served: net.Socket[] = [];
  let wire: Wire;
  let client: net.Socket;
  let heardByClient = '';
  let isClientClosed = false;

  beforeEach(async () => {
    heardByServer = '';
    heardByClient = '';
    isClientClosed = false;
    served = [];
    server = net.createServer((socket) => {
      served.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', (piece) => {
        heardByServer += piece.toString();
        socket.write(piece.toString().toUpperCase());
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    wire = await openWire(1);
    wire.leadTo(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    const opened = net.connect({ host: '127.0.0.1', port: Number(new URL(wire.url).port), noDelay: true });
    client = opened;
    client.on('error', () => undefined);
    client.on('data', (piece) => (heardByClient += piece.toString()));
    client.on('close', () => (isClientClosed ||= opened === client));
    await until('the connection is there', () => wire.connections().length === 1);
  });
  afterEach(async () => {
    client.destroy();
    await wire.stop();
    await new Promise((resolve) => server.close(resolve));
  });

  function connection(): WireConnection {
    const [only] = wire.connections();
    if (!only) throw new Error('no connection');
    return only;
  }

  it('carries both directions as they are', async () => {
    client.write('hello');
    await until('the answer', () => heardByClient === 'HELLO');
    expect(heardByServer).toBe('hello');
  });

  it('swallows an answer after the server has acted on the question, then cuts', async () => {
    connection().swallow('answers', 100);
    client.write('commit');
    await until('the client is cut off', () => isClientClosed);
    expect({ heardByServer, heardByClient }).toEqual({ heardByServer: 'commit', heardByClient: '' });
  });

  it('swallows a question before the server hears it, then cuts', async () => {
    connection().swallow('asks', 100);
    client.write('never');
    await until('the client is cut off', () => isClientClosed);
    expect(heardByServer).toBe('');
  });

  it('delays without changing the order', async () => {
    const began = performance.now();
    connection().slow(100, 150);
    const digits = '0123456789'.repeat(3);
    for (const digit of digits) {
      client.write(digit);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await until('all answers', () => heardByClient.length === digits.length);
    expect(heardByClient).toBe(digits);
    expect(performance.now() - began).toBeGreaterThan(300);
  });

  it('keeps a half-open connection silent without telling either side', async () => {
    connection().halfOpen(300);
    client.write('anybody?');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect({ heardByServer, isClientClosed }).toEqual({ heardByServer: '', isClientClosed: false });
    await until('it ends', () => isClientClosed);
  });

  it('cuts a client off when its node has gone', async () => {
    for (const socket of served) socket.destroy();
    await until('the client is cut off', () => isClientClosed);
    expect(wire.connections()).toHaveLength(0);
  });
});
