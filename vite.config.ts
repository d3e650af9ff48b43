import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig, type Plugin } from 'vite';

/** In development the pages without an account answer under the same addresses as in production. */
const openPages: Plugin = {
  name: 'rrjet-open-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const page = /^\/(report|partner)(?:[/?#]|$)/.exec(request.url ?? '')?.[1];
      if (page) request.url = `/${page}.html`;
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), openPages],
  css: { postcss: { plugins: [mantine()] } },
  server: {
    // The server takes what changes something only from its own address: it must see the one the browser shows.
    proxy: { '/api': { target: process.env.RRJET_API ?? 'http://127.0.0.1:4000', changeOrigin: false } },
  },
  build: {
    manifest: true,
    // Chunks are fetched over village connections: sourcemaps stay out, small assets stay files (strict CSP).
    assetsInlineLimit: 0,
    rolldownOptions: { input: { app: 'index.html', report: 'report.html', partner: 'partner.html' } },
  },
});
