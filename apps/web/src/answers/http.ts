import { reportAnswer } from './reachability.ts';

/** A refusal as it comes over the wire; its words are the app's (RefusalNote). */
export interface ShownRefusal {
  readonly code: string;
  readonly rule: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly remedy: readonly string[];
}

export type Failure =
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly refusal: ShownRefusal;
      readonly waitSeconds: number | null;
    }
  /** Nothing came back: no network, or no server. */
  | { readonly kind: 'unreachable' }
  /** Something came back that the contract does not know. */
  | { readonly kind: 'unreadable' };

export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'refused' ? `${failure.status} ${failure.refusal.code}` : failure.kind);
    this.name = 'RequestFailed';
    this.failure = failure;
  }
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** A question asked before sign-in: its 401 is an answer, not the end of a sign-in. */
  readonly beforeSignIn?: boolean;
}

type EndListener = (code: string) => void;
const endListeners = new Set<EndListener>();

/** Called with the refusal's code when the server no longer knows this sign-in. Returns how to stop listening. */
export function onSignInEnd(listener: EndListener): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readParams(value: unknown): Record<string, string | number> {
  if (!isRecord(value)) return {};
  const plain = Object.entries(value).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(plain);
}

export function readRefusal(problem: unknown): ShownRefusal {
  if (!isRecord(problem)) return { code: 'unknown', rule: null, params: {}, remedy: [] };
  const { code, rule, params, remedy } = problem;
  return {
    code: typeof code === 'string' ? code : 'unknown',
    rule: typeof rule === 'string' ? rule : null,
    params: readParams(params),
    remedy: Array.isArray(remedy) ? remedy.filter((one) => typeof one === 'string') : [],
  };
}

function readWait(response: Response): number | null {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return Number.isFinite(seconds) ? seconds : null;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function send(path: string, { method = 'GET', body, signal }: Ask): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-requested-by'] = 'trialogue';
  if (body !== undefined) headers['content-type'] = 'application/json';
  return fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function sendOrFail(path: string, ask: Ask): Promise<Response> {
  try {
    const response = await send(path, ask);
    reportAnswer(true);
    return response;
  } catch (error) {
    if (ask.signal?.aborted === true) throw error;
    reportAnswer(false);
    throw new RequestFailed({ kind: 'unreachable' });
  }
}

interface Arrived {
  readonly response: Response;
  readonly value: unknown;
}

async function arrive(path: string, ask: Ask): Promise<Arrived> {
  const response = await sendOrFail(path, ask);
  return { response, value: await readJson(response) };
}

const actsUnderWay = new Map<string, Promise<Arrived>>();

/** Two clicks are one act: what is asked in the same words while it is under way is answered by the same answer. */
function arriveOnce(path: string, ask: Ask): Promise<Arrived> {
  if (ask.method === undefined || ask.method === 'GET') return arrive(path, ask);
  const key = JSON.stringify([ask.method, path, ask.body]);
  const underWay = actsUnderWay.get(key);
  if (underWay !== undefined) return underWay;
  const arriving = arrive(path, ask).finally(() => actsUnderWay.delete(key));
  actsUnderWay.set(key, arriving);
  return arriving;
}

function refused(response: Response, value: unknown, ask: Ask): RequestFailed {
  const refusal = readRefusal(value);
  if (response.status === 401 && ask.beforeSignIn !== true) endListeners.forEach((listener) => listener(refusal.code));
  return new RequestFailed({ kind: 'refused', status: response.status, refusal, waitSeconds: readWait(response) });
}

/** Asks for what is read while it arrives. Fails as `request` does; a connection that breaks later fails the stream. */
export async function requestStream(path: string): Promise<ReadableStream<Uint8Array>> {
  const response = await sendOrFail(path, {});
  if (!response.ok) throw refused(response, await readJson(response), {});
  if (response.body === null) throw new RequestFailed({ kind: 'unreadable' });
  return response.body;
}

/** Asks the api. Throws RequestFailed for every way in which there may be no answer. */
export async function request<Answer>(path: string, read: (value: unknown) => Answer, ask: Ask = {}): Promise<Answer> {
  const { response, value } = await arriveOnce(path, ask);
  if (!response.ok) throw refused(response, value, ask);
  try {
    return read(value);
  } catch {
    throw new RequestFailed({ kind: 'unreadable' });
  }
}

export function failureOf(error: unknown): Failure {
  return error instanceof RequestFailed ? error.failure : { kind: 'unreadable' };
}
