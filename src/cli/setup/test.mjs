// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { runTool } from './run-tool.mjs';
import { orExplain, say } from './setup-error.mjs';
import { countTests, sumCounts } from './test-counts.mjs';

/** `npm test`: the projects of vite.config.ts, quick ones first, each in a process of its own, then one closing line. */
const suites = ['unit', 'server', 'browser', 'e2e'];

const root = fileURLToPath(new URL('../../..', import.meta.url));

await orExplain(async () => {
  await ensureInstalled(root);
  say(`Browser tests run in ${await ensureChromium(root)}`);

  let stopped = false;
  const stop = () => (stopped = true);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const reports = await mkdtemp(join(tmpdir(), 'alliance-tests-'));
  const counts = [];
  try {
    for (const suite of suites) {
      if (!stopped) counts.push(await runSuite(suite, join(reports, `${suite}.json`)));
    }
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  if (stopped) say('Stopped.');
  for (const { trouble } of counts) if (trouble !== undefined) say(trouble);
  const { passed, failed } = sumCounts(counts);
  if (failed > 0 || stopped) process.exitCode = 1;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
});

/** @param {string} suite @param {string} reportFile */
async function runSuite(suite, reportFile) {
  say(`\n── ${suite} ──`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', suite, '--reporter=default', '--reporter=json', `--outputFile=${reportFile}`];
  const { status } = await runTool(process.execPath, args, { cwd: root, show: 'straight' });
  const report = await readFile(reportFile, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  return countTests(suite, report, status);
}
