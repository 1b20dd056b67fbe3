import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { signInCommand } from '@trialogue/people';
import { malformed } from '../../platform/refusal.filter.ts';
import { RefusalError } from '../../platform/refusal.ts';

/** Nest runs guards before pipes, so the body is held to its contract here, before anything is hashed. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override canActivate(
    context: ExecutionContext,
  ): ReturnType<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']> {
    const request = context.switchToHttp().getRequest<Request>();
    if (!signInCommand.safeParse(request.body).success) throw new RefusalError(malformed);
    return super.canActivate(context);
  }
}
