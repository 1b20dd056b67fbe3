import { byTopic, type Transcript as TranscriptContent } from '@trialogue/attribution';
import { languages } from '@trialogue/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asHtml } from './as-html.ts';
import { asMarkdown } from './as-markdown.ts';
import { documentOf } from './document.ts';

const made = {
  id: '00000000-0000-4000-8000-000000000000',
  number: 7,
  madeOn: '2026-11-24',
  contributions: 1,
  from: '2026-11-23',
  to: '2026-11-23',
  sha256: 'ab'.repeat(32),
  takenOut: 1,
};

function contentOf(text: TranscriptContent['room'], more: Partial<TranscriptContent> = {}): TranscriptContent {
  const passage = { kind: 'posted', day: '2026-11-23', author: { label: 'participant' }, body: '' } as const;
  return {
    salt: '0'.repeat(32),
    group: 'River',
    room: ['Plenary'],
    kind: 'plenary',
    masked: true,
    from: '2026-11-23',
    to: '2026-11-23',
    topics: byTopic([{ topicId: null, passage, text }], () => []),
    ...more,
  };
}

describe('a transcript as a document', () => {
  it('What was taken out is named in the language of the document.', () => {
    const said = languages.map((language) => {
      const document = documentOf(made, contentOf(['As ', { out: 'name' }, ' said']), language);
      return document.sections[0]?.passages[0]?.lines[0]?.text;
    });
    expect(said[0]).toBe('As [a participant] said');
    expect(new Set(said).size).toBe(languages.length);
  });

  it('Every line runs as its first letter does, and what belongs to the document as the document does.', () => {
    const [section] = documentOf(made, contentOf(['12. نعم\n— yes\n\n…']), 'ar').sections;
    expect(section?.passages[0]?.by.direction).toBe('rtl');
    expect(section?.passages[0]?.lines.map(({ direction }) => direction)).toEqual(['rtl', 'ltr', 'ltr']);
  });

  it('No file gets a character that it may not hold.', () => {
    const [section] = documentOf(made, contentOf(['a\u0000b\ud800c\u001bd\te\uffff']), 'en').sections;
    expect(section?.passages[0]?.lines[0]?.text).toBe('a\ufffdb\ufffdc\ufffdd\te\ufffd');
  });

  it('What was on the record says so, and what was promised names the rule.', () => {
    const notes = [true, false].map((masked) => documentOf(made, contentOf(['x'], { masked }), 'en').notes[0]?.text);
    expect(notes[0]).toContain('Chatham House Rule');
    expect(notes[1]).toContain('on the record');
  });
});

const marked = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '[', '](', '#', '`', '*', '\n', '\\', '<script>', '- '),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

describe('whatever was said', () => {
  it('The page has the elements that it has of its own, and no other.', () => {
    const own =
      /<\/?(?:html|head|meta|title|style|body|main|h1|h2|dl|dt|dd|p|section|blockquote)\b[^<>]*>|<!doctype html>/g;
    fc.assert(
      fc.property(marked, (text) => {
        const page = asHtml(documentOf(made, contentOf([`x${text}`]), 'en')).replace(/<style>[^<]*<\/style>/, '');
        expect(page.replaceAll(own, '')).not.toMatch(/[<>]/);
        expect(page.match(/<(?:section|h1|h2|blockquote)\b/g)).toHaveLength(4);
      }),
    );
  });

  it('In the Markdown file every mark of it is a character, and every line of it stands in quotes.', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const whole = asMarkdown(documentOf(made, contentOf([`x${text}`]), 'en'));
        const [, said = ''] = whole.split(/\*\*A participant · [^*]+\*\*\n\n/);
        for (const line of said.trimEnd().split('\n')) {
          expect(line.startsWith('> ')).toBe(true);
          expect(line.slice(2).replaceAll(/\\[^A-Za-z0-9\s]/g, '')).not.toMatch(/[`*_{}[\]<>|#]/);
        }
      }),
    );
  });
});
