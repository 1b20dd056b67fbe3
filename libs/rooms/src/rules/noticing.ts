import { mentionsIn, type AttributionRule, type Mention, type MentionedRole } from '@trialogue/attribution';
import type { Sector } from '@trialogue/people';

export interface NoticedMember {
  readonly personId: string;
  readonly seatId: string;
  readonly role: string;
  readonly sector: Sector | null;
}

export interface NoticedMessage {
  readonly rule: AttributionRule;
  readonly body: string;
  /** On the record only. */
  readonly authorSeat: string | null;
  /** Of the message that this one answers, where both are on the record. */
  readonly answeredSeat: string | null;
}

export interface NoticesOfMessage {
  readonly kind: 'mention' | 'role-mention' | 'sector-mention' | 'reply';
  readonly personIds: readonly string[];
}

/**
 * Whom a message concerns, each by the closest reason and once. On the record nobody is told of his own message. Under
 * non-attribution he is: of a sector that is addressed, the one who has no notice would be the author. For the same reason nobody is
 * told there that he was answered: the row would say that he wrote what was answered.
 */
export function noticesOf(message: NoticedMessage, members: readonly NoticedMember[]): NoticesOfMessage[] {
  const isMasked = message.rule !== 'on-record';
  const author = isMasked ? null : message.authorSeat;
  const others = members.filter(({ seatId }) => seatId !== author);
  const mentions = mentionsIn(message.body);
  const told = new Set<string>();
  const concerned = (kind: NoticesOfMessage['kind'], concerns: (member: NoticedMember) => boolean) => {
    const personIds = others
      .filter((member) => concerns(member) && !told.has(member.personId))
      .map(({ personId }) => personId);
    for (const personId of personIds) told.add(personId);
    return { kind, personIds };
  };
  const all = [
    concerned('mention', (member) => mentions.some((one) => one.to === 'seat' && one.seatId === member.seatId)),
    concerned('reply', ({ seatId }) => !isMasked && seatId === message.answeredSeat),
    concerned('role-mention', (member) => mentions.some((one) => meansRole(one, member))),
    concerned('sector-mention', ({ sector }) => mentions.some((one) => one.to === 'sector' && one.sector === sector)),
  ];
  return all.filter(({ personIds }) => personIds.length > 0);
}

const heldRole: Readonly<Record<MentionedRole, string>> = {
  delegates: 'delegate',
  observers: 'observer',
  facilitator: 'facilitator',
  rapporteur: 'rapporteur',
};

function meansRole(mention: Mention, { role }: NoticedMember): boolean {
  return mention.to === 'role' && heldRole[mention.role] === role;
}
