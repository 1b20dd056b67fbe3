import http from 'node:http';

/** Something that stands between a browser and the server, or in its place. */
interface Opened {
  readonly url: string;
  close(): Promise<void>;
}

/** Passes requests on without the headers of the connection itself, as a proxy does that was never told of WebSockets. */
export function openDullProxy(target: string): Promise<Opened> {
  return openServer((request, response) => {
    const { upgrade: _upgrade, connection: _connection, ...headers } = request.headers;
    const passed = http.request(
      new URL(request.url ?? '/', target),
      { method: request.method ?? 'GET', headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    request.pipe(passed);
  });
}

/** Answers an upgrade by itself and then says nothing. */
export async function openMuteProxy(target: string): Promise<Opened> {
  const server = http.createServer((request, response) => {
    http.get(new URL(request.url ?? '/', target), (answer) => answer.pipe(response));
  });
  server.on('upgrade', (_request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    setTimeout(() => socket.destroy(), 300);
  });
  return listening(server);
}

export function openAnotherProgram(): Promise<Opened> {
  return openServer((_request, response) => response.writeHead(404).end());
}

function openServer(answer: http.RequestListener): Promise<Opened> {
  // What asks for an upgrade is answered as any other request, because nobody listens for upgrades.
  return listening(http.createServer(answer));
}

async function listening(server: http.Server): Promise<Opened> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server on a port has an address.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
