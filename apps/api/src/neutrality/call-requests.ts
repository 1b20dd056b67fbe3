import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requestHours } from '@trialogue/consent';
import type { CallRequests as ShownRequests, CallToRequest } from '@trialogue/groups';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { hashOf } from '../calls/calling.ts';
import { lackingSectors } from '../calls/electorates.ts';
import { OpenSystemCall } from '../calls/open-system-call.ts';
import { type ActOnGroup, GroupActs } from '../groups/group-acts.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Notices } from '../own/notices.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { CallRequestRepository } from './call-request.repository.ts';

const mostShown = 100;
const day = requestHours * 3_600_000;

/** N3: delegates ask a facilitator for a call; what he does not open in a day, delegates of two sectors open. */
@Injectable()
export class CallRequests {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly acts: GroupActs,
    private readonly seats: SeatsReader,
    private readonly requests: CallRequestRepository,
    private readonly systemCall: OpenSystemCall,
    private readonly notices: Notices,
    private readonly devices: OwnDevices,
  ) {}

  list({ actor, personId }: Recognised, groupId: string): Promise<ShownRequests> {
    return this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'call-requests.list', { seat, now: this.clock.now().getTime() }));
      const stored = await this.requests.list(groupId, mostShown);
      return {
        items: stored.map((request) => ({
          ...{ id: request.id, matter: request.matter, title: request.title, text: request.text, hours: request.hours },
          ...{ backedBy: request.backedBy, backedByMe: request.backedByMe, callId: request.callId },
          requestedAt: request.requestedAt.toISOString(),
          opensAt: new Date(request.requestedAt.getTime() + day).toISOString(),
        })),
      };
    });
  }

  make(actor: PersonActor, groupId: string, asked: CallToRequest): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      const { group, own, now, at } = act;
      orRefuse(may(actor, 'call-request.make', { seat: own, now, group: group.state }));
      const { clientId, matter, title, text, hours } = asked;
      const hash = hashOf({ matter, title, text, hours });
      const before = await this.requests.sentBefore(groupId, clientId);
      if (before?.hash.equals(hash)) return before.id;
      if (before) throw new RefusalError(refuse('id-reused', 'limits', ['use-new-id']));
      if (!own?.sector) refuseNotFound();
      const id = randomUUID();
      await this.requests.add({ id, groupId, clientId, hash, matter, title, text, hours, requestedAt: at });
      await this.requests.back(id, own.id, own.sector);
      await this.tell(act, true);
      return id;
    });
  }

  back(actor: PersonActor, requestId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const known = await this.requests.find(requestId);
      if (!known) refuseNotFound();
      const act = await this.acts.open(actor, known.groupId);
      const request = (await this.requests.find(requestId)) ?? known;
      const { group, own, now } = act;
      const facts = { seat: own, now, group: group.state, request: { opened: request.callId !== null } };
      orRefuse(may(actor, 'call-request.back', facts));
      if (!own?.sector) refuseNotFound();
      await this.requests.back(requestId, own.id, own.sector);
      await this.tell(act, false);
    });
  }

  open(actor: PersonActor, requestId: string): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const known = await this.requests.find(requestId);
      if (!known) refuseNotFound();
      const act = await this.acts.open(actor, known.groupId);
      const { group, own, seats, now } = act;
      const request = (await this.requests.find(requestId)) ?? known;
      const { matter, title, text, hours, requestedAt, backedBy } = request;
      // Who opens it wants it: his own voice counts with those before.
      const sectors = own?.sector ? [...backedBy, own.sector] : backedBy;
      const lacking = lackingSectors(seats, group.minimumDelegates, now).length;
      const facts = { requestedAt: requestedAt.getTime(), sectors, opened: request.callId !== null };
      orRefuse(may(actor, 'call-request.open', { seat: own, now, group: group.state, request: facts, lacking }));
      if (own?.sector) await this.requests.back(requestId, own.id, own.sector);
      const asked = { clientId: requestId, matter, title, text, hours, openedBy: 'delegates' } as const;
      const callId = await this.systemCall.within(act, asked);
      await this.requests.opened(requestId, callId);
      return callId;
    });
  }

  /** Facilitators are asked; everybody's page reads anew. */
  private async tell({ group, seats }: ActOnGroup, asked: boolean): Promise<void> {
    const place = { groupId: group.id, roomId: null, itemId: null };
    const facilitators = seats.filter(({ role }) => role === 'facilitator').map(({ personId }) => personId);
    if (asked) await this.notices.add('call-request', facilitators, place);
    const people = seats.map(({ personId }) => personId);
    await this.devices.tell(people, { about: 'calls', groupId: group.id });
  }
}
