import { useSuspenseQuery } from '@tanstack/react-query';
import { AccountPage } from '../account/account-page.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PresenceSwitch } from './presence-switch.tsx';
import { usePresenceActs } from './presence-context.ts';
import { meQuestion } from './questions.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import { SingleKeySwitch } from './single-key-switch.tsx';

export function AccountRoute() {
  const { data: me } = useSuspenseQuery(meQuestion());
  const { leave } = usePresenceActs();
  return (
    <AccountPage
      member={me.member}
      display={
        <div className="more-settings">
          <LanguageSwitch labelled />
          <SchemeSwitch labelled />
          <SingleKeySwitch />
          <PresenceSwitch />
        </div>
      }
      onEnded={() => leave(null)}
    />
  );
}
