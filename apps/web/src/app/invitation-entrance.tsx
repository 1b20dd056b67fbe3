import { lazy, useEffect } from 'react';
import { InvitationPage, type InvitationPageProps } from '../entry/invitation-page.tsx';
import { readMe } from './questions.ts';
import { RuleBadge } from './rule-badge.tsx';
import './rows.css';

const loadMarkdown = () => import('../rooms/markdown.tsx');
const Markdown = lazy(async () => ({ default: (await loadMarkdown()).Markdown }));

export interface InvitationEntranceProps extends Omit<InvitationPageProps, 'signedInAs' | 'Markdown' | 'RuleBadge'> {
  /** Who is signed in already on this device, as the server said it. */
  readonly me: unknown;
}

function nameIn(me: unknown): string | null {
  try {
    return me === null ? null : readMe(me).member.name;
  } catch {
    return '';
  }
}

/** The way in by a link, with the parts of other domains that it shows. */
export function InvitationEntrance({ me, ...props }: InvitationEntranceProps) {
  // A fifth of the weight is for the charter alone: it comes while the first page is read.
  useEffect(() => void loadMarkdown(), []);
  return <InvitationPage {...props} signedInAs={nameIn(me)} Markdown={Markdown} RuleBadge={RuleBadge} />;
}
