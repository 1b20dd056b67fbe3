import createPurifier, { type Config } from 'dompurify';
import createParser, { type MarkdownIt } from 'markdown-it';
import { partsOfText, writtenMention } from '@trialogue/rooms';
import { useMemo } from 'react';
import './markdown.css';
import { asEdited, type NameOfMention } from './mention-words.ts';

/*
 * The one place where markup enters the page as markup. Members' words are stored as they were written; what is shown is made
 * from them anew each time: first Markdown without HTML, then a sanitiser with a short list of what may stay.
 */
const linkTo = /^(?:https?:|mailto:)/i;

const allowed: Config = {
  ALLOWED_TAGS: [
    'a',
    // Whoever is mentioned: no text of a member can bring this element, since HTML is not read.
    'bdi',
    'blockquote',
    'br',
    'code',
    'del',
    'em',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'li',
    'ol',
    'p',
    'pre',
    's',
    'strong',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  ALLOWED_ATTR: ['href', 'start'],
  ALLOWED_URI_REGEXP: linkTo,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: true,
};

function makeParser(): MarkdownIt {
  const parser = createParser({ html: false, linkify: true, breaks: true, typographer: false });
  // A picture would tell a foreign server who reads, and would grow late.
  parser.disable('image');
  parser.validateLink = (url) => linkTo.test(url.trim());
  return parser;
}

const longestMention = 60;
const mentionWords = 'nameOfMention';

function isNaming(value: unknown): value is NameOfMention {
  return typeof value === 'function';
}

/** Whoever is mentioned stands as a name; as it is written where the name is not known. */
function nameMentions(parser: MarkdownIt): void {
  parser.inline.ruler.before('emphasis', 'mention', (state, silent) => {
    const naming: unknown = Reflect.get(state.env ?? {}, mentionWords);
    if (state.src[state.pos] !== '@' || !isNaming(naming)) return false;
    const [part] = partsOfText(state.src.slice(state.pos, state.pos + longestMention));
    const name = part !== undefined && 'mention' in part ? naming(part.mention) : null;
    if (part === undefined || !('mention' in part) || name === null) return false;
    if (!silent) state.push('mention', 'bdi', 0).content = `@${name}`;
    state.pos += writtenMention(part.mention).length;
    return true;
  });
  parser.renderer.rules['mention'] = (tokens, index) =>
    `<bdi>${parser.utils.escapeHtml(tokens[index]?.content ?? '')}</bdi>`;
}

/** In a message a heading is only emphasis: the page's own headings are the reader's map of it. */
function messageParser(): MarkdownIt {
  const parser = makeParser();
  nameMentions(parser);
  parser.renderer.rules['heading_open'] = () => '<p><strong>';
  parser.renderer.rules['heading_close'] = () => '</strong></p>\n';
  return parser;
}

/** In a document the headings stand two steps below the page's. */
function documentParser(): MarkdownIt {
  const parser = makeParser();
  const lowered = (tag: string) => `h${Math.min(6, Number(tag.slice(1)) + 2)}`;
  parser.renderer.rules['heading_open'] = (tokens, index) => `<${lowered(tokens[index]?.tag ?? 'h1')}>`;
  parser.renderer.rules['heading_close'] = (tokens, index) => `</${lowered(tokens[index]?.tag ?? 'h1')}>\n`;
  return parser;
}

const parsers = { message: messageParser(), document: documentParser() } as const;
export type MarkdownKind = keyof typeof parsers;

const ownDirection = new Set(['TABLE', 'UL', 'OL', 'BLOCKQUOTE']);
const purifier = createPurifier(window);
purifier.addHook('afterSanitizeAttributes', (node) => {
  // Columns, bullets and a quotation's bar stand at the side of the language they are written in, not that of the app.
  if (ownDirection.has(node.tagName)) node.setAttribute('dir', 'auto');
  if (node.tagName !== 'A') return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer nofollow');
});

/** As the browser's TrustedHTML where there is such a thing; as a string elsewhere. */
export function renderMarkdown(
  source: string,
  kind: MarkdownKind = 'message',
  nameOfMention?: NameOfMention,
): TrustedHTML | string {
  const html = parsers[kind].render(source, { [mentionWords]: nameOfMention });
  return purifier.sanitize(html, { ...allowed, RETURN_TRUSTED_TYPE: true });
}

export interface MarkdownProps {
  readonly source: string;
  readonly kind?: MarkdownKind;
  /** How those whom a message mentions are called. */
  readonly nameOfMention?: NameOfMention;
}

/** A member's text, or a document such as a charter. Each block finds its own reading direction. */
export function Markdown({ source, kind = 'document', nameOfMention }: MarkdownProps) {
  const html = useMemo(() => ({ __html: renderMarkdown(source, kind, nameOfMention) }), [source, kind, nameOfMention]);
  return <div className="markdown" dangerouslySetInnerHTML={html} />;
}

/** The first words of a text, for a quotation of it. */
export function plainWords(source: string, length: number, nameOfMention?: NameOfMention): string {
  const named = nameOfMention === undefined ? source : asEdited(source, nameOfMention).text;
  const text = named
    .replaceAll(/[*_`>#~[\]|]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
