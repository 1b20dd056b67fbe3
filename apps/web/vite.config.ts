import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { themeStylesheet } from '@trialogue/design/theme-stylesheet';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  plugins: [react(), themeVariables(), compressedCopies()],
  resolve: { conditions: ['trialogue-source', 'module', 'browser', 'development|production'] },
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
