import { PageHeader } from '@trialogue/design';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Decision } from '@trialogue/kernel';
import type { RoomRule, TranscriptCheck } from '@trialogue/rooms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MakeTranscript } from './make-transcript.tsx';
import { TranscriptFiles } from './transcript-files.tsx';
import { transcriptCheckQuestion, transcriptsQuestion } from './transcript-questions.ts';
import './transcripts.css';

export interface TranscriptPageProps {
  readonly room: { readonly id: string; readonly name: string; readonly rule: RoomRule };
  readonly groupName: string;
  readonly k: number;
  readonly badge: ReactNode;
  /** The policy's answer on what the check counted; the names in the text are judged when it is made. */
  readonly decide: (check: TranscriptCheck, first: boolean) => Decision;
}

/** A room in writing: what may leave it as a whole, by its rule. */
export function TranscriptPage({ room, groupName, k, badge, decide }: TranscriptPageProps) {
  const { t } = useTranslation('transcripts');
  const { data: check } = useSuspenseQuery(transcriptCheckQuestion(room.id));
  const { data: made } = useSuspenseQuery(transcriptsQuestion(room.id));
  return (
    <div className="page">
      <PageHeader
        above={<bdi>{groupName}</bdi>}
        title={t('title')}
        below={
          <span className="transcript-room">
            <Link to="/rooms/$roomId" params={{ roomId: room.id }}>
              <bdi>{room.name}</bdi>
            </Link>
            {badge}
          </span>
        }
      />
      <MakeTranscript
        roomId={room.id}
        rule={room.rule}
        k={k}
        check={check}
        decision={decide(check, made.length === 0)}
      />
      <TranscriptFiles roomId={room.id} made={made} />
    </div>
  );
}
