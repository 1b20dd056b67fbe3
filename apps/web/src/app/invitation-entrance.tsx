import { InvitationPage, type InvitationPageProps } from '../entry/invitation-page.tsx';
import { Markdown } from '../rooms/markdown.tsx';
import { readMe } from './questions.ts';
import { RuleBadge } from './rule-badge.tsx';
import './rows.css';

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
  return <InvitationPage {...props} signedInAs={nameIn(me)} Markdown={Markdown} RuleBadge={RuleBadge} />;
}
