/** `npm run bench -- NAME [--json]`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../src/cli/bundle.mjs';

const folder = await bundle('bench', { main: 'test/bench/main.ts' }, ['test/bench', 'test/cli', 'test/credentials']);
process.setSourceMapsEnabled(true);
const { run } = await import(pathToFileURL(join(folder, 'main.js')).href);
await run();
