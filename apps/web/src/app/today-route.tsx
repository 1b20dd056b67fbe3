import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SkeletonPage } from '@trialogue/design';
import { GroupLinks } from '../groups/group-links.tsx';
import { TodayPage } from '../today/today-page.tsx';
import { FailureNote } from '../answers/failure-note.tsx';
import { meQuestion, roomsQuestion } from './questions.ts';
import { RoomLinks } from './room-links.tsx';
import { SessionsNow } from './session-now.tsx';
import { useWaiting } from './use-waiting.ts';

export function TodayRoute() {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuestion());
  const { waiting, isPending, error } = useWaiting(me);
  const answers = useQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  const failed = answers.find((answer) => answer.isError && answer.data === undefined);
  const failure = error === null ? null : <FailureNote error={error} />;
  return (
    <TodayPage
      me={me}
      live={<SessionsNow groupIds={me.groups.map(({ id }) => id)} />}
      waiting={waiting}
      failure={isPending ? <SkeletonPage label={t('loading')} lines={2} /> : failure}
      groupLinks={<GroupLinks groups={me.groups} />}
      roomLinks={
        <>
          {answers.some((answer) => answer.isPending) && <SkeletonPage label={t('loading')} lines={3} />}
          {me.groups.map((group, index) => {
            const rooms = answers[index]?.data ?? [];
            return rooms.length === 0 ? null : <RoomLinks key={group.id} rooms={rooms} groupName={group.name} />;
          })}
          {failed !== undefined && <FailureNote error={failed.error} />}
        </>
      }
    />
  );
}
