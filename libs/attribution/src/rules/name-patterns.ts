import { foldedWords } from './folded-words.ts';
import { isLinkingWord, isOrdinaryWord } from './ordinary-words.ts';

/** How the words must be written to count: in any way, as a name in the middle of a sentence, or in capitals. */
export type Written = 'any' | 'as-name' | 'capitals';

/** Folded words that, one after the other, name somebody or something. */
export interface NamePattern {
  readonly words: readonly string[];
  readonly written: Written;
}

const mostWords = 12;
const shortestPart = 3;
/** From so many letters on a name that is written as one word (an address, a site) is no chance. */
const shortestJoined = 7;

/**
 * A person's name in full, in the other order, written as one word, with initials, and each part of it that is three letters or longer.
 * Parts that link names ('van', 'bin') count with the others only; parts that are ordinary words, only where written as a name.
 */
export function patternsOfPerson(name: string): NamePattern[] {
  const words = foldedWords(name).words.slice(0, mostWords);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  if (words.length === 1) return [patternOfPart(first)];
  const given = words.slice(0, -1);
  const initials = given.map((word) => initialOf(word));
  return [
    anyway(words),
    anyway([last, ...given]),
    anyway([first, last]),
    anyway([last, first]),
    ...joined(words),
    anyway([...initials, last]),
    anyway([initialOf(first), last]),
    anyway([initials.join(''), last]),
    anyway([last, ...initials]),
    anyway([last, initialOf(first)]),
    ...words.filter((word) => Array.from(word).length >= shortestPart && !isLinkingWord(word)).map(patternOfPart),
  ];
}

/** Folded, as they stand at the end of a name: public limited company, société anonyme and so on. */
const legalForms = new Set(
  `ltd limited llc llp lp inc incorporated corp corporation plc co company gmbh ag kg se sa sarl sas sasu snc sca eurl scop gie ei bv nv
   vof spa srl sl slu sau sc scrl asbl aisbl vzw ev eg pty pvt pte ltda cia sapi cv ngo ong ou oy ab as aps jsc pjsc ohada fze fzco wll
   شركه مساهمه محدوده المحدوده ذمم شمم`.split(/\s+/),
);
const articles = new Set(['the', 'la', 'le', 'les', 'l', 'el', 'los', 'las']);

/** An organisation's name, without its legal form and article, as one word, and its short form in capitals. */
export function patternsOfOrganisation(name: string): NamePattern[] {
  const [outside, ...bracketed] = partsByBrackets(name);
  const full = foldedWords(name).words;
  const plain = foldedWords(outside ?? '').words;
  const bare = withoutLegalForm(plain);
  const shorter = articles.has(bare[0] ?? '') ? bare.slice(1) : bare;
  const forms = [full, plain, bare, shorter].filter((words) => words.length > 0);
  return [
    ...forms.flatMap((words) => [patternOfWords(words), ...joined(words)]),
    ...bracketed.flatMap((text) => shortForm(text)),
    ...initialsOf(outside ?? ''),
  ];
}

/** `S.A.R.L.` folds to single letters, which together are the form. */
function withoutLegalForm(words: readonly string[]): readonly string[] {
  for (let length = Math.min(6, words.length - 1); length > 0; length -= 1) {
    const end = words.slice(-length);
    const isSpelled = end.every((word) => word.length === 1) && legalForms.has(end.join(''));
    if (isSpelled || (length === 1 && legalForms.has(end[0] ?? ''))) return withoutLegalForm(words.slice(0, -length));
  }
  const [first] = words;
  return words.length > 1 && first !== undefined && legalForms.has(first) ? words.slice(1) : words;
}

function partsByBrackets(name: string): string[] {
  const inside = [...name.matchAll(/[([]([^)\]]+)[)\]]/g)].map((match) => match[1] ?? '');
  return [name.replaceAll(/[([][^)\]]*[)\]]/g, ' '), ...inside];
}

function shortForm(text: string): NamePattern[] {
  const words = foldedWords(text).words;
  if (words.length === 0) return [];
  const isCapitals = text === text.toUpperCase() && text !== text.toLowerCase();
  return [isCapitals ? { words, written: 'capitals' } : patternOfWords(words)];
}

/** NRO of a 'National Revenue Office': only where it has three letters, and only in capitals. */
function initialsOf(name: string): NamePattern[] {
  const capitals = name
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && word !== word.toUpperCase() && !articles.has(word.toLowerCase()));
  const initials = capitals.map((word) => Array.from(word)[0] ?? '').join('');
  const words = foldedWords(initials).words;
  return capitals.length >= shortestPart ? [{ words, written: 'capitals' }] : [];
}

function patternOfWords(words: readonly string[]): NamePattern {
  const [only] = words;
  if (words.length > 1 || only === undefined) return anyway(words.slice(0, mostWords));
  return only.length < shortestPart ? { words, written: 'capitals' } : patternOfPart(only);
}

function patternOfPart(word: string): NamePattern {
  return { words: [word], written: isOrdinaryWord(word) ? 'as-name' : 'any' };
}

function anyway(words: readonly string[]): NamePattern {
  return { words, written: 'any' };
}

function joined(words: readonly string[]): NamePattern[] {
  const one = words.join('');
  return words.length > 1 && one.length >= shortestJoined ? [anyway([one])] : [];
}

function initialOf(word: string): string {
  return Array.from(word)[0] ?? '';
}
