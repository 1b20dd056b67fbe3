import type { ShownAuthor } from '@trialogue/rooms';

/** The message of which a passage is to leave, as it now reads inside the room. */
export interface ReleasedFrom {
  readonly id: string;
  readonly body: string;
  readonly author: ShownAuthor;
}

export interface Destination {
  readonly id: string;
  readonly name: string;
}
