import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { Parser } from 'n3';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The subjects of a Turtle file with all that is said of them, by predicate. */
async function readSubjects(file: string): Promise<Map<string, Record<string, { value: string; language: string }[]>>> {
  const subjects = new Map<string, Record<string, { value: string; language: string }[]>>();
  for (const { subject, predicate, object } of new Parser().parse(await readFile(file, 'utf8'))) {
    const said = subjects.get(subject.value) ?? {};
    subjects.set(subject.value, said);
    (said[predicate.value] ??= []).push({ value: object.value, language: object.termType === 'Literal' ? object.language : '' });
  }
  return subjects;
}

const skos = 'http://www.w3.org/2004/02/skos/core#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const sh = 'http://www.w3.org/ns/shacl#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const alignments = [
  ...['subClassOf', 'subPropertyOf', 'seeAlso'].map((name) => rdfs + name),
  ...['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'].map((name) => skos + name),
  'http://www.w3.org/2002/07/owl#equivalentClass',
  'http://www.w3.org/2002/07/owl#equivalentProperty',
];

/** What each query suffix makes of a Turtle file, see src/vite-env.d.ts. */
const readers: Record<string, (file: string) => Promise<unknown>> = {
  async concepts(file) {
    return [...(await readSubjects(file))]
      .map(([iri, said]) => ({
        iri,
        slug: said[`${skos}notation`]?.[0]?.value ?? '',
        scheme: said[`${skos}inScheme`]?.[0]?.value ?? '',
        broader: said[`${skos}broader`]?.[0]?.value,
        labels: Object.fromEntries((said[`${skos}prefLabel`] ?? []).map(({ value, language }) => [language, value])),
      }))
      .filter(({ slug, scheme }) => slug !== '' && scheme !== '');
  },
  async terms(file) {
    return [...(await readSubjects(file))]
      .map(([iri, said]) => ({
        iri,
        kind: (said[type] ?? []).some(({ value }) => value.endsWith('#Class')) ? 'class' : 'property',
        label: said[`${rdfs}label`]?.[0]?.value ?? '',
        comment: said[`${rdfs}comment`]?.[0]?.value ?? '',
        aligned: alignments.flatMap((predicate) => said[predicate] ?? []).map(({ value }) => value),
      }))
      .filter(({ label, iri }) => label !== '' && iri.includes('/alliance#'));
  },
  async shape(file) {
    const subjects = await readSubjects(file);
    const english = (values?: { value: string; language: string }[]): string =>
      (values?.find(({ language }) => language === 'en' || language === '') ?? values?.[0])?.value ?? '';
    return [...subjects]
      .filter(([, said]) => (said[type] ?? []).some(({ value }) => value === `${sh}NodeShape`))
      .map(([iri, said]) => ({
        iri,
        label: english(said[`${rdfs}label`]),
        comment: english(said[`${rdfs}comment`]),
        properties: (said[`${sh}property`] ?? [])
          .map(({ value }) => subjects.get(value) ?? {})
          .map((property) => ({
            path: property[`${sh}path`]?.[0]?.value ?? '',
            name: english(property[`${sh}name`]),
            description: english(property[`${sh}description`]),
            min: property[`${sh}minCount`]?.[0]?.value,
            max: property[`${sh}maxCount`]?.[0]?.value,
          })),
      }));
  },
};

/**
 * `import concepts from '…/roles.ttl?concepts'`: Turtle as plain data, read when the site is built, so that no page needs
 * an RDF parser to show a label.
 */
function turtleData(): Plugin {
  return {
    name: 'turtle-data',
    enforce: 'pre',
    async load(id) {
      const [file = '', suffix = ''] = id.split('?');
      const read = file.endsWith('.ttl') ? readers[suffix] : undefined;
      if (read === undefined) return null;
      this.addWatchFile(file);
      return { code: `export default ${JSON.stringify(await read(file))};`, moduleType: 'js' };
    },
  };
}

/**
 * The names of states and provinces without what nothing here asks for (kind, parent), country by country: a quarter less to
 * load for the first list that mentions one.
 */
function lightSubdivisions(): Plugin {
  return {
    name: 'light-subdivisions',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/iso-3166/2.js')) return null;
      const countries = new Map<string, string[]>();
      for (const { code, name } of (await import('iso-3166')).iso31662) {
        const [country = '', part = ''] = code.split('-');
        countries.set(country, [...(countries.get(country) ?? []), `${part}:${name}`]);
      }
      const packed = [...countries].map(([country, parts]) => [country, ...parts].join(';')).join('\n');
      const unpack = `line => { const [country, ...parts] = line.split(';'); return parts.map(part => {
        const at = part.indexOf(':'); return { code: country + '-' + part.slice(0, at), name: part.slice(at + 1) }; }); }`;
      return { code: `export const iso31662 = ${JSON.stringify(packed)}.split('\\n').flatMap(${unpack});`, moduleType: 'js' };
    },
  };
}

/** Serves `vocab/` and `shapes/` beside the app, as they stand in the repository. */
function publishedTurtle(): Plugin {
  const folders = ['vocab', 'shapes'];
  return {
    name: 'published-turtle',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    async generateBundle() {
      for (const folder of folders) {
        for (const name of await readdir(join(import.meta.dirname, folder))) {
          const source = await readFile(join(import.meta.dirname, folder, name), 'utf8');
          this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
        }
      }
    },
  };
}

const chromium = process.env.CHROME_PATH ?? '/usr/bin/chromium';

/** The site in `dist/`, the command line bundle, and the tests (see src/README.md). */
export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  plugins: [turtleData(), lightSubdivisions(), publishedTurtle()],
  // Packages that are imported lazily: found late, they would make the page load again on a cold cache.
  optimizeDeps: {
    include: [
      'jsonld',
      'shacl-engine',
      'rdflib',
      'rdf-canonize',
      '@scure/base',
      'n3',
      'minisearch',
      'geokdbush',
      'kdbush',
      'axe-core',
      'd3-geo',
      'topojson-client',
      'idb',
      'diff',
      'lit/directives/live.js',
      'lit/directives/repeat.js',
      'lit/directives/class-map.js',
      'lit/directives/if-defined.js',
      'codemirror',
      'codemirror-lang-sparql',
      '@codemirror/lint',
      '@codemirror/view',
    ],
  },
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es', plugins: () => [turtleData()] },
  // `npm run dev` shows the alliance of the demo that runs beside it.
  server: { proxy: { '/alliance.json': `http://localhost:${process.env.PORT ?? '8080'}` } },
  test: {
    root: import.meta.dirname,
    projects: [
      {
        extends: true,
        test: { name: 'unit', root: import.meta.dirname, include: ['test/**/*.test.ts'], exclude: ['test/**/*.{browser,server}.test.ts'] },
      },
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
          globalSetup: ['test/e2e/start-demo.ts'],
          expect: { poll: { timeout: 30_000, interval: 200 } },
          // Three servers, a crawl and a browser share two cores here: one slow answer is looked at twice before it fails a build.
          retry: process.env.CI === undefined ? 0 : 1,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
