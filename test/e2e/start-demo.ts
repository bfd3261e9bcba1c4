import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { RunningDemo } from '../../src/cli/demo-command.ts';

declare module 'vitest' {
  interface ProvidedContext {
    demo: RunningDemo;
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
    project.provide('demo', JSON.parse(running) as RunningDemo);
    return async () => undefined;
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
  project.provide('demo', demo);
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
