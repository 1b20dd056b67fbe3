/** The channel of the live server that a room's listeners join. */
export const channelOf = (roomId: string): string => `room:${roomId}`;
