import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CharterPage } from '../charters/charter-page.tsx';
import { groupQuestion } from '../groups/group-questions.ts';
import { isGuest } from '../groups/own-member.ts';
import { Markdown } from '../rooms/markdown.tsx';

const route = getRouteApi('/groups/$groupId');

export function CharterRoute() {
  const { groupId } = route.useParams();
  const { data: group } = useSuspenseQuery(groupQuestion(groupId));
  return <CharterPage group={group} isGuest={isGuest(group)} Markdown={Markdown} />;
}
