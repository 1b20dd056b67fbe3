import type { Invited, KeptInvitation, PresentedInvitation, SeatFacts } from '@trialogue/groups';
import type { Account, ElectionFacts, Sector, SectorMember, Standing } from '@trialogue/people';
import type { NoFacts } from './actions.ts';

/** What acts on people, organisations, invitations and the offices of stewards are decided on. */
export interface AccountResources {
  'stewardship.read': NoFacts;
  /** `ownSeat`: the asker's seat in the group of the seat that the invitation is for. */
  'invitation.make': { readonly invited: Invited; readonly ownSeat: SeatFacts | null; readonly now: number };
  'invitation.keep': { readonly invitation: KeptInvitation | null };
  'invitations.list': NoFacts;
  'invitation.look': { readonly invitation: PresentedInvitation | null };
  'invitation.accept': { readonly invitation: PresentedInvitation | null };
  'instance.read': NoFacts;
  'instance.set-up': { readonly open: boolean; readonly linkFits: boolean };
  'people.list': NoFacts;
  'organisations.list': NoFacts;
  'people.import': { readonly standings: readonly Standing[] };
  'listing.change': NoFacts;
  'sector.change': { readonly account: Account | null; readonly to: Standing };
  'person.deactivate': { readonly account: Account | null };
  'person.reactivate': { readonly account: Account | null };
  'person.erase': { readonly account: Account | null };
  'elections.list': NoFacts;
  'election.call': {
    readonly member: SectorMember;
    readonly office: Sector;
    readonly former: { readonly open: boolean; readonly lastClosedAt: number | null; readonly officeIsHeld: boolean };
    readonly now: number;
  };
  'election.stand': { readonly member: SectorMember; readonly election: ElectionFacts | null; readonly now: number };
  'election.vote': {
    readonly election: ElectionFacts | null;
    readonly candidateStands: boolean;
    readonly now: number;
  };
  /** `due`: its time is up, or every elector has voted. */
  'election.close': { readonly due: boolean };
}
