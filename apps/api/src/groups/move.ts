import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lapsesAt, mayMove, type MotionAnswer, motionCommand, type MotionCommand } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { type ActOnGroup, GroupActs, ownVoice } from './group-acts.ts';
import { MotionRepository } from './motion.repository.ts';
import type { Proposal } from './proposal.ts';
import { Proposals } from './proposals.ts';

/**
 * P2: asks a delegation, or the steward who acts for it, to do something with a seat. What one voice can do is done at once; what
 * lacks nothing but a majority becomes a motion with the mover's voice.
 */
@Injectable()
export class Move {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly proposals: Proposals,
    private readonly motions: MotionRepository,
  ) {}

  run(actor: PersonActor, groupId: string, command: MotionCommand): Promise<MotionAnswer> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      const proposal = await this.proposals.moved(act, command);
      const alone = ownVoice(act, proposal.sector);
      const decision = proposal.decide(alone);
      if (decision.allowed) return { id: null, outcome: 'carried', seatId: await proposal.carry() };
      if (decision.code !== 'majority-needed') throw new RefusalError(decision);
      // With every voice behind it, would anything else stand against it? Then there is nothing to collect voices for.
      orRefuse(proposal.decide({ delegates: alone.delegates, backing: alone.delegates }));
      return { id: await this.open(act, proposal, command), outcome: 'open', seatId: null };
    });
  }

  private async open(act: ActOnGroup, { sector, about }: Proposal, subject: MotionCommand): Promise<string> {
    const { group, own, at, now } = act;
    if (sector === null || own === null) throw new Error('a majority was needed of no delegation');
    orRefuse(mayMove(await this.openSubjects(group.id, sector, at), { kind: subject.kind, about }));
    const id = randomUUID();
    const motion = { id, groupId: group.id, sector, subject, proposedBy: own.id, proposedAt: at };
    await this.motions.add({ ...motion, lapsesAt: new Date(lapsesAt(now)) });
    await this.motions.back(id, own.id, at);
    return id;
  }

  private async openSubjects(groupId: string, sector: Sector, at: Date) {
    const open = await this.motions.open(groupId, sector, at);
    return open.map(({ subject }) => {
      const command = motionCommand.parse(subject);
      return { kind: command.kind, about: aboutOf(command, groupId) };
    });
  }
}

/** As the use case of each kind names what it is about. */
function aboutOf(command: MotionCommand, groupId: string): string {
  if (command.kind === 'end-group') return groupId;
  return command.kind === 'appoint' ? command.personId : command.seatId;
}
