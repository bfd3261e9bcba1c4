import { main } from '../../src/cli/main.ts';

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One command line, as `npm run alliance -- …` would run it, on a fixed day. */
export async function alliance(...args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, {
    answer: (line) => void out.push(`${line}\n`),
    say: (line) => void err.push(`${line}\n`),
    signal: new AbortController().signal,
    now: () => new Date('2026-11-21T12:00:00Z'),
  });
  return { status, stdout: out.join(''), stderr: err.join('') };
}

/** Lines of NDJSON. */
export const linesOf = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
