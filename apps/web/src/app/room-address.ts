/** Where in a room an address leads: to one message, and into one topic, or into what belongs to none. */
export interface RoomAddress {
  readonly at?: string;
  readonly topic?: string;
}

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whoever wrote the address: what is no id is left out. */
export function readRoomAddress(search: Readonly<Record<string, unknown>>): RoomAddress {
  const { at, topic } = search;
  const isTopic = typeof topic === 'string' && (topic === 'general' || id.test(topic));
  return {
    ...(typeof at === 'string' && id.test(at) ? { at } : {}),
    ...(isTopic ? { topic } : {}),
  };
}
