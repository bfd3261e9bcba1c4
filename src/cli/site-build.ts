import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { CannotDoError } from './command.ts';

/** Where the built site stands in the repository. */
export const siteFolder = 'dist';

/** What the site is made of. */
const sources = ['src', 'shapes', 'vocab', 'public', 'vite.config.ts', 'package-lock.json'];

/** The repository: the folder above us that holds our package.json. The command line runs from a bundle inside it. */
export function findRepository(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, 'vite.config.ts'))) return folder;
    if (folder === path.dirname(folder))
      throw new CannotDoError('The sources of the app were not found.', 'Run this from a clone of the repository.');
  }
}

/** Builds the site into {@link siteFolder}, in a process of its own, unless it is newer than everything it is made of. */
export async function buildSite(root: string, signal: AbortSignal): Promise<void> {
  const folder = path.join(root, siteFolder);
  const page = path.join(folder, 'index.html');
  const made = await stat(page).catch(() => undefined);
  const changed = await Promise.all(sources.map((source) => newest(path.join(root, source))));
  if (made !== undefined && made.mtimeMs > Math.max(...changed)) return;

  const startedAt = new Date();
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, output } = await run([vite, 'build', '--logLevel', 'warn'], root, signal);
  if (status !== 0 && !signal.aborted)
    throw new CannotDoError(`The app could not be built:\n${output}`, 'Mend what is named above, then start again.');
  // What was written while the build ran is not in it: the site is as old as the build's beginning.
  if (existsSync(page)) await utimes(page, startedAt, startedAt);
}

/** The latest change of a file, or of any file in a folder, in milliseconds; 0 when there is none. */
async function newest(place: string): Promise<number> {
  const info = await stat(place).catch(() => undefined);
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  // A folder's own time tells of files that were removed.
  const inside = await Promise.all((await readdir(place)).map((name) => newest(path.join(place, name))));
  return Math.max(info.mtimeMs, ...inside);
}

function run(
  args: readonly string[],
  cwd: string,
  signal: AbortSignal,
): Promise<{ readonly status: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
    const child = spawn(process.execPath, [...args], { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      resolve({ status: null, output: output + error.message });
    });
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });
}
