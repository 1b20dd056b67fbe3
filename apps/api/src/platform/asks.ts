import { SetMetadata } from '@nestjs/common';
import type { Action } from '@trialogue/policy';

export const ASKS = 'trialogue:asks';

/**
 * Names the action of the policy that a route or an event asks for. A handler without it keeps the server from starting
 * (assertEveryHandlerAsks). The use case behind the handler brings the facts and calls may().
 */
export const Asks = (action: Action) => SetMetadata(ASKS, action);
