import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { groupQuestion } from '../groups/group-questions.ts';
import { RecordPage } from '../record/record-page.tsx';

const route = getRouteApi('/groups/$groupId');

export function RecordRoute() {
  const { groupId } = route.useParams();
  const { data: group } = useSuspenseQuery(groupQuestion(groupId));
  return <RecordPage group={group} />;
}
