import { CannotDoError, helpOf, readInput, UsageError, usageOf, type Command, type Io } from './command.ts';

/** Every command, in the order of the help. Each is loaded when it is asked for: `check` needs no pod server. */
const commands: Readonly<Record<string, { readonly summary: string; load(): Promise<{ command: Command }> }>> = {
  demo: { summary: 'Run the demo: pod servers, a demo alliance, the app.', load: () => import('./demo-command.ts') },
  crawl: { summary: 'Read the pods of an alliance into an index file.', load: () => import('./crawl-command.ts') },
  validate: { summary: 'Check documents against the shapes.', load: () => import('./validate-command.ts') },
  search: { summary: 'Find providers in an index.', load: () => import('./search-command.ts') },
  query: { summary: 'Ask an index in SPARQL, or run a prepared audit.', load: () => import('./query-command.ts') },
  standing: { summary: 'Tell the state and standing of a member, at any day.', load: () => import('./standing-command.ts') },
  check: { summary: 'Tell why somebody is, or is not, listed.', load: () => import('./check-command.ts') },
  verify: { summary: 'Tell whether a credential counts.', load: () => import('./verify-command.ts') },
  generate: { summary: 'Write a synthetic alliance as static files.', load: () => import('./generate-command.ts') },
  serve: { summary: 'Serve such files on this machine.', load: () => import('./serve-command.ts') },
};

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return ['Usage: alliance COMMAND [flags]', '', ...lines, '', '`alliance COMMAND --help` tells the flags of one command.'].join('\n');
}

/** Runs one command line and answers the exit status. Ends what runs when `io.signal` is aborted. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.answer(overview());
    return 0;
  }
  const entry = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (entry === undefined) {
    if (name !== undefined) io.say(`There is no command “${name}”.\n`);
    io.say(overview());
    return 2;
  }
  const { command } = await entry.load();
  try {
    const input = readInput(command, rest);
    if (input.has('help')) {
      io.answer(helpOf(command));
      return 0;
    }
    return await command.run(input, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.say(error.message);
      io.say(usageOf(command));
      return 2;
    }
    if (error instanceof CannotDoError) {
      io.say(error.message);
      io.say(error.remedy);
      return 3;
    }
    if (io.signal.aborted) {
      io.say('Stopped.');
      return 130;
    }
    io.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    io.say('This should not have happened. Please report it with the lines above.');
    return 3;
  }
}

/** Runs this process’s own command line. */
export async function run(): Promise<void> {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // The second Ctrl-C does not wait for anything.
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  // A reader that went away (`| head`) is not a failure.
  process.stdout.on('error', () => process.exit(0));
  const io: Io = {
    answer: (line) => void process.stdout.write(`${line}\n`),
    say: (line) => void process.stderr.write(`${line}\n`),
    signal: controller.signal,
    now: () => new Date(),
  };
  const status = await main(process.argv.slice(2), io);
  // Servers and libraries may leave timers behind; what was answered is written out first.
  process.stdout.write('', () => process.exit(status));
}
