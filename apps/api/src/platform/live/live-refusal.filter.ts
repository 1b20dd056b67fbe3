import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { ZodError } from 'zod';
import { type Refusal, refuse } from '@trialogue/kernel';
import type { WireRefusal } from '@trialogue/rooms';
import { LOG, type Log } from '../log.ts';
import { isPassingFault } from '../database/passing-fault.ts';
import { malformedAt } from '../malformed-at.ts';
import { failed, malformed, nameOf, unavailable } from '../refusal.filter.ts';
import { RefusalError } from '../refusal.ts';

export const unknownEvent = refuse('unknown-event', 'limits', ['correct-field']);

/** Refusals after which the same ask, with the same id, may succeed without anybody doing anything. */
const passing = new Set(['unavailable', 'busy']);

export function wireRefusal(refusal: Refusal): WireRefusal {
  const { code, rule, params, remedy } = refusal;
  return { ok: false, code, retry: passing.has(code), rule, params: { ...params }, remedy: [...remedy] };
}

/**
 * An exception in a gateway reaches the asker's acknowledgement. Without this the acknowledgement would never come, and an
 * outbox would send a refused message for ever. Nothing that the client sent is echoed.
 */
@Catch()
export class LiveRefusalFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const answer: unknown = host.getArgByIndex(2);
    const refusal = this.refusalOf(error);
    if (typeof answer === 'function') answer(wireRefusal(refusal));
  }

  private refusalOf(error: unknown): Refusal {
    if (error instanceof RefusalError) return error.refusal;
    if (error instanceof ZodError) return malformedAt(error.issues);
    if (error instanceof HttpException && error.getStatus() < 500) return malformed;
    // An outbox keeps what was refused so, and sends it again with the same id.
    if (isPassingFault(error)) return unavailable;
    this.log.error({ fault: nameOf(error) }, 'an event failed');
    return failed;
  }
}
