import { Injectable } from '@nestjs/common';
import type { Absences as AbsencesAnswer, AbsenceWord } from '@trialogue/consent';
import { isMajority, voiceOf, voicesNeeded } from '@trialogue/groups';
import { sectors } from '@trialogue/people';
import { may, type PersonActor } from '@trialogue/policy';
import { GroupActs } from '../groups/group-acts.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { peopleOf } from './calling.ts';
import { type AbsenceVoice, ElectorateRepository } from './electorate.repository.ts';
import { isSame, whollyRecused } from './electorates.ts';

/** A sector that has wholly stepped back stays out of a call only where every delegation agreed before; here they do. */
@Injectable()
export class Absences {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly acts: GroupActs,
    private readonly seats: SeatsReader,
    private readonly electorates: ElectorateRepository,
    private readonly devices: OwnDevices,
  ) {}

  list({ actor, personId }: Recognised, groupId: string): Promise<AbsencesAnswer> {
    return this.work.asPerson(personId, async () => {
      const now = this.clock.now().getTime();
      const own = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'absences.list', { seat: own, now }));
      const seats = await this.seats.membersOf(groupId);
      const recusals = await this.electorates.recusals(groupId);
      const voices = await this.electorates.absenceVoices(groupId);
      const subjects = [...new Set(recusals.map(({ subject }) => subject))];
      const items = subjects.flatMap((subject) => {
        const recused = new Set(recusals.filter((one) => one.subject === subject).map(({ seatId }) => seatId));
        return whollyRecused(seats, recused, now).map((absent) => {
          const given = voices.filter((voice) => isSame(voice.subject, subject) && voice.absent === absent);
          const backers = new Set(given.map(({ seatId }) => seatId));
          const delegations = sectors.map((sector) => {
            const voice = voiceOf(seats, sector, backers, now);
            const needed = voicesNeeded(voice.delegates);
            return { sector, agreeing: voice.backing, needed, agrees: isMajority(voice) };
          });
          return { subject, absent, delegations, own: own !== null && backers.has(own.id) };
        });
      });
      return { items };
    });
  }

  say(actor: PersonActor, groupId: string, { subject, absent, agrees }: AbsenceWord): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const { group, own, seats, at, now } = await this.acts.open(actor, groupId);
      orRefuse(may(actor, 'absence.agree', { seat: own, now, group: group.state }));
      if (own === null) refuseNotFound();
      const voice: AbsenceVoice = { subject: subject.trim().toLowerCase(), absent, seatId: own.id };
      if (agrees) await this.electorates.agree(groupId, voice, at);
      else await this.electorates.disagree(groupId, voice);
      await this.devices.tell(peopleOf(seats), { about: 'calls', groupId });
    });
  }
}
