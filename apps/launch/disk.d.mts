export function requireRoom(folder: string, megabytes: number, purpose: string): void;
