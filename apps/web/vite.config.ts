import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { groups } from './chunks.config.ts';
import { enterPage } from './enter-page.config.ts';
import { earlyScript } from './early-script.config.ts';
import { roomPages } from './room-pages.config.ts';

const server = `http://127.0.0.1:${process.env['TAURIDE_PORT'] ?? '7417'}`;

/** Compiles ICU messages while building, so that browsers never load the message parser. */
function compiledMessages(): Plugin {
  return {
    name: 'tauride:messages',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/messages\/[a-z]+\/[a-z-]+\.json$/ },
      handler(code) {
        const messages = Object.entries(JSON.parse(code) as Record<string, string>);
        return JSON.stringify(Object.fromEntries(messages.map(([id, text]) => [id, compileMessage(text)])));
      },
    },
  };
}

/** Keeps the shell for a reload without a network. Nothing under /api is ever kept, so no stale state looks live. */
function offlineShell() {
  return VitePWA({
    registerType: 'autoUpdate',
    injectRegister: false,
    manifest: {
      name: 'Tauride',
      short_name: 'Tauride',
      description: 'The rooms of a deliberative assembly.',
      display: 'standalone',
      background_color: '#f4f3ef',
      theme_color: '#f4f3ef',
      icons: [{ src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    workbox: {
      clientsClaim: true,
      skipWaiting: true,
      cleanupOutdatedCaches: true,
      globPatterns: ['**/*.{js,css,html,svg}', 'assets/*-latin-*.woff2'],
      globIgnores: ['**/*latin-ext*'],
      navigateFallback: '/index.html',
      navigateFallbackDenylist: [/^\/api\//, /^\/log\//, /^\/metrics/],
    },
  });
}

/** Browsers take Brotli by https and on their own machine alone. */
function compress(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

/** Compresses scripts and styles once while building: as well as can be, which takes too long for each request. */
function compressedAssets(): Plugin {
  return {
    name: 'tauride:compressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file)))
        compress(join(dir, name));
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    compiledMessages(),
    react(),
    offlineShell(),
    compressedAssets(),
    earlyScript(),
    roomPages(),
    enterPage([compiledMessages(), compressedAssets()]),
  ],
  json: { stringify: true },
  // Lingui brings it for a React before 18.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim$/, replacement: 'react' }] },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/log': server } },
  preview: { host: '127.0.0.1', proxy: { '/api': server, '/log': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A strict content policy allows no data: address, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
    // A browser that knows no modulepreload loads the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
