import { type AudienceName, type CanaryStage, memberAt, roomNames } from './canary-stage.ts';
import type { Wanted } from './captures.ts';
import type { Played } from './scenario.ts';

export type Told = 'members' | 'content' | 'own' | 'nothing';

/**
 * Every way of reading, and what may be told there: who is a member (never beside what was said), what was said (never by whom), the
 * asker's own affairs, or nothing of anybody.
 */
export const readings: Readonly<Record<string, Told>> = {
  'GET /api/health/live': 'nothing',
  'GET /api/health/ready': 'nothing',
  'GET /api/openapi.json': 'nothing',
  'GET /api/instance': 'nothing',
  'GET /api/me': 'own',
  'GET /api/auth/sign-ins': 'own',
  'GET /api/groups': 'own',
  'GET /api/stewardship': 'members',
  'GET /api/invitations': 'members',
  'GET /api/people': 'members',
  'GET /api/organisations': 'members',
  'GET /api/elections': 'members',
  'GET /api/groups/{groupId}': 'members',
  'GET /api/groups/{groupId}/founding': 'members',
  'GET /api/groups/{groupId}/declarations': 'members',
  'GET /api/groups/{groupId}/candidates': 'members',
  'GET /api/groups/{groupId}/motions': 'members',
  'GET /api/groups/{groupId}/recusals': 'members',
  'GET /api/groups/{groupId}/seats/{seatId}/declarations': 'members',
  'GET /api/groups/{groupId}/charter/versions': 'members',
  'GET /api/groups/{groupId}/archive': 'members',
  'GET /api/groups/{groupId}/ledger': 'nothing',
  'GET /api/groups/{groupId}/ledger/heads': 'nothing',
  'GET /api/groups/{groupId}/ledger/file': 'nothing',
  'GET /api/groups/{groupId}/rooms': 'nothing',
  'GET /api/groups/{groupId}/releases': 'content',
  'GET /api/rooms/unread': 'nothing',
  'GET /api/rooms/{roomId}/audience': 'members',
  'GET /api/rooms/{roomId}/log': 'content',
  'GET /api/rooms/{roomId}/pins': 'content',
  'GET /api/rooms/{roomId}/topics': 'content',
  'GET /api/rooms/{roomId}/items/{itemId}': 'content',
  'GET /api/rooms/{roomId}/drafts': 'own',
  'GET /api/rooms/{roomId}/releases': 'content',
  'GET /api/rooms/{roomId}/transcripts': 'content',
  'GET /api/rooms/{roomId}/transcripts/check': 'content',
  'GET /api/rooms/{roomId}/transcripts/{transcriptId}.md': 'content',
  'GET /api/rooms/{roomId}/transcripts/{transcriptId}.html': 'content',
  'GET /api/rooms/{roomId}/transcripts/{transcriptId}.pdf': 'content',
  'GET /api/rooms/{roomId}/transcripts/{transcriptId}.docx': 'content',
  'GET /api/groups/{groupId}/sessions': 'nothing',
  'GET /api/sessions/{sessionId}': 'nothing',
  'GET /api/sessions/{sessionId}/events': 'nothing',
  'GET /api/sessions/{sessionId}/calendar.ics': 'nothing',
  'GET /api/calendar/{token}.ics': 'nothing',
  'GET /api/groups/{groupId}/neutrality': 'members',
  'GET /api/groups/{groupId}/call-requests': 'nothing',
  'GET /api/concerns': 'members',
  'GET /api/groups/{groupId}/calls': 'nothing',
  'GET /api/calls/{callId}': 'nothing',
  'GET /api/groups/{groupId}/absences': 'nothing',
  'GET /api/groups/{groupId}/soundings': 'nothing',
  'GET /api/soundings/{soundingId}': 'nothing',
  'GET /api/groups/{groupId}/silences': 'nothing',
  'GET /api/silences/{silenceId}': 'nothing',
  'GET /api/search': 'content',
  'GET /api/notices': 'content',
  'GET /api/reports': 'content',
  'GET /api/reports/{reportId}/glass': 'nothing',
};

export interface Asker {
  readonly audience: AudienceName;
  readonly cookie: string | null;
}

/** The ways that the product's own description names. */
export function routesOf({
  paths,
}: {
  readonly paths: Readonly<Record<string, object>>;
}): { method: string; path: string }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
}

const queries: Readonly<Record<string, (played: Played) => string>> = {
  '/api/search': ({ common }) => `?limit=50&q=${common}`,
  '/api/groups/{groupId}/candidates': () => '?role=delegate',
};

/** One way for one asker: in each room, where it is in one. */
export function askedFor(
  path: string,
  asker: Asker,
  { stage, played, reportId }: { readonly stage: CanaryStage; readonly played: Played; readonly reportId: string },
): Wanted[] {
  const rooms = path.includes('{roomId}') ? roomNames : roomNames.slice(0, 1);
  return rooms.map((room) => {
    const ids: Readonly<Record<string, string>> = {
      groupId: stage.groupId,
      roomId: stage.rooms[room],
      itemId: played.itemIds[room],
      transcriptId: played.transcriptIds[room === 'working' ? 'plenary' : room],
      seatId: memberAt(stage, 'business', 1).seat.id,
      reportId,
    };
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);
    return { exit: `GET ${path}`, ...asker, path: filled + (queries[path]?.(played) ?? '') };
  });
}
