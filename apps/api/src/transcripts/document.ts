import type {
  ExitAuthor,
  TextPiece,
  TranscribedPassage,
  Transcript as TranscriptContent,
} from '@trialogue/attribution';
import type { Language } from '@trialogue/people';
import type { Transcript } from '@trialogue/rooms';
import { type DocumentWords, documentWords } from './document-words.ts';

type Direction = 'ltr' | 'rtl';

export interface Line {
  readonly text: string;
  readonly direction: Direction;
}

export interface DocumentPassage {
  /** Who and when: in the document's language. */
  readonly by: Line;
  readonly lines: readonly Line[];
}

export interface DocumentSection {
  readonly heading: Line;
  readonly passages: readonly DocumentPassage[];
}

/** A transcript as every format writes it: plain lines, each with the direction in which it runs. */
export interface TranscriptDocument {
  readonly language: Language;
  readonly direction: Direction;
  readonly title: Line;
  /** As 2026-11-23: the day on which it was made. */
  readonly madeOn: string;
  readonly facts: readonly { readonly label: string; readonly value: Line }[];
  readonly notes: readonly Line[];
  readonly sections: readonly DocumentSection[];
}

export function documentOf(made: Transcript, content: TranscriptContent, language: Language): TranscriptDocument {
  const words = documentWords[language];
  const room = joined(content.room, words);
  const dayOf = days(language);
  const { direction } = line(words.title);
  return {
    language,
    direction,
    title: own(`${words.title}: ${room}`, direction),
    madeOn: made.madeOn,
    facts: factsOf(made, content, words, dayOf, room),
    notes: [content.masked ? words.masked : words.onRecord, words.forMembers].map(line),
    sections: content.topics.map(({ name, passages }) => ({
      heading: line(name === null ? words.noTopic : joined(name, words)),
      passages: passages.map((passage) => passageOf(passage, words, dayOf, direction)),
    })),
  };
}

function factsOf(
  made: Transcript,
  content: TranscriptContent,
  words: DocumentWords,
  dayOf: (day: string) => string,
  room: string,
): TranscriptDocument['facts'] {
  const facts: [label: string, value: string][] = [
    [words.group, content.group],
    [words.room, `${room} (${words.kind[content.kind]})`],
    [words.number, String(made.number)],
    [words.made, dayOf(made.madeOn)],
    [words.said, content.from === content.to ? dayOf(content.from) : `${dayOf(content.from)} – ${dayOf(content.to)}`],
    [words.contributions, String(made.contributions)],
    ...(made.takenOut > 0 ? [[words.takenOut, String(made.takenOut)] satisfies [string, string]] : []),
    [words.checksum, made.sha256],
  ];
  return facts.map(([label, value]) => ({ label, value: line(value) }));
}

function passageOf(
  { day, author, text }: TranscribedPassage,
  words: DocumentWords,
  dayOf: (day: string) => string,
  direction: Direction,
): DocumentPassage {
  return {
    by: own(`${authorOf(author, words)} · ${dayOf(day)}`, direction),
    lines: joined(text, words)
      .split(/\r\n|\r|\n/)
      .filter((one) => one.trim() !== '')
      .map(line),
  };
}

function authorOf(author: ExitAuthor, words: DocumentWords): string {
  const name = 'name' in author ? author.name : words.participant;
  return author.sector === undefined ? name : `${name} (${words.standing[author.sector]})`;
}

function joined(pieces: readonly TextPiece[], words: DocumentWords): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `[${words.out[piece.out]}]`)).join('');
}

function days(language: Language): (day: string) => string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const known = new Map<string, string>();
  return (day) => {
    const shown = known.get(day) ?? format.format(new Date(`${day}T00:00:00Z`));
    known.set(day, shown);
    return shown;
  };
}

/** What no file may hold: halves of characters, and controls but for the tabulator. */
const unwritable = /\p{Surrogate}|[^\P{Control}\t]|\ufffe|\uffff/gu;
const firstLetter = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction is that of the first letter, as a browser would take it. */
function line(text: string): Line {
  const letter = firstLetter.exec(text)?.[0] ?? '';
  return own(text, rightToLeft.test(letter) ? 'rtl' : 'ltr');
}

/** A line of the document's own, whatever name it begins with. */
function own(text: string, direction: Direction): Line {
  return { text: text.replaceAll(unwritable, '\ufffd'), direction };
}
