import { Injectable } from '@nestjs/common';
import { type Motion, motionCommand, type MotionCommand, type Motions, voiceOf, voicesNeeded } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { type ListedMotion, MotionRepository } from './motion.repository.ts';
import { SeatsReader } from './seats.reader.ts';

const mostMotions = 100;

/** The open motions of one's own delegation; those of others are theirs. */
@Injectable()
export class ListMotions {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly motions: MotionRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string): Promise<Motions> {
    return this.work.asPerson(personId, async () => {
      const at = this.clock.now();
      const now = at.getTime();
      const own = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'motions.list', { seat: own, now }));
      const sector = own?.sector ?? null;
      if (own === null || sector === null) refuseNotFound();
      const members = await this.seats.membersOf(groupId);
      const listed = await this.motions.listed(groupId, sector, at, mostMotions);
      const items = listed.map((motion) => {
        const { delegates, backing } = voiceOf(members, sector, new Set(motion.backers), now);
        return { ...motionOf(motion, own.id), backing, needed: voicesNeeded(delegates) };
      });
      return { sector, delegates: voiceOf(members, sector, new Set(), now).delegates, items };
    });
  }
}

function motionOf(motion: ListedMotion, ownSeatId: string): Omit<Motion, 'backing' | 'needed'> {
  const { id, personName, seatRole, proposer, proposedBy, proposedAt, lapsesAt, backers } = motion;
  const command = motionCommand.parse(motion.subject);
  return {
    id,
    kind: command.kind,
    personName,
    role: command.kind === 'appoint' ? command.role : seatRole,
    seatId: 'seatId' in command ? command.seatId : null,
    until: untilOf(command),
    proposedBy: proposer,
    ownProposal: proposedBy === ownSeatId,
    proposedAt: proposedAt.toISOString(),
    lapsesAt: lapsesAt.toISOString(),
    backedByMe: backers.includes(ownSeatId),
  };
}

function untilOf(command: MotionCommand): string | null {
  if (command.kind === 'lend') return command.until;
  return command.kind === 'appoint' ? command.guestUntil : null;
}
