import type { DelegationVoice } from '@trialogue/groups';
import type { Decision } from '@trialogue/kernel';
import type { Sector } from '@trialogue/people';
import type { RefusalCode } from '@trialogue/policy';

/** One act on a group's seats, ready to be decided on and done. */
export interface Proposal {
  /** The delegation that is asked; null where none is, as for a neutral who is only proposed. */
  readonly sector: Sector | null;
  /** The person, seat or group that it is about. */
  readonly about: string;
  /** What the policy says if the delegation had this voice. */
  decide(voice: DelegationVoice): Decision<RefusalCode>;
  /** Does it; gives the id of the seat that was given, if one was. */
  carry(): Promise<string | null>;
}
