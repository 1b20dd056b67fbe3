import { mayAccept, mayInvite, mayKeepInvitation } from '@trialogue/groups';
import { allow, refuse } from '@trialogue/kernel';
import {
  mayCallElection,
  mayChangeSector,
  mayDeactivate,
  mayErase,
  mayReactivate,
  maySetUp,
  mayStand,
  mayVote,
  officeFor,
} from '@trialogue/people';
import { notFound } from './access.ts';
import type { Verdict } from './access.ts';
import type { AccountResources } from './account-actions.ts';
import type { Actor, PersonActor } from './actor.ts';

const officeNeeded = refuse('office-needed', 'P1', ['ask-sector-steward']);
const onlyOnDuty = refuse('not-of-this-duty', 'access', []);

export function mayReadStewardship({ offices }: PersonActor): Verdict {
  return offices.length > 0 ? allow : officeNeeded;
}

export function mayMakeInvitation(
  { personId, offices }: PersonActor,
  { invited, ownSeat, now }: AccountResources['invitation.make'],
): Verdict {
  return mayInvite({ personId, offices, seat: ownSeat }, invited, now);
}

/** That an invitation exists is told to whoever keeps it, and to the one who holds its link. */
export function mayKeep(person: PersonActor, { invitation }: AccountResources['invitation.keep']): Verdict {
  return invitation === null ? notFound : mayKeepInvitation(person, invitation);
}

export function mayUseInvitation(actor: Actor, { invitation }: AccountResources['invitation.accept']): Verdict {
  return actor.kind === 'duty' ? onlyOnDuty : mayAccept(invitation);
}

export function maySetUpInstance(actor: Actor, facts: AccountResources['instance.set-up']): Verdict {
  return actor.kind === 'duty' ? onlyOnDuty : maySetUp(facts);
}

/** Rows of a sector that one does not keep make the whole file refused: half an import is none. */
export function mayImport({ offices }: PersonActor, { standings }: AccountResources['people.import']): Verdict {
  if (offices.includes('platform')) return allow;
  const keepsAll = standings.every((standing) => offices.includes(officeFor(standing)));
  return offices.length > 0 && keepsAll ? allow : officeNeeded;
}

export function mayMoveSector(person: PersonActor, { account, to }: AccountResources['sector.change']): Verdict {
  return account === null ? notFound : mayChangeSector(person, account, to);
}

type OfAccount = AccountResources['person.erase'];

export function mayDeactivatePerson(person: PersonActor, { account }: OfAccount): Verdict {
  return account === null ? notFound : mayDeactivate(person, account);
}

export function mayReactivatePerson(person: PersonActor, { account }: OfAccount): Verdict {
  return account === null ? notFound : mayReactivate(person, account);
}

export function mayErasePerson(person: PersonActor, { account }: OfAccount): Verdict {
  return account === null ? notFound : mayErase(person, account);
}

export function mayCall(_person: PersonActor, facts: AccountResources['election.call']): Verdict {
  return mayCallElection(facts.member, facts.office, facts.former, facts.now);
}

export function mayStandFor(_person: PersonActor, facts: AccountResources['election.stand']): Verdict {
  return facts.election === null ? notFound : mayStand(facts.member, facts.election, facts.now);
}

export function mayCastVote(_person: PersonActor, facts: AccountResources['election.vote']): Verdict {
  return facts.election === null ? notFound : mayVote(facts.election, facts.candidateStands, facts.now);
}

/** What ends by time is written down by the server's upkeep; no person hastens or stops it. */
export function onUpkeep(actor: Actor, due: boolean): Verdict {
  if (actor.kind !== 'duty' || actor.duty !== 'upkeep') return onlyOnDuty;
  return due ? allow : refuse('not-due-yet', 'access', ['try-later']);
}
