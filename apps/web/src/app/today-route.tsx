import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SkeletonPage } from '@trialogue/design';
import { GroupLinks } from '../groups/group-links.tsx';
import { TodayPage } from '../today/today-page.tsx';
import { FailureNote } from '../answers/failure-note.tsx';
import { meQuestion, roomsQuestion } from './questions.ts';
import { RoomLinks } from './room-links.tsx';

export function TodayRoute() {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuestion());
  const answers = useQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  const failed = answers.find((answer) => answer.isError && answer.data === undefined);
  const waiting = answers.some((answer) => answer.isPending);
  return (
    <TodayPage
      name={me.member.name}
      groups={me.groups}
      groupLinks={<GroupLinks groups={me.groups} />}
      roomLinks={
        <>
          {waiting && <SkeletonPage label={t('loading')} lines={3} />}
          {me.groups.map((group, index) => {
            const rooms = answers[index]?.data;
            return rooms === undefined ? null : <RoomLinks key={group.id} rooms={rooms} groupName={group.name} />;
          })}
          {failed !== undefined && <FailureNote error={failed.error} />}
        </>
      }
    />
  );
}
