import { SignInsPage } from '../people/sign-ins-page.tsx';
import { useSignOut } from './use-sign-out.ts';

export function SignInsRoute() {
  const signOut = useSignOut();
  return <SignInsPage onSignOut={() => signOut.mutate()} signOutError={signOut.error} />;
}
