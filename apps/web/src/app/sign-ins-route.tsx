import { SignInsPage } from '../people/sign-ins-page.tsx';
import { SignOutQuestion, useSignOut } from './use-sign-out.ts';

export function SignInsRoute() {
  const signOut = useSignOut();
  return (
    <>
      <SignInsPage onSignOut={signOut.begin} signOutError={signOut.error} />
      {signOut.question.lost !== null && <SignOutQuestion {...signOut.question} />}
    </>
  );
}
