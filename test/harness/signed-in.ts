import { signInAnswer } from '@trialogue/people';
import type { Member } from '@trialogue/people';

/** Somebody who has signed in, and the requests he may make. */
export interface SignedIn {
  readonly member: Member;
  /** As the Cookie header wants it. */
  readonly cookie: string;
  /** At the node where the sign-in was, or at another one of the same database. */
  request(method: string, path: string, body?: unknown, node?: string): Promise<HttpAnswer>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else the text. To be parsed with the contract's schema by who expects one. */
  readonly body: unknown;
}

/** Signs in as a person does, over HTTP with address and password. */
export async function signIn(url: string, person: { email: string; password: string }): Promise<SignedIn> {
  const { email, password } = person;
  const answer = await sendRequest(url, 'POST', '/api/auth/sign-in', { body: { email, password } });
  if (answer.status !== 200)
    throw new Error(`${email} could not sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    member: signInAnswer.parse(answer.body).member,
    cookie,
    request: (method, path, body, node) => sendRequest(node ?? url, method, path, { body, cookie }),
  };
}

/** One request to the api; the header that unsafe methods need is always sent. */
export async function sendRequest(
  url: string,
  method: string,
  path: string,
  { body, cookie, headers }: { body?: unknown; cookie?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<HttpAnswer> {
  const response = await fetch(new URL(path, url), {
    method,
    redirect: 'manual',
    headers: {
      'x-requested-by': 'trialogue',
      origin: new URL(url).origin,
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const parsed: unknown = isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body: parsed };
}
