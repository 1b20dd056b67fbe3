import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../platform/config.ts';

type Transport = Pick<Config, 'tls' | 'publicOrigin'>;

const tokenBytes = 32;
const shape = /^[A-Za-z0-9_-]{43}$/;

export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/** What is stored. The token has 256 random bits, so a fast hash is enough: there is nothing to guess. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Browsers accept the prefix __Host- from a secure page only; it keeps a sub-domain from planting a cookie of its own. */
export function cookieName(transport: Transport): string {
  return isSecure(transport) ? '__Host-trialogue' : 'trialogue';
}

export function tokenIn(cookieHeader: string | undefined, transport: Transport): string | undefined {
  const start = `${cookieName(transport)}=`;
  const pair = cookieHeader
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start));
  const token = pair?.slice(start.length);
  return token !== undefined && shape.test(token) ? token : undefined;
}

/** Without an age: a browser that is closed on a shared machine forgets it. */
export function signInCookie(token: string, transport: Transport): string {
  return `${cookieName(transport)}=${token}; ${flags(transport)}`;
}

export function endedCookie(transport: Transport): string {
  return `${cookieName(transport)}=; ${flags(transport)}; Max-Age=0`;
}

function flags(transport: Transport): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(transport) ? '; Secure' : ''}`;
}

function isSecure({ tls, publicOrigin }: Transport): boolean {
  return tls !== undefined || publicOrigin !== undefined;
}
