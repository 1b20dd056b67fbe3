/** A permanent link leads whoever may read the room to the message, and nobody else anywhere. */
export function linkTo(roomId: string, messageId: string): string {
  return `${window.location.origin}/rooms/${roomId}?at=${messageId}`;
}
