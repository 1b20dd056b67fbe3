import type { CallMode, CallToOpen, SilenceToOpen } from '@trialogue/consent';
import { termOf, usualWish, type TermWish } from './term.ts';

/** What can be opened by hand: matters of calls, and a text that is circulated under silence. */
export const openable = ['text', 'procedure', 'circulated', 'charter-version', 'lower-rule', 'open-history'] as const;
export type Openable = (typeof openable)[number];

/** What is being filled in. `clientId` stays the same however often it is sent: one form opens one call. */
export interface OpeningWishes {
  readonly clientId: string;
  readonly what: Openable;
  readonly title: string;
  readonly text: string;
  readonly mode: CallMode['name'];
  /** Empty where nothing is chosen. */
  readonly roomId: string;
  readonly subject: string;
  readonly version: number | null;
  readonly term: TermWish;
}

export function noWishes(clientId: string): OpeningWishes {
  const empty = { title: '', text: '', roomId: '', subject: '', version: null };
  return { clientId, what: 'text', mode: 'consent', term: usualWish, ...empty };
}

export type Opening =
  { readonly way: 'call'; readonly command: CallToOpen } | { readonly way: 'silence'; readonly command: SilenceToOpen };

const twoThirds: CallMode = { name: 'threshold', threshold: { parts: 2, of: 3 } };

/** What would be sent; null as long as something is missing. */
export function openingOf(wishes: OpeningWishes): Opening | null {
  const { clientId, what, version, roomId } = wishes;
  const term = termOf(wishes.term);
  const title = wishes.title.trim();
  const text = wishes.text.trim();
  if (term === null || title === '') return null;
  const subject = wishes.subject === '' ? null : wishes.subject;
  const common = { clientId, title, term, subject };
  const inSession = { ...common, sessionItemId: null };
  if (what === 'charter-version') {
    return version === null ? null : { way: 'call', command: { matter: what, version, ...inSession } };
  }
  if (text === '') return null;
  if (what === 'circulated') return { way: 'silence', command: { ...common, text, roomId: null } };
  if (what === 'lower-rule' || what === 'open-history') {
    return roomId === '' ? null : { way: 'call', command: { matter: what, text, roomId, ...inSession } };
  }
  const mode: CallMode = wishes.mode === 'consent' ? { name: 'consent' } : twoThirds;
  return {
    way: 'call',
    command: { matter: what, text, mode, quorum: { parts: 1, of: 2 }, roomId: null, ...inSession },
  };
}
