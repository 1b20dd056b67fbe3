import { me as meContract } from '@trialogue/groups';

export interface SignedInProps {
  readonly me: unknown;
  readonly onLeft: (code: string | null) => void;
  readonly onChanged: () => Promise<void>;
}

export function SignedIn({ me }: SignedInProps) {
  return <main>{meContract.parse(me).member.name}</main>;
}
