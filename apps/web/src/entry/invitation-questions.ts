import {
  acceptAnswer,
  invitationLook,
  type AcceptAnswer,
  type AcceptCommand,
  type InvitationLook,
} from '@trialogue/groups';
import { request } from '../answers/http.ts';

/** What the link leads to. Uses nothing up. */
export function lookAtInvitation(token: string): Promise<InvitationLook> {
  return request('/api/invitations/look', (value) => invitationLook.parse(value), {
    method: 'POST',
    body: { token },
    beforeSignIn: true,
  });
}

export function acceptInvitation(command: AcceptCommand): Promise<AcceptAnswer> {
  return request('/api/invitations/accept', (value) => acceptAnswer.parse(value), {
    method: 'POST',
    body: command,
    beforeSignIn: true,
  });
}

/** Where somebody goes who has just come in: to the room, else to the group that he waits for, else to Today. */
export function pathAfter({ roomId, groupId }: AcceptAnswer): string {
  if (roomId !== null) return `/rooms/${encodeURIComponent(roomId)}`;
  return groupId === null ? '/' : `/groups/${encodeURIComponent(groupId)}`;
}
