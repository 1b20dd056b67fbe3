import { HiddenText } from '@trialogue/design';
import { useClockWords } from './use-clock-words.ts';

export interface FloorClockProps {
  readonly milliseconds: number;
  /** Shown beside it: what the time is of, or how long it may be. */
  readonly of?: number | null;
}

/** A running time: never turned round by the direction of the page, and said in units to whoever hears it. */
export function FloorClock({ milliseconds, of = null }: FloorClockProps) {
  const { clock, spoken } = useClockWords();
  return (
    <span className="floor-clock">
      <span aria-hidden="true" dir="ltr">
        {/* Each by itself: two numbers in Arabic digits would change places around the stroke. */}
        <bdi dir="ltr">{clock(milliseconds)}</bdi>
        {of !== null && (
          <span className="floor-clock-of">
            {' / '}
            <bdi dir="ltr">{clock(of)}</bdi>
          </span>
        )}
      </span>
      <HiddenText>
        {spoken(milliseconds)}
        {of !== null && ` / ${spoken(of)}`}
      </HiddenText>
    </span>
  );
}
