import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Line, TranscriptDocument } from './document.ts';
import { withoutTimes } from './zip-times.ts';

type ParagraphWishes = Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children' | 'bidirectional' | 'text'>;

const tags: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar-SA', sw: 'sw-KE' };

/** Built anew from plain lines, so that no author, editor, revision or time of day of anybody is in it. */
export async function asDocx(document: TranscriptDocument): Promise<Buffer> {
  const { language, title, facts, notes, sections, madeOn } = document;
  const children = [
    paragraph(title, { heading: HeadingLevel.TITLE }),
    ...facts.map(({ label, value }) => fact(label, value, document.direction)),
    ...notes.map((note) => paragraph(note, { spacing: { before: 160 } })),
    ...sections.flatMap(({ heading, passages }) => [
      paragraph(heading, { heading: HeadingLevel.HEADING_1, spacing: { before: 480, after: 160 } }),
      ...passages.flatMap(({ by, lines }) => [
        paragraph(by, { keepNext: true, spacing: { before: 240 } }, true),
        ...lines.map((line) => paragraph(line, { indent: { start: 400 } })),
      ]),
    ]),
  ];
  const tag = tags[language] ?? language;
  const file = new Document({
    title: title.text,
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22, language: { value: tag, bidirectional: tag } } } },
    },
    sections: [{ properties: {}, children }],
  });
  const properties = { path: 'docProps/core.xml', data: coreOf(title.text, tag, madeOn) };
  return withoutTimes(await Packer.toBuffer(file, undefined, [properties]));
}

function paragraph(line: Line, wishes: ParagraphWishes = {}, bold = false): Paragraph {
  return new Paragraph({ ...wishes, ...sideOf(line.direction), children: [run(line, bold)] });
}

function fact(label: string, value: Line, direction: Line['direction']): Paragraph {
  return new Paragraph({
    ...sideOf(direction),
    children: [run({ text: `${label}: `, direction }, true), run(value, false)],
  });
}

/** Of a paragraph from right to left the start is on the right. */
function sideOf(direction: Line['direction']) {
  return { bidirectional: direction === 'rtl', alignment: AlignmentType.START };
}

function run({ text, direction }: Line, bold: boolean): TextRun {
  return new TextRun({ text, bold, rightToLeft: direction === 'rtl' });
}

/** In place of the library's, which names a creator and the moment. */
function coreOf(title: string, language: string, madeOn: string): string {
  const day = `${madeOn}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dc:title><dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}
