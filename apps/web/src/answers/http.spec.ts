import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { failureOf, onSignInEnd, readRefusal, request } from './http.ts';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  const made = createServer(listener);
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  const address = made.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}/api/thing`;
}

function answerWith(status: number, body: string, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'access-control-allow-origin': '*', ...headers }).end(body);
  };
}

const asItIs = (value: unknown): unknown => value;

async function failed(asked: Promise<unknown>) {
  return asked.then(() => undefined, failureOf);
}

afterEach(() => {
  server?.close();
  server = undefined;
});

test('a refusal brings its code, rule, params and remedies', async () => {
  const refusal = {
    code: 'body-too-long',
    rule: 'limits',
    params: { length: 9_000, limit: 8_000 },
    remedy: ['shorten-text'],
  };
  const address = await serve(answerWith(422, JSON.stringify(refusal)));
  expect(await failed(request(address, asItIs))).toEqual({ kind: 'refused', status: 422, refusal, waitSeconds: null });
});

test('an answer that is no problem document still becomes a refusal with words', async () => {
  const address = await serve(answerWith(502, '<html>Bad gateway</html>'));
  expect(await failed(request(address, asItIs))).toMatchObject({
    kind: 'refused',
    refusal: { code: 'unknown', remedy: [] },
  });
});

test('an answer that the contract does not know is unreadable, not believed', async () => {
  const address = await serve(answerWith(200, '{"surprise":1}'));
  const read = () => {
    throw new TypeError('Not what was agreed');
  };
  expect(await failed(request(address, read))).toEqual({ kind: 'unreadable' });
});

test('no answer at all is told apart from a refusal', async () => {
  const address = await serve(answerWith(200, '{}'));
  await new Promise((done) => server?.close(done));
  expect(await failed(request(address, asItIs))).toEqual({ kind: 'unreachable' });
});

test('a 401 tells the listeners that the sign-in has ended, unless it was asked before sign-in', async () => {
  const ends: string[] = [];
  const stop = onSignInEnd((code) => ends.push(code));
  const address = await serve(answerWith(401, '{"code":"sign-in-ended"}'));
  await failed(request(address, asItIs, { beforeSignIn: true }));
  expect(ends).toEqual([]);
  await failed(request(address, asItIs));
  expect(ends).toEqual(['sign-in-ended']);
  stop();
  await failed(request(address, asItIs));
  expect(ends).toEqual(['sign-in-ended']);
});

test('params of a refusal are kept only where they are plain values', () => {
  const problem = JSON.parse(
    '{"code":"x","params":{"limit":3,"who":"all","deep":{"a":1},"list":[1]},"remedy":["sign-in",4]}',
  );
  expect(readRefusal(problem)).toEqual({
    code: 'x',
    rule: null,
    params: { limit: 3, who: 'all' },
    remedy: ['sign-in'],
  });
});

test('two clicks on one button are one act, and both have its answer', async () => {
  let asked = 0;
  const address = await serve((asking, response) => {
    if (asking.method === 'POST') asked += 1;
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    setTimeout(() => response.writeHead(200, headers).end(`{"asked":${asked}}`), 50);
  });
  const click = () => request(address, asItIs, { method: 'POST', body: { personId: 'one' } });
  expect(await Promise.all([click(), click()])).toEqual([{ asked: 1 }, { asked: 1 }]);
  expect(await click()).toEqual({ asked: 2 });
});
