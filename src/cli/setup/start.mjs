// @ts-check
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';
import { orExplain } from './setup-error.mjs';

/**
 * `npm start`: installs the packages where needed, then goes on as `alliance demo` in this very process, so that a signal
 * to it reaches what it runs.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));

await orExplain(async () => {
  await ensureInstalled(root);
  const run = new URL('../run.mjs', import.meta.url);
  process.argv = [process.execPath, fileURLToPath(run), 'demo', ...process.argv.slice(2)];
  await import(run.href);
});
