import type {
  AbsenceWord,
  CallAnswer,
  CallToOpen,
  CallToReopen,
  SilenceBreaking,
  SilenceToOpen,
  SoundingOption,
  SoundingToHold,
} from '@trialogue/consent';
import { absences, type Absences } from '@trialogue/consent';
import { madeId, type MadeId } from '@trialogue/people';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Ask } from '../answers/http.ts';
import { decisionsKey } from './decision-questions.ts';

const inGroup = (groupId: string, rest: string) => `/api/groups/${encodeURIComponent(groupId)}/${rest}`;
const ofCall = (callId: string, rest: string) => `/api/calls/${encodeURIComponent(callId)}/${rest}`;
const ofSilence = (silenceId: string, rest: string) => `/api/silences/${encodeURIComponent(silenceId)}/${rest}`;
const ofSounding = (soundingId: string, rest: string) => `/api/soundings/${encodeURIComponent(soundingId)}/${rest}`;

async function send(method: NonNullable<Ask['method']>, path: string, body?: unknown): Promise<void> {
  await request(path, () => undefined, { method, ...(body === undefined ? {} : { body }) });
}

function make(path: string, body: unknown): Promise<MadeId> {
  return request(path, (value) => madeId.parse(value), { method: 'POST', body });
}

/** Whatever was asked of the group is read again, also where it was refused: then it had changed before. */
function lookingAgain(client: QueryClient, groupId: string) {
  return { onSettled: () => client.invalidateQueries({ queryKey: decisionsKey(groupId) }) };
}

export function openCallAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (wanted: CallToOpen) => make(inGroup(groupId, 'calls'), wanted),
    ...lookingAgain(client, groupId),
  });
}

export function reopenCallAct(client: QueryClient, groupId: string, callId: string) {
  return mutationOptions({
    mutationFn: (wanted: CallToReopen) => make(ofCall(callId, 'reopen'), wanted),
    ...lookingAgain(client, groupId),
  });
}

/** Null takes the answer back. */
export function answerCallAct(client: QueryClient, groupId: string, callId: string) {
  return mutationOptions({
    mutationFn: (answer: CallAnswer | null) =>
      answer === null ? send('DELETE', ofCall(callId, 'answer')) : send('PUT', ofCall(callId, 'answer'), answer),
    ...lookingAgain(client, groupId),
  });
}

/** Before its time a call closes only once everybody has answered. */
export function closeCallAct(client: QueryClient, groupId: string, callId: string) {
  return mutationOptions({
    mutationFn: () => send('POST', ofCall(callId, 'close'), {}),
    ...lookingAgain(client, groupId),
  });
}

export function stepBackAct(client: QueryClient, groupId: string, callId: string) {
  return mutationOptions({
    mutationFn: () => send('POST', ofCall(callId, 'recusal')),
    ...lookingAgain(client, groupId),
  });
}

export function openSilenceAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (wanted: SilenceToOpen) => make(inGroup(groupId, 'silences'), wanted),
    ...lookingAgain(client, groupId),
  });
}

export function haveReadAct(client: QueryClient, groupId: string, silenceId: string) {
  return mutationOptions({
    mutationFn: (sha256: string) => send('PUT', ofSilence(silenceId, 'read'), { sha256 }),
    ...lookingAgain(client, groupId),
  });
}

export function breakSilenceAct(client: QueryClient, groupId: string, silenceId: string) {
  return mutationOptions({
    mutationFn: (breaking: SilenceBreaking) => send('PUT', ofSilence(silenceId, 'break'), breaking),
    ...lookingAgain(client, groupId),
  });
}

export function holdSoundingAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (wanted: SoundingToHold) => make(inGroup(groupId, 'soundings'), wanted),
    ...lookingAgain(client, groupId),
  });
}

export function answerSoundingAct(client: QueryClient, groupId: string, soundingId: string) {
  return mutationOptions({
    mutationFn: (option: SoundingOption) => send('POST', ofSounding(soundingId, 'answer'), { option }),
    ...lookingAgain(client, groupId),
  });
}

export function closeSoundingAct(client: QueryClient, groupId: string, soundingId: string) {
  return mutationOptions({
    mutationFn: () => send('POST', ofSounding(soundingId, 'close'), {}),
    ...lookingAgain(client, groupId),
  });
}

export function absencesQuestion(groupId: string) {
  return queryOptions({
    queryKey: [...decisionsKey(groupId), 'absences'],
    queryFn: ({ signal }): Promise<Absences> =>
      request(inGroup(groupId, 'absences'), (value) => absences.parse(value), { signal }),
  });
}

export function absenceAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (word: AbsenceWord) => send('PUT', inGroup(groupId, 'absences'), word),
    ...lookingAgain(client, groupId),
  });
}
