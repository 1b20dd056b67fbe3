// Ports on this machine.
import net from 'node:net';
import { Sentence } from './say.mjs';

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}

export function freePort() {
  return listenOnce(0, '127.0.0.1');
}

const portSentences = {
  EADDRINUSE: (port) => `Port ${port} is in use by another program: end it, or choose another with PORT=${port + 1}.`,
  EACCES: (port) => `Port ${port} needs more rights than this user has: choose one above 1024 with PORT=3000.`,
  EADDRNOTAVAIL: (port, host) => `HOST=${host} is not an address of this machine: use HOST=127.0.0.1.`,
  ENOTFOUND: (port, host) => `HOST=${host} is not an address of this machine: use HOST=127.0.0.1.`,
};

/** Refuses with one sentence when the product could not listen there, before anything dear is started. */
export async function requirePort(port, host) {
  try {
    await listenOnce(port, host);
  } catch (error) {
    const sentence = portSentences[error.code];
    throw sentence ? new Sentence(sentence(port, host)) : error;
  }
}

/** The port wished in the environment. */
export function wishedPort(environment = process.env) {
  const text = environment.PORT ?? '3000';
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Sentence(`PORT=${text} is not a port: use a number from 1 to 65535.`);
}
