import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const inRooms = (file: string) => fileURLToPath(new URL(`./src/rooms/${file}`, import.meta.url));

/** Each is written as the parser's own file has it; what is no longer there stops the build. */
const changes: readonly (readonly [string, string])[] = [
  // Every browser has the list of the named characters, which as a library weighs a quarter of the parser.
  [
    'import { decodeHTMLStrict } from "entities";',
    `import { decodeHTMLStrict } from ${JSON.stringify(inRooms('named-characters.ts'))};`,
  ],
  // Half of that again knows every ending of a bare name; here an address is what begins like one.
  [
    'import { LinkifyIt } from "linkify-it";',
    `import { LinkifyIt } from ${JSON.stringify(inRooms('plain-links.ts'))};`,
  ],
  ['import * as ucmicro from "uc.micro";', String.raw`const ucmicro = { P: /\p{P}/u, S: /\p{S}/u };`],
  // An address stays as it was written. The browser makes of it what it asks for, and our purifier says which ones may be links.
  ['import punycode from "punycode.js";', 'const punycode = {};'],
  [
    'import * as mdurl from "mdurl";',
    'const same = (text) => text; const mdurl = { parse: (url) => ({ url }), format: ({ url }) => url, encode: same, decode: same };',
  ],
  // What our settings switch off: typographer, and members' own HTML.
  ['	["replacements", replace],\n', ''],
  ['	["smartquotes", smartquotes],\n', ''],
  ['	["html_inline", html_inline],\n', ''],
  ['	[\n		"html_block",\n		html_block,\n		[\n			"paragraph",\n			"reference",\n			"blockquote"\n		]\n	],\n', ''],
];

/** Takes out of the Markdown parser what this product does not use, or what every browser has. */
export function leanMarkdown(): Plugin {
  return {
    name: 'trialogue-lean-markdown',
    enforce: 'pre',
    transform: {
      filter: { id: /\/markdown-it\/dist\/markdown-it\.mjs$/ },
      handler: (code) => {
        const missing = changes.find(([before]) => !code.includes(before));
        if (missing !== undefined) throw new Error(`markdown-it is built otherwise now: ${missing[0]}`);
        return changes.reduce((lean, [before, after]) => lean.replace(before, () => after), code);
      },
    },
  };
}
