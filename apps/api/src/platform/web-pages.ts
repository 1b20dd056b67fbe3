import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Config } from './config.ts';

const nonceMark = '__CSP_NONCE__';

/** Strict from the first page on: nothing inline, nothing foreign, Trusted Types enforced. */
export function secureHeaders(config: Config) {
  const secure = config.tls !== undefined || config.publicOrigin !== undefined;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['dompurify', 'trialogue', "'allow-duplicates'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  });
}

export function giveNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals['nonce'] = randomBytes(18).toString('base64');
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  );
  next();
}

function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}

/** Nothing under /api may be kept by a cache: neither its content nor its age may tell anything. */
export function forbidCaching(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** Files with a hash in their name are served for ever; every other path gets the app's one page. */
export function servePages(app: Express, config: Config): void {
  const page = join(config.webRoot, 'index.html');
  if (!existsSync(page)) return;
  const [before, after] = splitAt(readFileSync(page, 'utf8'), nonceMark);
  app.use('/assets', chooseCompressed(join(config.webRoot, 'assets')));
  app.use(
    '/assets',
    express.static(join(config.webRoot, 'assets'), { immutable: true, maxAge: '1y', index: false, etag: false }),
    (_request: Request, response: Response) => void response.status(404).end(),
  );
  app.use(express.static(config.webRoot, { index: false, etag: false, cacheControl: false }));
  app.get(/^\/(?!api\/|socket\.io\/).*/, (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(before + nonceOf(response) + after);
  });
}

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

/** Leads to the compressed copy that the build laid beside a file, where the browser can read it. */
function chooseCompressed(folder: string) {
  const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = request.path.slice(1);
    const encoding = encodings.find((one) => files.has(name + one.ending) && request.acceptsEncodings(one.name));
    if (!encoding) return next();
    response.vary('Accept-Encoding');
    response.setHeader('Content-Encoding', encoding.name);
    response.type(name.endsWith('.css') ? 'css' : 'js');
    request.url = `/${name}${encoding.ending}`;
    next();
  };
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
