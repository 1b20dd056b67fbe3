import { invitations, motions, stewardship } from '@trialogue/groups';
import { elections } from '@trialogue/people';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

/** What Today asks beside the groups. A steward's desk and a delegation ask for more; these are their first pages only. */
export function ownMotionsQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'motions'],
    queryFn: ({ signal }) =>
      request(`/api/groups/${encodeURIComponent(groupId)}/motions`, (value) => motions.parse(value), { signal }),
  });
}

export function ownStewardshipQuestion() {
  return queryOptions({
    queryKey: ['stewardship'],
    queryFn: ({ signal }) => request('/api/stewardship', (value) => stewardship.parse(value), { signal }),
  });
}

export function ownElectionsQuestion() {
  return queryOptions({
    queryKey: ['elections'],
    queryFn: ({ signal }) => request('/api/elections', (value) => elections.parse(value), { signal }),
  });
}

/** Another key than that of the desk, which keeps several pages under its own. */
export function newestInvitationsQuestion() {
  return queryOptions({
    queryKey: ['newest-invitations'],
    queryFn: ({ signal }) => request('/api/invitations', (value) => invitations.parse(value), { signal }),
  });
}
