import { useSuspenseQuery } from '@tanstack/react-query';
import { GroupListPage } from '../groups/group-list-page.tsx';
import { meQuestion } from './questions.ts';

export function GroupListRoute() {
  const { data: me } = useSuspenseQuery(meQuestion());
  return <GroupListPage groups={me.groups} founding={me.founding} verified={me.member.verified} />;
}
