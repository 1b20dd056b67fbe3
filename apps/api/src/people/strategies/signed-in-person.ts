import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The person's id that a strategy has yielded. */
export const PersonOfStrategy = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { user } = context.switchToHttp().getRequest<Request>();
  if (typeof user !== 'string') throw new Error('a strategy let somebody pass and named nobody');
  return user;
});
