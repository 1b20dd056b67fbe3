import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TranscriptDocument } from './document.ts';

/**
 * What was said reaches the compiler as data and is never part of this text: written as markup it could read files, or never end. The
 * bold family of Latin letters comes with the compiler, that of Arabic ones from the fonts that are named.
 */
const template = `
#let data = json(bytes(sys.inputs.at("data")))
#let side(line) = if line.direction == "rtl" { rtl } else { ltr }
#let written(line) = text(dir: side(line), line.text)
#let paragraph(line) = block(width: 100%, spacing: 0.7em, {
  set align(if line.direction == "rtl" { right } else { left })
  written(line)
})
#let day = data.madeOn.split("-").map(int)
#set document(title: data.title.text, author: (), date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
#set page(paper: "a4", margin: 24mm, numbering: "1")
#set text(
  font: ("Libertinus Serif", "Vazirmatn"), size: 11pt, lang: data.language,
  dir: if data.direction == "rtl" { rtl } else { ltr }, hyphenate: false,
)
#set par(leading: 0.7em)
#show title: set text(size: 20pt)
#show title: set block(below: 1.2em)
#show quote.where(block: true): set block(above: 0.3em)
#show heading: set text(size: 14pt)
#show heading: set block(above: 2em, below: 1em)
#title(written(data.title))
#for fact in data.facts { terms.item(fact.label, written(fact.value)) }
#v(0.6em)
#for note in data.notes { paragraph(note) }
#for section in data.sections {
  heading(level: 1, written(section.heading))
  for passage in section.passages {
    block(width: 100%, above: 1.3em, below: 0.5em, sticky: true, {
      set align(if passage.by.direction == "rtl" { right } else { left })
      strong(written(passage.by))
    })
    quote(block: true, for line in passage.lines { paragraph(line) })
  }
}
`;

/** Tagged, in its language, and with the day of the transcript as its only date. */
export function asPdf(document: TranscriptDocument, fontFolder: string): Buffer {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] });
  const creationTimestamp = Date.parse(`${document.madeOn}T00:00:00Z`) / 1000;
  return compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(document) } }, { creationTimestamp });
}
