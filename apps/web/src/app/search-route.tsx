import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchPage } from '../search/search-page.tsx';
import { isLanguage } from './languages.ts';
import { meQuestion, roomsQuestion } from './questions.ts';
import { useRoomName } from './use-room-name.ts';

const route = getRouteApi('/search');

export function SearchRoute() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { i18n } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuestion());
  const answers = useSuspenseQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  const nameOf = useRoomName();
  const groups = me.groups.map(({ id, name }, index) => ({
    id,
    name,
    rooms: (answers[index]?.data ?? []).map((room) => ({ id: room.id, name: nameOf(room), rule: room.rule })),
  }));
  return (
    <SearchPage
      address={address}
      groups={groups}
      language={isLanguage(i18n.language) ? i18n.language : 'en'}
      onAddress={(search) => void navigate({ search, resetScroll: false })}
    />
  );
}
