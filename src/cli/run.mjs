/**
 * `npm run alliance -- …`: builds the command line from the TypeScript sources when one of them changed, then runs it in
 * this very process, so that signals and the exit status are its own. Nothing of the build reaches standard output.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(root, 'node_modules', '.cache', 'webizen-alliance');

/** Folders and files the bundle is made of; `ui/` and the page's adapters are no part of it. */
const sources = ['src', 'shapes', 'vocab', 'vite.config.ts', 'package.json', 'package-lock.json'];
const apart = new Set(['ui', 'browser', 'workers', 'decisions', 'main.ts', 'README.md']);

/** Changes whenever a source file is added, removed or written. */
async function fingerprint() {
  const hash = createHash('sha256');
  const visit = async (path, name) => {
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) return;
    if (!info.isDirectory()) hash.update(`${name} ${String(info.mtimeMs)} ${String(info.size)}\n`);
    else
      for (const entry of (await readdir(path)).sort())
        if (name !== 'src' || !apart.has(entry)) await visit(join(path, entry), `${name}/${entry}`);
  };
  for (const source of sources) await visit(join(root, source), source);
  return hash.digest('hex').slice(0, 16);
}

/** Builds aside and renames, so that two commands started together never see half a bundle. */
async function build(folder) {
  const { build: viteBuild, createLogger } = await import('vite');
  const aside = `${folder}.${String(process.pid)}`;
  const say = (message) => process.stderr.write(`${message}\n`);
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
        input: { main: join(root, 'src/cli/main.ts'), 'query-worker': join(root, 'src/cli/query-worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await rename(aside, folder).catch(async (error) => {
    await rm(aside, { recursive: true, force: true });
    if ((await stat(folder).catch(() => undefined)) === undefined) throw error;
  });
}

/** Bundles of older sources, once nobody can still be loading from them. */
async function sweep(current) {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const info = await stat(path).catch(() => undefined);
    if (name.startsWith('cli-') && path !== current && info !== undefined && Date.now() - info.mtimeMs > 3_600_000) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

const folder = join(cache, `cli-${await fingerprint()}`);
if ((await stat(join(folder, 'main.js')).catch(() => undefined)) === undefined) {
  await mkdir(cache, { recursive: true });
  await build(folder);
  await sweep(folder);
}
process.setSourceMapsEnabled(true);
const { run } = await import(pathToFileURL(join(folder, 'main.js')).href);
await run();
