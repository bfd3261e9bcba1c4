import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeptDemo } from '../../src/cli/kept-demo.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alliance-kept-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('A new folder is made and waits to be filled', async () => {
  expect(await openKeptDemo(path.join(folder, 'a', 'b'))).toMatchObject({ podPort: undefined, isFilled: false });
});

test('A filled folder is known by its port, and is not filled again', async () => {
  const first = await openKeptDemo(folder);
  await first.remember({ podPort: 4000, isFilled: true });
  expect(await openKeptDemo(folder)).toMatchObject({ podPort: 4000, isFilled: true });
});

test('A folder whose filling was interrupted is refused, with what to do', async () => {
  await (await openKeptDemo(folder)).remember({ podPort: 4000, isFilled: false });
  await expect(openKeptDemo(folder)).rejects.toMatchObject({ name: 'CannotDoError', remedy: 'Remove that folder, or name another one.' });
});

test('A folder with something else in it is left alone', async () => {
  await writeFile(path.join(folder, 'thesis.txt'), 'mine');
  await expect(openKeptDemo(folder)).rejects.toMatchObject({ name: 'CannotDoError' });
});
