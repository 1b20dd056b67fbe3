import { useTranslation } from 'react-i18next';
import type { Presence } from './use-presence.ts';
import { useTimes } from './use-times.ts';

const named = 3;

/** On the record only: who is here and who writes. One line that is always as high, so that nobody is moved by it. */
export function PresenceLine({ here, writing }: Pick<Presence, 'here' | 'writing'>) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const list = (names: readonly string[]) => {
    const shown = names.slice(0, named);
    if (names.length > named) shown.push(t('announce.others', { count: names.length - named }));
    return times.list(shown);
  };
  return (
    <p className="presence-line">
      {writing.length > 0 && (
        <span className="is-writing">{t('presence.writing', { count: writing.length, names: list(writing) })}</span>
      )}
      {writing.length === 0 && here.length > 0 && t('presence.here', { names: list(here) })}
    </p>
  );
}
