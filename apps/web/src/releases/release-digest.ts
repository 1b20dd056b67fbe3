import { releaseWords, type ReleaseWording } from '@trialogue/rooms';

/** What an approval binds: these words, attributed so, to there. Any other request has another hash. */
export async function releaseDigest(wording: ReleaseWording): Promise<string> {
  const bound = new TextEncoder().encode(releaseWords(wording));
  const digest = await crypto.subtle.digest('SHA-256', bound);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
