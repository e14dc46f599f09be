import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { fetchPartsFirst } from './parts-plugin';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packaged = (path: string) => here(`../../node_modules/${path}`);

/** Pages that the server writes itself: the service worker must never answer for them. */
const serverPages = /^\/(api|join|e|c|a|b|m|k|p|i|calendar)(\/|$|\?)/;

export default defineConfig({
  root: here('.'),
  resolve: {
    alias: [
      { find: '@doorstep', replacement: here('../../libs') },
      // What these packages hand to a bundler by themselves is their build for development, with its warnings, and one for old browsers.
      { find: /^react-router$/, replacement: packaged('react-router/dist/production/index.mjs') },
      { find: /^react-router\/dom$/, replacement: packaged('react-router/dist/production/dom-export.mjs') },
      { find: /^dexie$/, replacement: packaged('dexie/dist/modern/dexie.mjs') },
    ],
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    reportCompressedSize: false,
    // The policy of the pages is `default-src 'self'`: nothing may be inlined as a data: address.
    assetsInlineLimit: 0,
    // Parts are fetched by us before they are run (parts-plugin.ts); their styles come with the page.
    modulePreload: { polyfill: false, resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []) },
    cssCodeSplit: false,
    manifest: true,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  preview: { host: '127.0.0.1' },
  plugins: [
    react(),
    fetchPartsFirst(),
    VitePWA({
      // A new version waits until the reader agrees, so that no half-filled form is thrown away.
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['scheme.js', 'logo.svg', 'icon-*.png'],
      manifest: {
        id: '/',
        name: 'Doorstep',
        short_name: 'Doorstep',
        lang: 'en',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f3f0e8',
        theme_color: '#f3f0e8',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [serverPages],
        // No runtimeCaching on purpose: answers of the API are never kept by the service worker.
        cleanupOutdatedCaches: true,
        // The first page, too, has the whole app once it is stored: who signs in at the office goes to the doors without loading it again.
        clientsClaim: true,
        sourcemap: false,
      },
    }),
  ],
});
