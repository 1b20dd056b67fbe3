import { seatRoles, type SeatRole } from '@trialogue/groups';
import type { Audience, PostedItem, ReleasedItem } from '@trialogue/rooms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Said } from './said.ts';
import { useSurroundings } from './surroundings.ts';

export type Author = PostedItem['author'] | ReleasedItem['author'];
export type AudienceMember = Audience['members'][number];

/** Null for a message that was taken back: of that nobody is the author any more. */
export function authorOf({ item }: Said): Author | null {
  return item?.kind === 'posted' || item?.kind === 'released' ? item.author : null;
}

/** The name that the room's rule shows; under a rule that shows none, the word for anybody. */
export function useAuthorName(): (author: Author | null) => string {
  const { t } = useTranslation('rooms');
  return (author) => (author !== null && 'name' in author ? author.name : t('author.participant'));
}

function isRole(role: string): role is SeatRole {
  return seatRoles.some((known) => known === role);
}

/** The word for a role, ended by a dot that parts it from the organisation; nothing for a role from a newer server. */
export function useRoleWord(): (role: string) => string {
  const { t } = useTranslation('rooms');
  return (role) => (isRole(role) ? `${t(`role.${role}`)} ·` : '');
}

/** What of it has too little room to be read is left out: cut letters say nothing. */
function Place({ children }: { readonly children: ReactNode }) {
  return (
    <span className="author-place">
      <span className="author-place-words">{children}</span>
    </span>
  );
}

/** Who speaks: the name, the sector by sign and word, and what the audience list says of that seat. */
export function AuthorLine({
  author,
  seat,
  role,
  id,
}: {
  readonly author: Author;
  readonly seat?: AudienceMember | undefined;
  /** Where the room's rule shows no seat. */
  readonly role?: string | undefined;
  readonly id: string;
}) {
  const { StandingMark } = useSurroundings();
  const nameOf = useAuthorName();
  const { t } = useTranslation('rooms');
  return (
    <span className="author">
      <bdi className="author-name" id={id}>
        {nameOf(author)}
      </bdi>
      {author.sector !== undefined && <StandingMark standing={author.sector} />}
      {role !== undefined && isRole(role) && <Place>{t(`role.${role}`)}</Place>}
      {seat !== undefined && (
        <Place>
          {isRole(seat.role) && t(`role.${seat.role}`)}
          <span className="author-organisation">
            {isRole(seat.role) && ' · '}
            <bdi>{seat.organisation}</bdi>
          </span>
        </Place>
      )}
    </span>
  );
}
