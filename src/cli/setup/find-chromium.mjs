// @ts-check
import { access, constants, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runTool } from './run-tool.mjs';
import { say, SetupError } from './setup-error.mjs';

/** @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string }} Machine */

/** @returns {Machine} */
const thisMachine = () => ({ platform: process.platform, env: process.env, home: homedir() });

/**
 * Where Chromium, or a browser made of it, is usually installed: programs along PATH first, then fixed places.
 * @param {Machine} machine
 * @returns {readonly string[]}
 */
export function usualPlaces({ platform, env, home }) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`);
    return [`/Applications`, `${home}/Applications`].flatMap((folder) => apps.map((app) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
  const path = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...path.flatMap((folder) => names.map((name) => join(folder, name))), '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/**
 * Where Playwright keeps the browsers that it downloads.
 * @param {Machine} machine
 */
export function playwrightCache({ platform, env, home }) {
  const chosen = env['PLAYWRIGHT_BROWSERS_PATH'];
  if (chosen !== undefined && chosen !== '' && chosen !== '0') return chosen;
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'ms-playwright');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'ms-playwright');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright');
}

/**
 * The browsers in Playwright's cache, newest first; whole browsers before headless shells.
 * @param {string} cache
 * @returns {Promise<readonly string[]>}
 */
export async function inPlaywrightCache(cache) {
  const folders = await readdir(cache).catch(() => /** @type {string[]} */ ([]));
  const rank = (/** @type {string} */ name) => Number(name.split('-').pop()) + (name.startsWith('chromium-') ? 1e9 : 0);
  const ranked = folders.filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name)).sort((a, b) => rank(b) - rank(a));
  const program =
    /^(chrome|chrome\.exe|headless_shell|headless_shell\.exe|chrome-headless-shell(\.exe)?|Chromium|Google Chrome for Testing)$/;
  const found = [];
  for (const folder of ranked) {
    const entries = await readdir(join(cache, folder), { recursive: true, withFileTypes: true });
    found.push(...entries.filter((entry) => entry.isFile() && program.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)));
  }
  return found;
}

/**
 * The first browser that is there and starts, or undefined. Ubuntu's `chromium-browser`, for one, is there and only tells
 * to install something else. On Windows asking for the version opens a window, so being there has to do.
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>}
 */
export async function findChromium(machine = thisMachine()) {
  const chosen = machine.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (await starts(chosen, machine)) return chosen;
    throw new SetupError(
      `CHROME_PATH names ${chosen}, which does not start as a browser. Correct it, or unset it so that one is looked for.`,
    );
  }
  for (const place of [...usualPlaces(machine), ...(await inPlaywrightCache(playwrightCache(machine)))]) {
    if (await starts(place, machine)) return place;
  }
  return undefined;
}

/** @param {string} place @param {Machine} machine */
async function starts(place, machine) {
  try {
    await access(place, constants.X_OK);
  } catch {
    return false;
  }
  if (machine.platform === 'win32') return true;
  const { status, output } = await runTool(place, ['--version'], { show: 'not' });
  return status === 0 && /\d+\.\d+\.\d+/.test(output);
}

/** Whether this is Debian itself, whose package `chromium` is a browser; Ubuntu's is a pointer to a snap. */
async function isDebian() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID="?debian"?$/m.test(release);
}

/**
 * Finds Chromium, or installs it, and names it in CHROME_PATH for everything that is started from here.
 * @param {string} root the repository
 */
export async function ensureChromium(root) {
  const found = (await findChromium()) ?? (await installChromium(root));
  if (found === undefined) {
    throw new SetupError(
      'The browser tests need Chromium or Chrome, and none was found or could be installed. Install one (https://www.google.com/chrome, or your system’s package “chromium”), or name its program in CHROME_PATH, then run this again.',
    );
  }
  process.env['CHROME_PATH'] = found;
  return found;
}

/** @param {string} root @returns {Promise<string | undefined>} */
async function installChromium(root) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && (await isDebian())) {
    say('No Chromium found; installing Debian’s package (apt-get install chromium) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runTool('apt-get', ['update', '-q'], { env });
    await runTool('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
    const installed = await findChromium();
    if (installed !== undefined) return installed;
  }
  say('No Chromium found; fetching the one that Playwright offers …');
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  await runTool(process.execPath, [cli, 'install', ...(isRoot && process.platform === 'linux' ? ['--with-deps'] : []), 'chromium'], {
    cwd: root,
  });
  return findChromium();
}
