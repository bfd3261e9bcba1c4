// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './run-tool.mjs';
import { say, SetupError } from './setup-error.mjs';

/** The oldest Node.js that everything here runs on; the same as `engines` in package.json. */
const oldestNode = '20.19.0';

/**
 * Whether a Node.js version, as `process.versions.node` tells it, is at least another.
 * @param {string} version
 * @param {string} [oldest]
 */
export function isNodeNewEnough(version, oldest = oldestNode) {
  const [have, need] = [version, oldest].map((text) => text.split('.').map(Number));
  for (const part of [0, 1, 2]) {
    const difference = (have?.[part] ?? 0) - (need?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} LockFile */

/**
 * Whether what npm says it installed is what the lock file asks for. npm writes its own copy of the lock into
 * `node_modules` as the very last step of an installation, so an interrupted one never looks finished, and one made by
 * hand counts. Optional packages may be absent: they are for other machines.
 * @param {LockFile} lock package-lock.json
 * @param {LockFile | undefined} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  if (installed === undefined) return false;
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    const found = installed.packages?.[path];
    if (path === '' || wanted.link === true) return true;
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version;
  });
}

/**
 * What to tell a person when npm failed, from what npm printed.
 * @param {string} output
 */
export function explainFailedInstallation(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'The packages could not be fetched: the npm registry was not reached. Connect to the internet (or set npm’s proxy), then run this again.';
  }
  if (/ENOSPC/.test(output))
    return 'The packages could not be installed: the disk is full. About 1 GB is needed; make room, then run this again.';
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'The packages could not be installed: this folder may not be written. Run this as the owner of the folder, or clone it where you may write.';
  }
  if (/ENOENT.*npm|spawn npm/.test(output))
    return 'npm was not found. Install Node.js 20.19 or newer together with npm, then run this again.';
  return 'The packages could not be installed. What npm said stands above; mend that, then run this again.';
}

/** @param {string} file @returns {Promise<LockFile | undefined>} */
async function readLock(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Installs the packages when they are missing or not those of the lock file; does nothing, silently, otherwise.
 * @param {string} root the repository
 */
export async function ensureInstalled(root) {
  if (!isNodeNewEnough(process.versions.node)) {
    throw new SetupError(
      `This needs Node.js ${oldestNode} or newer; here is ${process.versions.node}. Install a newer one from https://nodejs.org, then run this again.`,
    );
  }
  const lock = await readLock(join(root, 'package-lock.json'));
  if (lock === undefined)
    throw new SetupError('package-lock.json is missing or broken. Restore it with “git checkout package-lock.json”, then run this again.');
  const installed = await readLock(join(root, 'node_modules', '.package-lock.json'));
  if (isInstalled(lock, installed)) return;

  say(
    installed === undefined
      ? 'Installing the packages (once; one to two minutes) …'
      : 'The list of packages changed; installing them again …',
  );
  const startedAt = performance.now();
  // Under npm, its own script is run by this very Node.js: no search along PATH, no shell.
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const { status, output } =
    npm?.endsWith('.js') === true
      ? await runTool(process.execPath, [npm, ...args], { cwd: root, env })
      : await runTool('npm', args, { cwd: root, env, shell: process.platform === 'win32' });
  if (status !== 0) throw new SetupError(explainFailedInstallation(output));
  say(`Installed the packages in ${Math.round((performance.now() - startedAt) / 1000)} s.`);
}
