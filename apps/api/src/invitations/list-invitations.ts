import { Injectable } from '@nestjs/common';
import type { Invitation, Invitations, InvitationsQuery } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { malformed } from '../platform/refusal.filter.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { stateOf } from './invitation-state.ts';
import { type InvitationPlace, InvitationRepository, type ListedInvitation } from './invitation.repository.ts';

const pageLength = 50;
const place = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

@Injectable()
export class ListInvitations {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly invitations: InvitationRepository,
  ) {}

  run(actor: PersonActor, { after }: InvitationsQuery): Promise<Invitations> {
    orRefuse(may(actor, 'invitations.list', {}));
    const from = after === undefined ? null : placeOf(after);
    return this.work.asPerson(actor.personId, async () => {
      const now = this.clock.now();
      const rows = await this.invitations.keptBy(actor.personId, from, pageLength + 1);
      const shown = rows.slice(0, pageLength);
      const last = rows.length > pageLength ? shown.at(-1) : undefined;
      return {
        items: shown.map((row) => answerOf(row, now)),
        next: last ? `${last.invitedAt.getTime()}.${last.id}` : null,
      };
    });
  }
}

function placeOf(after: string): InvitationPlace {
  const [, at, id] = place.exec(after) ?? [];
  if (at === undefined || id === undefined) throw new RefusalError({ ...malformed, params: { field: 'after' } });
  return { at: new Date(Number(at)), id };
}

function answerOf(row: ListedInvitation, now: Date): Invitation {
  const { id, name, email, standing, organisation, group, role, invitedAt, expiresAt } = row;
  const state = stateOf(row, now);
  return {
    ...{ id, name, email, standing, organisation, group, role, state },
    invitedAt: invitedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
