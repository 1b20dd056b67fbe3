import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { themeStylesheet } from '@trialogue/design/theme-stylesheet';
import { defineConfig, type Plugin } from 'vite';
import { leanMarkdown } from './lean-markdown.ts';

const apiOrigin = `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}`;
const themeModule = 'virtual:theme.css';

/** Gives `virtual:theme.css`: the theme's variables as a file, which the strict content policy accepts. */
function themeVariables(): Plugin {
  return {
    name: 'trialogue-theme-variables',
    resolveId: (id) => (id === themeModule ? `\0${themeModule}` : undefined),
    load: (id) => (id === `\0${themeModule}` ? themeStylesheet() : undefined),
  };
}

/** Lays a compressed copy beside each script and style, so that the server compresses nothing while it serves. */
function compressedCopies(): Plugin {
  return {
    name: 'trialogue-compressed-copies',
    apply: 'build',
    writeBundle: ({ dir }) => {
      const folder = join(dir ?? 'dist', 'assets');
      for (const name of readdirSync(folder).filter((file) => /\.(js|css)$/.test(file))) {
        const file = join(folder, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    },
  };
}

const jsonSchemaOfAKind =
  /inst\._zod\.processJSONSchema = \(ctx, json, params\) => processors\.\w+\(inst, ctx, json, params\);/g;
const jsonSchemaMakers = /import \{ (createStandardJSONSchemaMethod, createToJSONSchemaMethod) \} from ".*";/;

/**
 * Every zod schema carries the way to print itself as a JSON Schema, a fifth of the library, which no bundler can take out by
 * itself. The server prints those (its OpenAPI document); a page only reads answers.
 */
function schemasThatOnlyRead(): Plugin {
  return {
    name: 'trialogue-schemas-that-only-read',
    apply: 'build',
    transform: {
      filter: { id: /\/zod\/v4\/classic\/schemas\.js$/ },
      handler: (code) => {
        const makers = jsonSchemaMakers.exec(code)?.[1];
        if (makers === undefined || code.match(jsonSchemaOfAKind) === null)
          throw new Error('zod is built otherwise now.');
        const refusals = makers
          .split(', ')
          .map((maker) => `const ${maker} = () => () => { throw new Error("A page prints no JSON Schema."); };`);
        return code.replace(jsonSchemaMakers, refusals.join(' ')).replaceAll(jsonSchemaOfAKind, '');
      },
    },
  };
}

/** What is wrong with an answer is said to nobody in the library's English: the app has words of its own. */
function wordlessSchemas(): Plugin {
  return {
    name: 'trialogue-wordless-schemas',
    apply: 'build',
    transform: {
      filter: { id: /\/zod\/v4\/locales\/en\.js$/ },
      handler: (code) => {
        if (!code.includes('export default function')) throw new Error('zod is built otherwise now.');
        return 'export default () => ({ localeError: () => "Invalid" });';
      },
    },
  };
}

/**
 * A page speaks to the server over a WebSocket alone (live-connection.ts), and the library decides at run time only which of its
 * three ways it takes. Whoever lets pages poll takes this away first.
 */
function websocketAlone(): Plugin {
  return {
    name: 'trialogue-websocket-alone',
    apply: 'build',
    transform: {
      filter: { id: /\/engine\.io-client\/build\/esm\/transports\/(?:index|polling-xhr)\.js$/ },
      handler: (code, id) => {
        // It counts its requests and waits for the page to go, whether or not anybody polls.
        if (id.endsWith('polling-xhr.js')) return { code, moduleSideEffects: false };
        const websocket = /import \{ WS \} from ".*";/.exec(code)?.[0];
        if (websocket === undefined) throw new Error('engine.io-client is built otherwise now.');
        return `${websocket}\nexport const transports = { websocket: WS };`;
      },
    },
  };
}

export default defineConfig({
  plugins: [
    react(),
    themeVariables(),
    leanMarkdown(),
    schemasThatOnlyRead(),
    wordlessSchemas(),
    websocketAlone(),
    compressedCopies(),
  ],
  resolve: {
    conditions: ['trialogue-source', 'module', 'browser', 'development|production'],
  },
  ssr: { resolve: { conditions: ['trialogue-source', 'module', 'node', 'development|production'] } },
  build: {
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    cssTarget: ['chrome111', 'firefox115', 'safari16.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': { target: apiOrigin, changeOrigin: false },
      '/socket.io': { target: apiOrigin, ws: true, changeOrigin: false },
    },
  },
});
