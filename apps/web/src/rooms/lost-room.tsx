import { useTranslation } from 'react-i18next';
import { useSurroundings } from './surroundings.ts';

/** Access has ended. Everything of the room has left the screen, the memory and the device; the sentence says so. */
export function LostRoom({ code }: { readonly code: string }) {
  const { t } = useTranslation('rooms');
  const { group, room, GroupLink, RefusalNote } = useSurroundings();
  return (
    <div className="page">
      <h1>
        <bdi>{room.name}</bdi>
      </h1>
      <RefusalNote
        refusal={{ code: code === 'not-found' ? 'access-ended' : code, rule: 'access', params: {}, remedy: [] }}
        action={
          <>
            <p>{t('lost.removed')}</p>
            <p>
              <GroupLink groupId={group.id}>{t('lost.toGroup')}</GroupLink>
            </p>
          </>
        }
      />
    </div>
  );
}
