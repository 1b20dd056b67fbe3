import { isLanguage, type Language } from '@trialogue/people';
import {
  transcript,
  transcriptCheck,
  transcripts,
  type Transcript,
  type TranscriptCheck,
  type TranscriptFormat,
} from '@trialogue/rooms';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

function transcriptPath(roomId: string, what = ''): string {
  return `/api/rooms/${encodeURIComponent(roomId)}/transcripts${what}`;
}

function transcriptsKey(roomId: string) {
  return ['room', roomId, 'transcripts'] as const;
}

export function transcriptsQuestion(roomId: string) {
  return queryOptions({
    queryKey: [...transcriptsKey(roomId), 'made'],
    queryFn: async ({ signal }): Promise<readonly Transcript[]> =>
      (await request(transcriptPath(roomId), (value) => transcripts.parse(value), { signal })).items,
  });
}

/** The room goes on, so what a transcript of this moment would hold is asked each time that somebody looks. */
export function transcriptCheckQuestion(roomId: string) {
  return queryOptions({
    queryKey: [...transcriptsKey(roomId), 'check'],
    queryFn: ({ signal }): Promise<TranscriptCheck> =>
      request(transcriptPath(roomId, '/check'), (value) => transcriptCheck.parse(value), { signal }),
    staleTime: 0,
  });
}

export function makeTranscriptAct(client: QueryClient, roomId: string) {
  return mutationOptions({
    mutationFn: (takeOut: boolean): Promise<Transcript> =>
      request(transcriptPath(roomId), (value) => transcript.parse(value), { method: 'POST', body: { takeOut } }),
    onSettled: () => client.invalidateQueries({ queryKey: transcriptsKey(roomId) }),
  });
}

/** An ordinary link: no script stands between a locked-down browser and the file. */
export function transcriptFile(roomId: string, id: string, format: TranscriptFormat, language: Language): string {
  return transcriptPath(roomId, `/${encodeURIComponent(id)}.${format}?language=${language}`);
}

export function languageOr(value: string, other: Language): Language {
  return isLanguage(value) ? value : other;
}
