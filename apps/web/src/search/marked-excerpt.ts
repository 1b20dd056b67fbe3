export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/** An excerpt cut at the spans of what was found. Spans that overlap, or lie outside, are taken for what of them can be shown. */
export function excerptParts(excerpt: string, found: readonly (readonly [number, number])[]): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const [from, to] of found.toSorted(([one], [other]) => one - other)) {
    const start = Math.max(from, at);
    const end = Math.min(to, excerpt.length);
    if (end <= start) continue;
    if (start > at) parts.push({ text: excerpt.slice(at, start), found: false });
    parts.push({ text: excerpt.slice(start, end), found: true });
    at = end;
  }
  if (at < excerpt.length) parts.push({ text: excerpt.slice(at), found: false });
  return parts;
}
