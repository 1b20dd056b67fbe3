import type { InvitationLook } from '@trialogue/groups';
import type { InvitationAnswers } from './invitation-answers.ts';

export type Step = 'invited' | 'charter' | 'interests' | 'account';

const withSeat: readonly Step[] = ['invited', 'charter', 'interests', 'account'];
const withoutSeat: readonly Step[] = ['invited', 'account'];

type Leads = Pick<InvitationLook, 'seat' | 'organisation'>;

/** A link to an account alone asks for neither consent nor declaration: both belong to a seat. */
export function stepsOf({ seat }: Leads): readonly Step[] {
  return seat === null ? withoutSeat : withSeat;
}

function isDeclared({ employer, funders, stakes, nothing }: InvitationAnswers, organisation: string): boolean {
  const isEmployerNamed = (employer ?? organisation).trim() !== '';
  return isEmployerNamed && (nothing || (funders.trim() !== '' && stakes.trim() !== ''));
}

/** How far somebody may go with what was answered: nobody passes a charter that he has not consented to, nor a new version of it. */
export function furthest({ seat, organisation }: Leads, answers: InvitationAnswers): number {
  if (seat === null) return 1;
  if (answers.consentedTo !== seat.charter.version) return 1;
  return isDeclared(answers, organisation) ? 3 : 2;
}
