import { Mark, type Shape, type Tone } from '@trialogue/design';
import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';

const signs: Record<Standing, { readonly shape: Shape; readonly tone: Tone; readonly letter: string }> = {
  business: { shape: 'square', tone: 'ochre', letter: 'B' },
  government: { shape: 'triangle', tone: 'indigo', letter: 'G' },
  'civil-society': { shape: 'circle', tone: 'viridian', letter: 'C' },
  neutral: { shape: 'diamond', tone: 'ink', letter: 'N' },
};

/** A sector, or neutral staff, by shape, letter and word. `wordless` keeps the word for screen readers only. */
export function StandingMark({
  standing,
  wordless = false,
}: {
  readonly standing: Standing;
  readonly wordless?: boolean;
}) {
  const { t } = useTranslation('app');
  const word = t(`standing.${standing}`);
  return (
    <Mark {...signs[standing]} title={word}>
      {wordless ? undefined : word}
    </Mark>
  );
}
