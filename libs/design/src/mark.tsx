import type { ReactNode } from 'react';

export const shapes = ['square', 'triangle', 'circle', 'diamond'] as const;
export type Shape = (typeof shapes)[number];
export const tones = ['ochre', 'indigo', 'viridian', 'ink'] as const;
export type Tone = (typeof tones)[number];

const outlines: Record<Shape, string> = {
  square: 'M1 1h10v10H1z',
  triangle: 'M6 0.5 12 11.5H0z',
  circle: 'M6 0.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z',
  diamond: 'M6 0 12 6 6 12 0 6z',
};

export interface MarkProps {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly letter: string;
  /** The word beside the sign. Without it the sign needs `title`, since shape and letter alone are not read out. */
  readonly children?: ReactNode;
  readonly title?: string;
}

/** A kind of thing by shape, letter and word, so that colour is never the only difference. */
export function Mark({ shape, tone, letter, children, title }: MarkProps) {
  return (
    <span className="mark" data-tone={tone}>
      <span className="mark-sign" aria-hidden="true">
        <svg className="mark-shape" viewBox="0 0 12 12" focusable="false">
          <path d={outlines[shape]} />
        </svg>
        {letter}
      </span>
      {children === undefined ? <span className="hidden-visually">{title}</span> : <span>{children}</span>}
    </span>
  );
}
