import type { NextFunction, Request, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { refuse } from '@trialogue/kernel';
import type { Config } from './config.ts';
import { RefusalError } from './refusal.ts';

const foreignOrigin = refuse('foreign-origin', 'access', ['sign-in']);
const headerNeeded = refuse('header-needed', 'access', ['correct-field'], { header: 'X-Requested-By' });
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const ownSites = new Set(['same-origin', 'none']);

/**
 * Whether a request comes from a page of ours. A browser always tells the Origin of a WebSocket handshake and of an unsafe
 * request, so a missing one is no page at all; where others than this machine can reach the server, even that is refused.
 */
export function comesFromHere(request: IncomingMessage, config: Config): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return config.publicOrigin === undefined && !config.tls;
  if (config.publicOrigin !== undefined) return origin === config.publicOrigin;
  const scheme = config.tls ? 'https' : 'http';
  return origin === `${scheme}://${request.headers.host}` && isOwnHost(request.headers.host, config);
}

/** Against DNS rebinding: on loopback only loopback's own names are answered. */
function isOwnHost(host: string | undefined, config: Config): boolean {
  if (config.tls) return host !== undefined;
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '');
}

/** Unsafe methods need the own header, which a foreign page cannot send without asking first, and no foreign origin. */
export function requireOwnPage(config: Config) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (safeMethods.has(request.method)) return next();
    const site = request.headers['sec-fetch-site'];
    const hasHeader = request.headers['x-requested-by'] === 'trialogue';
    const hasOwnSite = site === undefined || ownSites.has(String(site));
    const hasOwnOrigin = request.headers.origin === undefined || comesFromHere(request, config);
    if (!hasOwnSite || !hasOwnOrigin) return next(new RefusalError(foreignOrigin));
    if (!hasHeader) return next(new RefusalError(headerNeeded));
    next();
  };
}
