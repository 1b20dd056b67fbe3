import './sheets.css';
import '../charters/charters.css';
import { ComparedText } from '../charters/compared-text.tsx';
import { useTranslation } from 'react-i18next';
import { asEdited } from './mention-words.ts';
import { useRoomWords } from './room-context.ts';
import type { Said } from './said.ts';
import { useTimes } from './use-times.ts';

/** Every wording that a message had, the newest first, each with what it changed in the one before. */
export function MessageHistory({ message }: { readonly message: Said }) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { nameOfMention } = useRoomWords();
  const wordings = [...message.earlier, message.body ?? ''].map((body) => asEdited(body, nameOfMention).text);
  return (
    <ol className="wordings">
      {wordings
        .map((text, place) => ({ text, before: wordings[place - 1], place }))
        .toReversed()
        .map(({ text, before, place }) => (
          <li key={place}>
            <h3>
              {before === undefined
                ? t('history.first', { time: times.full(message.at) })
                : place === wordings.length - 1
                  ? t('history.now', { time: times.full(message.editedAt ?? message.at) })
                  : t('history.between', { number: place + 1 })}
            </h3>
            {before === undefined ? (
              <p className="compared" dir="auto">
                {text}
              </p>
            ) : (
              <ComparedText before={before} after={text} />
            )}
          </li>
        ))}
    </ol>
  );
}
