import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, RequestHandler } from 'express';
import { refuse } from '@trialogue/kernel';
import { type Action, type Actor, isOpenToAnyone } from '@trialogue/policy';
import { ASKS } from './asks.ts';
import { RefusalError } from './refusal.ts';

/** Who asks, once the cookie has been recognised. */
export interface Recognised {
  readonly actor: Extract<Actor, { kind: 'person' }>;
  readonly personId: string;
  readonly signInId: string;
}

/** Implemented by the domain of people; the platform only asks. */
export abstract class Recogniser {
  /** Null for no cookie, an unknown one, an ended or expired sign-in, a deactivated person. */
  abstract recognise(cookieHeader: string | undefined): Promise<Recognised | null>;
  /** Those of the given sign-ins that are still live. */
  abstract stillLive(signInIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Somebody asked for something over an open connection, so the sign-in is not idle. Cheap enough for every ask. */
  abstract noteUse(signInId: string): void;
}

export interface RecognisedRequest extends Request {
  recognised?: Recognised | null;
}

export const notSignedIn = refuse('sign-in-needed', 'access', ['sign-in']);

/** HTTP: recognises once for each request, and lets the unrecognised only to what the policy opens to anyone. */
@Injectable()
export class RecognisedGuard implements CanActivate {
  constructor(
    private readonly recogniser: Recogniser,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const action = this.reflector.get<Action | undefined>(ASKS, context.getHandler());
    const request = context.switchToHttp().getRequest<RecognisedRequest>();
    if (action && isOpenToAnyone(action)) return true;
    request.recognised = await this.recogniser.recognise(request.headers.cookie);
    if (!request.recognised) throw new RefusalError(notSignedIn);
    return true;
  }
}

/** The recognised person behind a request. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Recognised => {
  const recognised = context.switchToHttp().getRequest<RecognisedRequest>().recognised;
  if (!recognised) throw new RefusalError(notSignedIn);
  return recognised;
});

/** Runs what costs memory only for somebody who is recognised; anybody else meets the usual limits, and then the guard. */
export function onceRecognised(recogniser: Recogniser, run: RequestHandler): RequestHandler {
  return (request, response, next) => {
    recogniser
      .recognise(request.headers.cookie)
      .then((recognised) => (recognised ? run(request, response, next) : next()))
      .catch(next);
  };
}
