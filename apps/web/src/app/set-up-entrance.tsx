import { SetUpPage, type SetUpPageProps } from '../entry/set-up-page.tsx';
import { Markdown } from '../rooms/markdown.tsx';
import { RuleBadge } from './rule-badge.tsx';
import './rows.css';

/** The way in to an empty instance, with the parts of other domains that it shows. */
export function SetUpEntrance(props: Omit<SetUpPageProps, 'Markdown' | 'RuleBadge'>) {
  return <SetUpPage {...props} Markdown={Markdown} RuleBadge={RuleBadge} />;
}
