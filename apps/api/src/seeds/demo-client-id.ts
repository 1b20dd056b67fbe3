import { createHash } from 'node:crypto';

/**
 * The client id of a seeded contribution or act: the same at every run, so that a seeding which was cut short and is taken up again
 * gets the first results back instead of saying everything twice. It has the shape of a UUIDv4, as the wire wants it.
 */
export function demoClientId(about: string, place: number | string): string {
  const digits = createHash('sha256').update(`${about} ${place}`).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
