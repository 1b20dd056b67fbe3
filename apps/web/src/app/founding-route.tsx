import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ProposeCharter } from '../charters/propose-charter.tsx';
import { FoundingPage } from '../delegations/founding-page.tsx';
import { FoundGroupPage } from '../groups/found-group-page.tsx';
import { Markdown } from '../rooms/markdown.tsx';
import { meQuestion } from './questions.ts';
import { RuleBadge } from './rule-badge.tsx';

const route = getRouteApi('/groups/$groupId/founding');

export function FoundingRoute() {
  const { groupId } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuestion());
  const seat = me.groups.find((group) => group.id === groupId)?.seat ?? null;
  return (
    <FoundingPage
      key={groupId}
      groupId={groupId}
      seat={seat}
      Markdown={Markdown}
      amend={({ id, state, charter }) => (
        <ProposeCharter key={charter.version} groupId={id} state={state} body={charter.body} Markdown={Markdown} />
      )}
    />
  );
}

export function FoundGroupRoute() {
  const { data: me } = useSuspenseQuery(meQuestion());
  const navigate = useNavigate();
  return (
    <FoundGroupPage
      verified={me.member.verified}
      onFounded={(groupId) => navigate({ to: '/groups/$groupId/founding', params: { groupId } })}
      Markdown={Markdown}
      RuleBadge={RuleBadge}
    />
  );
}
