import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { startAppServer } from '../../src/cli/app-server.ts';
import { findChromium } from '../../src/cli/setup/find-chromium.mjs';
import { buildSite, siteFolder } from '../../src/cli/site-build.ts';
import { serveAlliance } from '../cli/served-alliance.ts';
import type { Bench, Row } from './bench.ts';

const limit = 200;

/** One file that the page asked for, with its size as gzip sends it. */
interface Loaded {
  readonly file: string;
  readonly kind: 'script' | 'style' | 'worker' | 'afterwards';
  readonly kB: number;
}

/**
 * What the first visit to `/` loads: the site is built and opened in Chromium beside a small alliance, and every script and
 * style counts that the page asked for until it showed the first provider. Told apart: what came afterwards, and what the
 * background workers load with their own engine, without which the page is drawn and can be used already.
 */
export const bench: Bench = {
  name: 'bundle',
  summary: 'Compressed script and style of the first view of /.',
  async *run({ root, signal }) {
    await buildSite(root, signal);
    const files = await filesOfFirstView(join(root, siteFolder));
    const kB = (kinds: readonly Loaded['kind'][]): number =>
      round(files.filter(({ kind }) => kinds.includes(kind)).reduce((sum, file) => sum + file.kB, 0));
    const value = kB(['script', 'style']);
    const row: Row = {
      bench: 'bundle',
      case: 'first-view-kb',
      value,
      unit: 'kB',
      against: `limit ${limit}`,
      bar: limit,
      holds: value < limit,
      detail: {
        script: kB(['script']),
        style: kB(['style']),
        afterwards: kB(['afterwards']),
        workers: kB(['worker']),
        files: files.map(({ file, kind, kB: size }) => ({ file, kind, kB: size })),
      },
    };
    yield row;
  },
};

async function filesOfFirstView(folder: string): Promise<readonly Loaded[]> {
  const alliance = await serveAlliance();
  const configuration = { alliances: [{ name: 'Bench', register: alliance.register }], podProviders: [], languages: ['en'] };
  const server = await startAppServer({
    folder,
    port: await freePort(),
    documents: { '/alliance.json': { mediaType: 'application/json', body: JSON.stringify(configuration) } },
  });
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const all = new Set<string>();
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === server.origin) all.add(pathname);
    });
    // This session hears of the page’s own requests only; what its workers import is on the other list alone.
    const session = await page.context().newCDPSession(page);
    const own = new Set<string>();
    session.on('Network.requestWillBeSent', ({ request }) => own.add(new URL(request.url).pathname));
    await session.send('Network.enable');
    await page.goto(`${server.origin}/`);
    await page.getByText('Solar design').first().waitFor();
    const before = new Set(all);
    await page.waitForLoadState('networkidle');
    const workers = new Set(page.workers().map((worker) => new URL(worker.url()).pathname));
    const sized = [...all]
      .filter((pathname) => /\.(js|css)$/.test(pathname))
      .map(async (pathname): Promise<Loaded> => {
        const isWorkers = !pathname.endsWith('.css') && (workers.has(pathname) || !own.has(pathname));
        const ofPage = pathname.endsWith('.css') ? 'style' : 'script';
        const kind = isWorkers ? 'worker' : before.has(pathname) ? ofPage : 'afterwards';
        return { file: pathname.slice(1), kind, kB: round(gzipSync(await readFile(join(folder, pathname))).length / 1000) };
      });
    return (await Promise.all(sized)).sort((a, b) => b.kB - a.kB);
  } finally {
    await browser.close();
    await server.stop();
    await alliance.stop();
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
