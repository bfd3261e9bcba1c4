import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The import table of src/README.md. `*` stands for every folder. */
const table: Record<string, { folders: readonly string[]; packages: readonly RegExp[] }> = {
  domain: { folders: [], packages: [] },
  rdf: { folders: ['domain'], packages: [/^n3$/, /^shacl-engine$/, /^rdflib$/] },
  credentials: {
    folders: ['domain', 'rdf'],
    packages: [/^jsonld$/, /^rdf-canonize$/, /^@scure\/base$/, /^@noble\/curves\/ed25519\.js$/],
  },
  pod: { folders: ['domain', 'rdf'], packages: [/^@inrupt\/solid-client$/] },
  crawl: { folders: ['domain', 'rdf', 'credentials'], packages: [] },
  index: { folders: ['domain', 'rdf', 'credentials', 'crawl'], packages: [/^oxigraph$/, /^minisearch$/, /^kdbush$/, /^geokdbush$/] },
  query: { folders: ['domain', 'rdf', 'index'], packages: [] },
  text: { folders: ['domain'], packages: [/^@lit\/localize$/, /^iso-3166$/] },
  actions: { folders: ['domain', 'rdf', 'credentials', 'pod', 'crawl', 'index', 'query', 'text'], packages: [] },
  workers: {
    folders: ['domain', 'rdf', 'credentials', 'pod', 'crawl', 'index', 'query', 'text', 'actions'],
    packages: [/^oxigraph\//],
  },
  browser: {
    folders: ['domain', 'credentials', 'pod', 'crawl', 'index', 'actions', 'workers'],
    packages: [/^@inrupt\/solid-client-authn-browser$/, /^idb$/],
  },
  ui: {
    folders: ['domain', 'actions', 'text'],
    packages: [
      /^lit(\/|$)/,
      /^@lit\//,
      /^@awesome\.me\/webawesome\//,
      /^d3-geo$/,
      /^topojson-client$/,
      /^world-atlas\//,
      /^geojson$/,
      /^topojson-specification$/,
      /^codemirror/,
      /^@codemirror\//,
      /^diff$/,
    ],
  },
  demo: { folders: ['domain', 'rdf', 'credentials', 'pod', 'actions'], packages: [] },
  cli: {
    folders: ['domain', 'rdf', 'credentials', 'pod', 'crawl', 'index', 'query', 'text', 'actions', 'demo'],
    packages: [/^node:/, /^undici$/, /^oxigraph$/, /^@solid\/community-server/, /^componentsjs$/, /^@inrupt\/solid-client-authn-node$/],
  },
};

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every module a file names: static and dynamic imports, re-exports, and type imports. */
function imports(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName);
}

/** What is wrong with one import, or undefined. */
export function judgeImport(file: string, specifier: string): string | undefined {
  const folder = relative(src, file).split('/')[0] ?? '';
  const rule = table[folder];
  if (rule === undefined) return undefined;
  if (!specifier.startsWith('.')) {
    if (specifier === '@rdfjs/types' || rule.packages.some((allowed) => allowed.test(specifier))) return undefined;
    return `${folder}/ may not use the package ${specifier}`;
  }
  const target = relative(src, resolve(file, '..', specifier));
  if (target.startsWith('..')) {
    // Data beside src/: shapes, vocabulary, package.json, read as text or as plain data.
    return /^\.\.\/(shapes|vocab)\/|^\.\.\/package\.json$/.test(target) &&
      ['rdf', 'credentials', 'index', 'text', 'cli', 'ui'].includes(folder)
      ? undefined
      : `${folder}/ may not reach ${target}`;
  }
  const other = target.split('/')[0] ?? '';
  if (other === folder) return undefined;
  if (folder === 'browser' && other === 'workers') {
    return target === 'workers/worker-api.ts' ? undefined : 'browser/ may import workers/worker-api.ts only';
  }
  return rule.folders.includes(other) ? undefined : `${folder}/ may not import ${other}/`;
}

describe('the import table', () => {
  test.each(files(src).map((file) => relative(root, file)))('%s keeps to it', (file) => {
    const wrong = imports(join(root, file))
      .map((specifier) => judgeImport(join(root, file), specifier))
      .filter((message) => message !== undefined);
    expect(wrong).toEqual([]);
  });

  test('notices an import that it forbids', () => {
    expect(judgeImport(join(src, 'domain/offering.ts'), '../ui/wz-app.ts')).toContain('may not import ui/');
    expect(judgeImport(join(src, 'ui/wz-app.ts'), 'n3')).toContain('may not use the package n3');
    expect(judgeImport(join(src, 'browser/x.ts'), '../workers/crawl.worker.ts')).toContain('worker-api.ts only');
    expect(judgeImport(join(src, 'domain/offering.ts'), './terms.ts')).toBeUndefined();
  });
});

describe('the templates of ui/', () => {
  test('set no style attribute: the page’s own policy (CSP) would not let it through', () => {
    const styled = files(join(src, 'ui')).filter((file) => /<[\w-]+[^>]*\sstyle=/.test(readFileSync(file, 'utf8')));
    expect(styled.map((file) => relative(root, file))).toEqual([]);
  });
});
