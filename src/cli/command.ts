import { parseArgs, type ParseArgsConfig } from 'node:util';

/** 0 fine · 1 the answer is no · 2 wrong usage · 3 could not be done. */
export type ExitCode = 0 | 1 | 2 | 3;

/** One flag of a command. Without `value` it is a switch. */
export interface Flag {
  /** What stands for the value in the help: `FILE`, `N`, `lat,lon`. */
  readonly value?: string;
  /** One sentence. */
  readonly help: string;
  /** Can be given more than once. */
  readonly multiple?: boolean;
}

/** What was typed after the command's name. */
export interface Input {
  readonly positionals: readonly string[];
  /** The value of a flag, the last one when it was given more than once. */
  value(flag: string): string | undefined;
  /** All values of a flag that can be given more than once. */
  values(flag: string): readonly string[];
  has(flag: string): boolean;
}

/** What a command may touch of the outside world. */
export interface Io {
  /** Writes one line of the answer to standard output. Nothing but the answer goes there. */
  answer(line: string): void;
  /** Writes one line for people to standard error. */
  say(line: string): void;
  /** Aborted by Ctrl-C (SIGINT) and SIGTERM: clean up and return. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** One command of `alliance`. Each stands in its own file as `export const command: Command`. */
export interface Command {
  readonly name: string;
  /** One line in the list of commands. */
  readonly summary: string;
  /** What follows the name in the usage line, flags apart: `REGISTER…`. */
  readonly positionals: string;
  /** `--json` and `--help` are every command's and need not be listed. */
  readonly flags: Readonly<Record<string, Flag>>;
  /** Sentences under the flags: what the answer looks like, what the exit codes mean. */
  readonly notes?: string;
  run(input: Input, io: Io): Promise<ExitCode>;
}

/** The command was typed wrongly: exit status 2, with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** It could not be done (network, disk): exit status 3, with a sentence that says what to do. */
export class CannotDoError extends Error {
  override readonly name = 'CannotDoError';
  constructor(
    message: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Reads what was typed. Throws {@link UsageError} for a flag the command does not have. */
export function readInput(command: Command, args: readonly string[]): Input {
  const options: NonNullable<ParseArgsConfig['options']> = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
  for (const [name, flag] of Object.entries(command.flags)) {
    options[name] = { type: flag.value === undefined ? 'boolean' : 'string', multiple: flag.value !== undefined };
  }
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: joinNegativeValues(args), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(firstSentence(error), { cause: error });
  }
  const values = (flag: string): readonly string[] => {
    const value = parsed.values[flag];
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  };
  for (const [name, flag] of Object.entries(command.flags)) {
    if (flag.multiple !== true && values(name).length > 1) throw new UsageError(`--${name} can be given once only.`);
  }
  return {
    positionals: parsed.positionals,
    values,
    value: (flag) => values(flag).at(-1),
    has: (flag) => parsed.values[flag] !== undefined && parsed.values[flag] !== false,
  };
}

/** `--near -33.9,151.2`: parseArgs takes a value that begins with a minus for a flag unless it is joined with `=`. */
function joinNegativeValues(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before !== undefined && /^--[a-z][a-z-]*$/.test(before)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

const firstSentence = (error: unknown): string => `${(error instanceof Error ? error.message : String(error)).split(/\. |\n/)[0] ?? ''}.`;

/** The usage line of a command. */
export function usageOf(command: Command): string {
  const flags = Object.entries(command.flags).map(([name, { value, multiple }]) => {
    const text = value === undefined ? `[--${name}]` : `[--${name} ${value}]`;
    return multiple === true ? `${text}…` : text;
  });
  return ['Usage: alliance', command.name, command.positionals, ...flags, '[--json]'].filter((part) => part !== '').join(' ');
}

/** What `--help` prints. */
export function helpOf(command: Command): string {
  const rows = [
    ...Object.entries(command.flags).map(
      ([name, { value, help }]) => [value === undefined ? `--${name}` : `--${name} ${value}`, help] as const,
    ),
    ['--json', 'Answer for programs: JSON on standard output.'] as const,
    ['--help', 'Show this.'] as const,
  ];
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
  return [command.summary, '', usageOf(command), '', ...lines, ...(command.notes === undefined ? [] : ['', command.notes])].join('\n');
}
