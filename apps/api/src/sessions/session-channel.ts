/** The channel of the live server that those who watch a session join. */
export const channelOfSession = (sessionId: string): string => `session:${sessionId}`;
