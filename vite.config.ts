import { readFile } from 'node:fs/promises';
import { playwright } from '@vitest/browser-playwright';
import { Parser } from 'n3';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * `import concepts from '…/roles.ttl?concepts'`: the concepts of a SKOS scheme as plain data, read from Turtle when the
 * site is built, so that the first view needs no RDF parser to show a label.
 */
function conceptsPlugin(): Plugin {
  const skos = 'http://www.w3.org/2004/02/skos/core#';
  return {
    name: 'concepts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.ttl?concepts')) return null;
      const file = id.slice(0, -'?concepts'.length);
      this.addWatchFile(file);
      const concepts = new Map<string, { iri: string; slug: string; scheme: string; broader?: string; labels: Record<string, string> }>();
      for (const { subject, predicate, object } of new Parser().parse(await readFile(file, 'utf8'))) {
        const concept = concepts.get(subject.value) ?? { iri: subject.value, slug: '', scheme: '', labels: {} };
        concepts.set(subject.value, concept);
        if (predicate.value === `${skos}notation`) concept.slug = object.value;
        if (predicate.value === `${skos}inScheme`) concept.scheme = object.value;
        if (predicate.value === `${skos}broader`) concept.broader = object.value;
        if (predicate.value === `${skos}prefLabel` && object.termType === 'Literal') concept.labels[object.language] = object.value;
      }
      const known = [...concepts.values()].filter((concept) => concept.slug !== '' && concept.scheme !== '');
      return { code: `export default ${JSON.stringify(known)};`, moduleType: 'js' };
    },
  };
}

const chromium = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';

/** The site in `dist/`, the command line bundle, and the tests (see src/README.md). */
export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  plugins: [conceptsPlugin()],
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es', plugins: () => [conceptsPlugin()] },
  test: {
    root: import.meta.dirname,
    projects: [
      { extends: true, test: { name: 'unit', root: import.meta.dirname, include: ['test/**/*.test.ts'], exclude: ['test/**/*.{browser,server}.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'server',
          root: import.meta.dirname,
          include: ['test/**/*.server.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          root: import.meta.dirname,
          include: ['test/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromium, args: ['--no-sandbox', '--disable-background-networking'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          root: import.meta.dirname,
          include: ['test/e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
