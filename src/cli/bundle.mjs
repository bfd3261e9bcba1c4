/**
 * Node runs no TypeScript of ours by itself: what starts from a `.mjs` file is bundled first, when one of its sources
 * changed since. Packages stay outside of the bundle. Nothing of the build reaches standard output.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(root, 'node_modules', '.cache', 'webizen-alliance');

/** What every bundle may be made of; the page's own folders are no part of it. */
const sources = ['src', 'shapes', 'vocab', 'vite.config.ts', 'package.json', 'package-lock.json'];
const apart = new Set(['ui', 'browser', 'workers', 'decisions', 'main.ts', 'index.html', 'README.md']);

/**
 * The folder that holds the bundle, built if need be.
 * @param {string} name
 * @param {Record<string, string>} entries name of the built file → source, from the root of the repository
 * @param {readonly string[]} [moreSources]
 */
export async function bundle(name, entries, moreSources = []) {
  const folder = join(cache, `${name}-${await fingerprint([...sources, ...moreSources])}`);
  if (!(await exists(folder))) {
    await mkdir(cache, { recursive: true });
    await build(entries, folder).catch((/** @type {unknown} */ error) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.stderr.write('The command line could not be built. Where packages are missing, “npm ci” installs them.\n');
      // “Could not be done”, as for every command.
      process.exit(3);
    });
    await sweep(name, folder);
  }
  return folder;
}

/** Changes whenever a source file is added, removed or written. @param {readonly string[]} names */
async function fingerprint(names) {
  const hash = createHash('sha256');
  for (const name of names) await visit(name);
  return hash.digest('hex').slice(0, 16);

  /** @param {string} name */
  async function visit(name) {
    const path = join(root, name);
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) return;
    if (!info.isDirectory()) hash.update(`${name} ${String(info.mtimeMs)} ${String(info.size)}\n`);
    else for (const entry of (await readdir(path)).sort()) if (name !== 'src' || !apart.has(entry)) await visit(`${name}/${entry}`);
  }
}

/** Builds aside and renames, so that two commands started together never see half a bundle. */
async function build(/** @type {Record<string, string>} */ entries, /** @type {string} */ folder) {
  const { build: viteBuild, createLogger } = await import('vite');
  const aside = `${folder}.${String(process.pid)}`;
  const say = (/** @type {string} */ message) => process.stderr.write(`${message}\n`);
  await viteBuild({
    configFile: join(root, 'vite.config.ts'),
    customLogger: { ...createLogger('silent'), warn: say, error: say },
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: aside,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      sourcemap: 'inline',
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(root, source)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await rename(aside, folder).catch(async (error) => {
    await rm(aside, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
}

/** Removes bundles of older sources, once nobody can still be loading from them. */
async function sweep(/** @type {string} */ name, /** @type {string} */ current) {
  for (const entry of await readdir(cache)) {
    const path = join(cache, entry);
    const info = await stat(path).catch(() => undefined);
    const isOld = info !== undefined && Date.now() - info.mtimeMs > 3_600_000;
    if (entry.startsWith(`${name}-`) && path !== current && isOld) await rm(path, { recursive: true, force: true });
  }
}

const exists = async (/** @type {string} */ path) => (await stat(path).catch(() => undefined)) !== undefined;
