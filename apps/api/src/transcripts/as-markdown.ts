import type { TranscriptDocument } from './document.ts';

/**
 * Everything that was said stands in quotes and has no marks of its own: a heading, a link or markup that somebody wrote must not
 * become one of the transcript, nor fetch anything.
 */
export function asMarkdown({ title, facts, notes, sections }: TranscriptDocument): string {
  const blocks = [
    `# ${plain(title.text)}`,
    facts.map(({ label, value }) => `- ${plain(label)}: ${plain(value.text)}`).join('\n'),
    ...notes.map(({ text }) => plain(text)),
    ...sections.flatMap(({ heading, passages }) => [
      `## ${plain(heading.text)}`,
      ...passages.flatMap(({ by, lines }) => [
        `**${plain(by.text)}**`,
        lines.map(({ text }) => `> ${plain(text)}`).join('  \n'),
      ]),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const marks = /[\\`*_{}[\]<>~|&!#]/g;
/** What begins a list, a heading or a rule, where it stands first in a line. */
const beginning = /^(\s*)([-+=]|\d{1,9}(?=[.)]))/;

function plain(text: string): string {
  return text
    .trim()
    .replaceAll(marks, '\\$&')
    .replace(beginning, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
