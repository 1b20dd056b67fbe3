import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Response } from 'express';
import { type Refusal, refuse } from '@trialogue/kernel';
import { isPassingFault } from './database/passing-fault.ts';
import { LOG, type Log } from './log.ts';
import { RefusalError } from './refusal.ts';

/** HTTP status of a refusal; what is not listed is 403, since a rule refused a known person. */
const statuses: Readonly<Record<string, number>> = {
  'not-found': 404,
  'sign-in-needed': 401,
  'wrong-credentials': 401,
  'too-many-attempts': 429,
  malformed: 400,
  'too-large': 413,
  'foreign-origin': 403,
  'header-needed': 403,
  'id-reused': 409,
  'receipt-expired': 409,
  'body-too-long': 422,
  'body-empty': 422,
  'body-has-controls': 422,
  'reply-unknown': 422,
  'topic-unknown': 422,
  busy: 503,
  unavailable: 503,
};

export function statusOf(refusal: Refusal): number {
  return statuses[refusal.code] ?? 403;
}

export const malformed = refuse('malformed', 'limits', ['correct-field']);
export const tooLarge = refuse('too-large', 'limits', ['shorten-text']);
export const failed = refuse('failed', 'limits', ['try-again']);
export const unavailable = refuse('unavailable', 'limits', ['try-again']);

/** Everything thrown becomes application/problem+json; a fault's own text stays in the log. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    const refusal = this.refusalOf(error);
    const status = refusal === failed ? 500 : statusOf(refusal);
    const { code, rule, params, remedy } = refusal;
    const wait = params['seconds'];
    if (status === 429 && wait !== undefined) response.setHeader('Retry-After', String(wait));
    response
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title: code, status, code, rule, params, remedy }));
  }

  private refusalOf(error: unknown): Refusal {
    if (error instanceof RefusalError) return error.refusal;
    const status = statusIn(error);
    if (status === 404) return refuse('not-found', 'access', ['ask-for-a-seat']);
    if (status === 413) return tooLarge;
    if (status !== undefined && status < 500) return malformed;
    if (isPassingFault(error)) return unavailable;
    this.log.error({ fault: nameOf(error) }, 'a request failed');
    return failed;
  }
}

function statusIn(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  // body-parser's errors (bad JSON, too large) are plain errors that carry a status.
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return undefined;
}

/** The kind and place of a fault; its message could quote what somebody wrote. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code} ${place.trim()}`;
}
