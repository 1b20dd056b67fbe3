import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { languageNames } from '@trialogue/people';
import type { RoomRule } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { standingsToday } from '../standing/standings-today.ts';
import { isolated } from '../times/isolated.ts';
import { searchLanguages, withChange, type SearchAddress, type SearchLanguage } from './search-address.ts';
import { membersQuestion, topicNamesQuestion } from './search-questions.ts';

export interface SearchedRoom {
  readonly id: string;
  readonly name: string;
  readonly rule: RoomRule;
}

export interface SearchedGroup {
  readonly id: string;
  readonly name: string;
  readonly rooms: readonly SearchedRoom[];
}

export interface SearchFiltersProps {
  readonly address: SearchAddress;
  readonly groups: readonly SearchedGroup[];
  readonly language: SearchLanguage;
  readonly onAddress: (address: SearchAddress) => void;
}

type Choice = { readonly value: string; readonly label: string };

interface ChooseProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string | undefined) => void;
  readonly note?: string;
  readonly disabled?: boolean;
}

function Choose({ label, all, value, choices, onChoose, note, disabled = false }: ChooseProps) {
  return (
    <NativeSelect
      label={label}
      {...(note === undefined ? {} : { description: note })}
      inputWrapperOrder={['label', 'input', 'description']}
      disabled={disabled}
      value={value ?? ''}
      data={[{ value: '', label: all }, ...choices]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  );
}

function roomsIn(groups: readonly SearchedGroup[], groupId: string | undefined): readonly Choice[] {
  const isNamed = groupId === undefined && groups.length > 1;
  return groups
    .filter(({ id }) => groupId === undefined || id === groupId)
    .flatMap(({ name: group, rooms }) =>
      rooms.map(({ id, name }) => {
        const label = isNamed ? `${isolated(name)} · ${isolated(group)}` : isolated(name);
        return { value: id, label };
      }),
    );
}

/** Of one room: a room without topics has nothing to choose. */
function TopicFilter({
  roomId,
  address,
  onAddress,
}: Pick<SearchFiltersProps, 'address' | 'onAddress'> & { readonly roomId: string }) {
  const { t } = useTranslation('search');
  const { data: topics } = useQuery(topicNamesQuestion(roomId));
  if (topics === undefined || topics.size === 0) return null;
  return (
    <Choose
      label={t('filter.topic')}
      all={t('filter.allTopics')}
      value={address.topic}
      choices={[...topics].map(([value, name]) => ({ value, label: isolated(name) }))}
      onChoose={(topic) => onAddress(withChange(address, { topic }))}
    />
  );
}

/** On the record only: elsewhere nobody is found by what he said, and the field says so instead of going. */
function AuthorFilter({
  room,
  address,
  onAddress,
}: Pick<SearchFiltersProps, 'address' | 'onAddress'> & { readonly room: SearchedRoom | undefined }) {
  const { t } = useTranslation('search');
  const isOffered = room !== undefined && room.rule === 'on-record';
  const { data: audience } = useQuery({ ...membersQuestion(room?.id ?? ''), enabled: isOffered });
  const members = isOffered ? (audience?.members ?? []) : [];
  const order = standingsToday();
  const sorted = members.toSorted((one, other) => order.indexOf(one.sector) - order.indexOf(other.sector));
  const why = room === undefined ? t('filter.authorWhere') : t('filter.authorMasked');
  return (
    <Choose
      label={t('filter.author')}
      all={t('filter.anybody')}
      value={address.author}
      choices={sorted.map(({ seatId, name }) => ({ value: seatId, label: isolated(name) }))}
      onChoose={(author) => onAddress(withChange(address, { author }))}
      disabled={!isOffered}
      {...(isOffered ? {} : { note: why })}
    />
  );
}

function DayFilter({
  part,
  address,
  onAddress,
}: Pick<SearchFiltersProps, 'address' | 'onAddress'> & { readonly part: 'from' | 'to' }) {
  const { t } = useTranslation('search');
  return (
    <TextInput
      type="date"
      label={t(`filter.${part}`)}
      value={address[part] ?? ''}
      onChange={({ currentTarget }) =>
        onAddress(withChange(address, { [part]: currentTarget.value === '' ? undefined : currentTarget.value }))
      }
    />
  );
}

/** What narrows the search. Each choice stands in the address at once. */
export function SearchFilters({ address, groups, language, onAddress }: SearchFiltersProps) {
  const { t } = useTranslation('search');
  const room = groups.flatMap(({ rooms }) => rooms).find(({ id }) => id === address.room);
  const place = { address, onAddress };
  return (
    <div className="search-filters">
      {groups.length > 1 && (
        <Choose
          label={t('filter.group')}
          all={t('filter.allGroups')}
          value={address.group}
          choices={groups.map(({ id, name }) => ({ value: id, label: isolated(name) }))}
          onChoose={(group) => onAddress(withChange(address, { group }))}
        />
      )}
      <Choose
        label={t('filter.room')}
        all={t('filter.allRooms')}
        value={address.room}
        choices={roomsIn(groups, address.group)}
        onChoose={(chosen) => onAddress(withChange(address, { room: chosen }))}
      />
      {room !== undefined && <TopicFilter roomId={room.id} {...place} />}
      <DayFilter part="from" {...place} />
      <DayFilter part="to" {...place} />
      <AuthorFilter room={room} {...place} />
      <NativeSelect
        label={t('filter.language')}
        description={t('filter.languageWhy')}
        inputWrapperOrder={['label', 'input', 'description']}
        data={searchLanguages.map((one) => ({ value: one, label: languageNames[one] }))}
        value={address.language ?? language}
        onChange={({ currentTarget }) => {
          const chosen = searchLanguages.find((one) => one === currentTarget.value);
          onAddress(withChange(address, { language: chosen === language ? undefined : chosen }));
        }}
      />
    </div>
  );
}
