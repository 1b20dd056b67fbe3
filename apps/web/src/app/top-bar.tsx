import { Link } from '@tanstack/react-router';
import type { Me } from '@trialogue/groups';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';

export function TopBar({ me }: { readonly me: Me }) {
  return (
    <div className="top-bar">
      <Link to="/" className="product">
        <img src="/mark.svg" alt="" width="28" height="28" />
        Trialogue
      </Link>
      <div className="top-bar-person">
        <StandingMark standing={me.member.sector} wordless />
        <bdi>{me.member.name}</bdi>
      </div>
      <div className="switches top-bar-switches">
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
    </div>
  );
}
