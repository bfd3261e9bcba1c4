import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import type { RunningDemo } from '../../src/cli/demo-command.ts';
import { launching } from './launching.ts';

declare module 'vitest' {
  interface ProvidedContext {
    demo: RunningDemo;
    /** A file with what a browser keeps that has read the pods once. */
    visitedBefore: string;
  }
}

/** The first of `count` ports in a row that are all free. */
async function freePorts(count: number): Promise<number> {
  for (let first = 47_000 + (process.pid % 500) * 10; ; first += count) {
    const ports = Array.from({ length: count }, (_, offset) => first + offset);
    const free = await Promise.all(
      ports.map(
        (port) =>
          new Promise<boolean>((resolve) => {
            const server = createServer();
            server.once('error', () => {
              resolve(false);
            });
            server.listen(port, () =>
              server.close(() => {
                resolve(true);
              }),
            );
          }),
      ),
    );
    if (free.every(Boolean)) return first;
  }
}

/** Starts what `npm start` starts, as a process of its own, once for all journeys. */
export default async function startDemo(project: TestProject): Promise<() => Promise<void>> {
  // While one writes a journey: `npm run --silent alliance -- demo --json > demo.json &`, then ALLIANCE_DEMO="$(cat demo.json)".
  const running = process.env.ALLIANCE_DEMO;
  if (running !== undefined) {
    return provide(project, JSON.parse(running) as RunningDemo);
  }
  const first = await freePorts(8);
  const child = spawn(process.execPath, ['src/cli/run.mjs', 'demo', '--json'], {
    cwd: project.config.root,
    env: { ...process.env, PORT: String(first), POD_PORT: String(first + 1), NODE_ENV: 'development', VITEST: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const demo = await new Promise<RunningDemo>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const line = printed.split('\n').find((text) => text.startsWith('{') && text.endsWith('}'));
      if (line !== undefined) resolve(JSON.parse(line) as RunningDemo);
    });
    child.once('exit', (status) => {
      reject(new Error(`The demo ended with status ${status ?? 'none'} before it was ready:\n${printed}`));
    });
  });
  const forget = await provide(project, demo);
  return async () => {
    await forget();
    child.kill('SIGTERM');
    await ended;
  };
}

/** Has the pods read once, as everybody's first visit does, so that not every visitor of every journey has to wait for it. */
async function provide(project: TestProject, demo: RunningDemo): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'alliance-visited-'));
  const visitedBefore = join(folder, 'storage.json');
  const browser = await chromium.launch(launching);
  try {
    const context = await browser.newContext({ locale: 'en-AU' });
    const page = await context.newPage();
    await page.goto(demo.app);
    await page
      .getByText(/The directory last read the pods/)
      .first()
      .waitFor({ timeout: 120_000 });
    await context.storageState({ path: visitedBefore, indexedDB: true });
  } finally {
    await browser.close();
  }
  project.provide('demo', demo);
  project.provide('visitedBefore', visitedBefore);
  return () => rm(folder, { recursive: true, force: true });
}
