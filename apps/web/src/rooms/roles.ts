import type { Audience } from '@trialogue/rooms';
import type { Author } from './author.tsx';

type Member = Pick<Audience['members'][number], 'name' | 'sector' | 'role'>;
type RoleOf = (author: Author) => string | undefined;

function keyOf({ name, sector }: Pick<Member, 'name' | 'sector'>): string {
  return `${sector} ${name}`;
}

/**
 * Non-attribution gives an author's name and sector but no seat. The role is that of the one member of this name and sector;
 * with two of them, or with a list that is cut short, any answer could be another person's.
 */
export function rolesByName(audience: { readonly total: number; readonly members: readonly Member[] } | null): RoleOf {
  if (audience === null || audience.total > audience.members.length) return () => undefined;
  const roles = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const member of audience.members) {
    const key = keyOf(member);
    if (roles.has(key)) ambiguous.add(key);
    roles.set(key, member.role);
  }
  return (author) => {
    if (!('ref' in author)) return undefined;
    const key = keyOf(author);
    return ambiguous.has(key) ? undefined : roles.get(key);
  };
}
