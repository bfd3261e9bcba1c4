/** `npm run alliance -- …`: the command line, in this very process, so that signals and the exit status are its own. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const folder = await bundle('cli', {
  main: 'src/cli/main.ts',
  'query-worker': 'src/cli/query-worker.ts',
  'fill-worker': 'src/cli/fill-worker.ts',
});
process.setSourceMapsEnabled(true);
const { run } = await import(pathToFileURL(join(folder, 'main.js')).href);
await run();
