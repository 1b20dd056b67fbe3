import type { BrowserContext, ConsoleMessage } from 'playwright-core';

/** What no story may end with: each line is one fault of a page. */
export interface Faults {
  readonly errors: readonly string[];
  readonly violations: readonly string[];
  readonly foreign: readonly string[];
}

export const noFaults: Faults = { errors: [], violations: [], foreign: [] };

/** The page asks who is here before anybody is; the browser itself reports the answer as an error. */
const nobodyYet = /status of 401 .*\/api\/me$/;
const binding = 'reportPolicyViolation';

function lineOf(message: ConsoleMessage): string {
  return `${message.text()} ${message.location().url}`;
}

function isForeign(address: string, host: string): boolean {
  const { protocol, host: asked } = new URL(address);
  if (protocol === 'data:' || protocol === 'blob:') return false;
  return asked !== host;
}

/**
 * Collects, from the first page of a context on, what its pages complain of, which policies they break and whom else they ask.
 * `expected` names the errors that the story itself brings about, such as those of a server that it kills.
 */
export async function watchContext(
  context: BrowserContext,
  origin: string,
  expected: readonly RegExp[],
): Promise<() => Faults> {
  const { host } = new URL(origin);
  const errors: string[] = [];
  const violations: string[] = [];
  const foreign: string[] = [];
  const isExpected = (line: string): boolean => [nobodyYet, ...expected].some((pattern) => pattern.test(line));
  const note = (address: string): void => {
    if (isForeign(address, host)) foreign.push(address);
  };

  context.on('console', (message) => {
    const line = lineOf(message);
    if (message.type() === 'error' && !isExpected(line)) errors.push(line);
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('dialog', (dialog) => {
    violations.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  await context.exposeBinding(binding, (_source, violation: string) => void violations.push(violation));
  await context.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, name);
      if (typeof report === 'function') report(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  }, binding);
  return () => ({ errors: [...errors], violations: [...violations], foreign: [...foreign] });
}
