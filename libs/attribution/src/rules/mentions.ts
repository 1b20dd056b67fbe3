import { sectors, type Sector } from '@trialogue/people';

/**
 * A mention stands in a text as @{seat:…}, @{role:facilitator} or @{sector:business}: an id where a person is meant, so that the text
 * itself holds no name. Inside, a page shows the seat's holder; at an exit the id is taken out.
 */
export const mentionedRoles = ['delegates', 'observers', 'facilitator', 'rapporteur'] as const;
export type MentionedRole = (typeof mentionedRoles)[number];

export type Mention =
  | { readonly to: 'seat'; readonly seatId: string }
  | { readonly to: 'role'; readonly role: MentionedRole }
  | { readonly to: 'sector'; readonly sector: Sector };

const written =
  /@\{(?:(?<seat>seat):(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|(?<other>role|sector):(?<word>[a-z-]{1,20}))\}/g;

/** How many of one text are heard; the rest is text. */
export const mentionLimit = 20;

export function writtenMention(mention: Mention): string {
  if (mention.to === 'seat') return `@{seat:${mention.seatId}}`;
  return mention.to === 'role' ? `@{role:${mention.role}}` : `@{sector:${mention.sector}}`;
}

export type TextPart = { readonly text: string } | { readonly mention: Mention };

/** A text as what is written and who is mentioned, in order; put together again by `writtenMention` it is the same text. */
export function partsOfText(body: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of body.matchAll(written)) {
    const mention = mentionOf(match.groups ?? {});
    if (mention === null) continue;
    if (match.index > from) parts.push({ text: body.slice(from, match.index) });
    parts.push({ mention });
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ text: body.slice(from) });
  return parts;
}

/** Whom a text addresses, each once, at most `mentionLimit`. */
export function mentionsIn(body: string): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const part of partsOfText(body)) {
    if ('mention' in part && found.size < mentionLimit) found.set(writtenMention(part.mention), part.mention);
  }
  return [...found.values()];
}

/** For an exit: a person addressed becomes a participant; a role and a sector stay, since they name nobody. */
export function withoutMentions(body: string): string {
  return partsOfText(body)
    .map((part) => {
      if ('text' in part) return part.text;
      if (part.mention.to === 'seat') return '@participant';
      return part.mention.to === 'role' ? `@${part.mention.role}` : `@${part.mention.sector}`;
    })
    .join('');
}

function mentionOf(groups: Readonly<Record<string, string | undefined>>): Mention | null {
  const { seat, id, other, word } = groups;
  if (seat !== undefined && id !== undefined) return { to: 'seat', seatId: id };
  if (other === 'role') {
    const role = mentionedRoles.find((known) => known === word);
    return role === undefined ? null : { to: 'role', role };
  }
  const sector = sectors.find((known) => known === word);
  return sector === undefined ? null : { to: 'sector', sector };
}
