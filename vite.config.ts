import { defineConfig } from 'vitest/config';

/** The site in `dist/`, the command line bundle, and the tests (see src/README.md). */
export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es' },
  test: { root: import.meta.dirname },
});
