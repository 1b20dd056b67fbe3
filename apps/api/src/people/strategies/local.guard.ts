import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { signInCommand } from '@trialogue/people';
import { malformedAt } from '../../platform/malformed-at.ts';
import { RefusalError } from '../../platform/refusal.ts';

/** Nest runs guards before pipes, so the body is held to its contract here, before anything is hashed. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override canActivate(
    context: ExecutionContext,
  ): ReturnType<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']> {
    const request = context.switchToHttp().getRequest<Request>();
    const { error } = signInCommand.safeParse(request.body);
    if (error) throw new RefusalError(malformedAt(error.issues));
    return super.canActivate(context);
  }
}
