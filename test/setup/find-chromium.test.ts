import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, inPlaywrightCache, playwrightCache, usualPlaces } from '../../src/cli/setup/find-chromium.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-chromium-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function program(path: string, script: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}
const machine = (env: Record<string, string>) => ({ platform: 'linux' as const, env, home: folder });

describe('looking for Chromium', () => {
  test('takes the program that CHROME_PATH names', async () => {
    const chosen = await program('mine', 'echo Chromium 1.2.3');
    expect(await findChromium(machine({ CHROME_PATH: chosen, PATH: '' }))).toBe(chosen);
  });

  test('says so when CHROME_PATH names something that does not start', async () => {
    await expect(findChromium(machine({ CHROME_PATH: join(folder, 'nothing') }))).rejects.toThrow('CHROME_PATH names');
  });

  test('passes over a program that is there but only tells to install another', async () => {
    await program('a/chromium', 'echo "install the snap"; exit 1');
    const good = await program('b/google-chrome', 'echo Google Chrome 150.0.1');
    expect(await findChromium(machine({ PATH: `${join(folder, 'a')}:${join(folder, 'b')}` }))).toBe(good);
  });

  test('falls back to the newest browser that Playwright fetched earlier, whole ones first', async () => {
    await program('cache/chromium-1200/chrome-linux/chrome', 'echo Chromium 1.2.3');
    const newest = await program('cache/chromium-1310/chrome-linux64/chrome', 'echo Chromium 1.3.1');
    const shell = await program(
      'cache/chromium_headless_shell-1400/chrome-headless-shell-linux64/chrome-headless-shell',
      'echo Chromium 1.4.0',
    );
    await program('cache/firefox-1500/firefox/firefox', 'echo no');
    expect(await findChromium(machine({ PATH: '', PLAYWRIGHT_BROWSERS_PATH: join(folder, 'cache') }))).toBe(newest);
    expect(await inPlaywrightCache(join(folder, 'cache'))).toContain(shell);
  });
});

describe('the usual places', () => {
  test('are applications on a Mac', () => {
    expect(usualPlaces({ platform: 'darwin', env: {}, home: '/Users/a' })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });

  test('are program folders on Windows', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };
    expect(usualPlaces({ platform: 'win32', env, home: 'C:\\Users\\a' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  });

  test('include Playwright’s cache of each system', () => {
    expect(playwrightCache({ platform: 'linux', env: {}, home: '/home/a' })).toBe(join('/home/a', '.cache', 'ms-playwright'));
    expect(playwrightCache({ platform: 'darwin', env: {}, home: '/Users/a' })).toBe(join('/Users/a', 'Library', 'Caches', 'ms-playwright'));
  });
});
