import { HiddenText } from '@trialogue/design';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareWords, countWords, type ComparedPart } from './comparison.ts';

function Part({ part }: { readonly part: ComparedPart }) {
  const { t } = useTranslation('charters');
  if (part.kind === 'same') return <span>{part.text}</span>;
  const isAdded = part.kind === 'added';
  const Element = isAdded ? 'ins' : 'del';
  // Most screen readers pass over ins and del in silence.
  return (
    <Element>
      <HiddenText>{isAdded ? t('compare.addedBegins') : t('compare.removedBegins')} </HiddenText>
      {part.text}
      <HiddenText> {isAdded ? t('compare.addedEnds') : t('compare.removedEnds')}</HiddenText>
    </Element>
  );
}

/** The later text with the words that are new in it, and those that it no longer has. */
export function ComparedText({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('charters');
  const parts = useMemo(() => compareWords(before, after), [before, after]);
  const added = countWords(parts, 'added');
  const removed = countWords(parts, 'removed');
  if (added + removed === 0) return <p className="quiet">{t('compare.same')}</p>;
  return (
    <>
      <p className="quiet">
        {t('compare.added', { count: added })} {t('compare.removed', { count: removed })}
      </p>
      <div className="compared" dir="auto">
        {parts.map((part, place) => (
          <Part key={place} part={part} />
        ))}
      </div>
    </>
  );
}
