import { useId } from 'react';
import type { MarkdownPart } from './entry-parts.ts';

export interface CharterTextProps {
  readonly body: string;
  readonly label: string;
  readonly Markdown: MarkdownPart;
}

/** A long text in a window of its own, which the arrow keys move once it has the focus. */
export function CharterText({ body, label, Markdown }: CharterTextProps) {
  const labelId = useId();
  return (
    <>
      <h2 id={labelId} className="hidden-visually">
        {label}
      </h2>
      <div className="entry-charter" role="region" aria-labelledby={labelId} tabIndex={0} dir="auto">
        <Markdown source={body} />
      </div>
    </>
  );
}
