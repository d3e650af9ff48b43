import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig, type Plugin } from 'vite';

/** In development the citizen's page answers under the same address as in production. */
const citizensPage: Plugin = {
  name: 'rrjet-citizens-page',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (/^\/report(?:[/?#]|$)/.test(request.url ?? '')) request.url = '/report.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), citizensPage],
  css: { postcss: { plugins: [mantine()] } },
  server: {
    // The server takes what changes something only from its own address: it must see the one the browser shows.
    proxy: { '/api': { target: process.env.RRJET_API ?? 'http://127.0.0.1:4000', changeOrigin: false } },
  },
  build: {
    manifest: true,
    // Chunks are fetched over village connections: sourcemaps stay out, small assets stay files (strict CSP).
    assetsInlineLimit: 0,
    rolldownOptions: { input: { app: 'index.html', report: 'report.html' } },
  },
});
