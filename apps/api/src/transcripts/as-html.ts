import { createHash } from 'node:crypto';
import type { Line, TranscriptDocument } from './document.ts';

const style = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;color:#1a1a1a;background:#fff}
h1,h2{line-height:1.25}h2{margin-block-start:2.5rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
dd{margin:0;overflow-wrap:anywhere}blockquote{margin:.25rem 0 1.25rem;padding-inline-start:1rem;border-inline-start:3px solid #767676}
blockquote p{margin:.25rem 0;overflow-wrap:anywhere}.by{margin:0;font-weight:600}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}}`;
/** The file brings its own policy: opened from a disk it fetches and runs nothing. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** One file that stands alone. */
export function asHtml({ language, direction, title, facts, notes, sections }: TranscriptDocument): string {
  return [
    `<!doctype html>`,
    `<html lang="${language}" dir="${direction}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`,
    `<title>${escaped(title.text)}</title><style>${style}</style></head>`,
    `<body><main>`,
    `<h1${dirOf(title, direction)}>${escaped(title.text)}</h1>`,
    `<dl>`,
    ...facts.map(
      ({ label, value }) => `<dt>${escaped(label)}</dt><dd${dirOf(value, direction)}>${escaped(value.text)}</dd>`,
    ),
    `</dl>`,
    ...notes.map((note) => `<p>${escaped(note.text)}</p>`),
    ...sections.flatMap(({ heading, passages }) => [
      `<section><h2${dirOf(heading, direction)}>${escaped(heading.text)}</h2>`,
      ...passages.map(
        ({ by, lines }) =>
          `<p class="by"${dirOf(by, direction)}>${escaped(by.text)}</p><blockquote lang="">${paragraphs(lines)}</blockquote>`,
      ),
      `</section>`,
    ]),
    `</main></body></html>`,
    ``,
  ].join('\n');
}

/** Every line says its own direction: what was said may be in another script than the file's own words. */
function paragraphs(lines: readonly Line[]): string {
  return lines.map(({ text, direction }) => `<p dir="${direction}">${escaped(text)}</p>`).join('');
}

function dirOf({ direction }: Line, around: Line['direction']): string {
  return direction === around ? '' : ` dir="${direction}"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? '');
}
