import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * The baseline: Socket.IO as its first page shows it, one emit for each message, nothing stored, nobody recognised. It
 * promises nothing, which is what the product's guarantees are weighed against.
 */
const http = createServer();
const server = new Server(http, { transports: ['websocket'] });

server.on('connection', (socket) => {
  socket.on('join', async (_command: unknown, answer: (value: unknown) => void) => {
    await socket.join('room');
    answer({ ok: true });
  });
  socket.on('post', (command: { clientId: string; body: string }, answer: (value: unknown) => void) => {
    const at = new Date().toISOString();
    const author = { name: 'Somebody of a sector', sector: 'business', ref: command.clientId };
    server.to('room').emit('item', { kind: 'posted', id: command.clientId, at, author, body: command.body });
    answer({ ok: true });
  });
});

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('The bare server got no port.');
  process.stdout.write(`ready http://127.0.0.1:${address.port}\n`);
});
