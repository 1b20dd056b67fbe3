import { HiddenText } from '@trialogue/design';
import type { Leak } from '@trialogue/rooms';
import { IconBuilding, IconQuote, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { markedParts } from './marked-parts.ts';
import './leaks.css';

const icons = { name: IconUser, organisation: IconBuilding, quotation: IconQuote } as const;

/** A kind of hit by its shape and, where `wordless`, its word for screen readers only. */
export function LeakMark({ kind, wordless = false }: { readonly kind: Leak['kind']; readonly wordless?: boolean }) {
  const { t } = useTranslation('leaks');
  const Icon = icons[kind];
  return (
    <span className="leak-mark" data-kind={kind}>
      <Icon size={14} aria-hidden="true" />
      {wordless ? <HiddenText>{t(`kind.${kind}`)}: </HiddenText> : t(`kind.${kind}`)}
    </span>
  );
}

export interface MarkedTextProps {
  readonly text: string;
  readonly hits: readonly Leak[];
  /** Id of the mark of a hit, for a list that leads to it. */
  readonly idOf?: (hit: number) => string;
}

/** A text with what it gives away marked in its place. */
export function MarkedText({ text, hits, idOf }: MarkedTextProps) {
  return (
    <div className="marked-text" dir="auto">
      {markedParts(text, hits).map((part) => {
        if (!('hit' in part)) return <span key={part.at}>{part.text}</span>;
        const kind = hits[part.hit]?.kind ?? 'name';
        return (
          <mark
            key={part.at}
            className="leak"
            data-kind={kind}
            tabIndex={-1}
            {...(idOf === undefined ? {} : { id: idOf(part.hit) })}
          >
            <LeakMark kind={kind} wordless />
            {part.text}
          </mark>
        );
      })}
    </div>
  );
}
