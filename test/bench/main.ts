import process from 'node:process';
import { parseArgs } from 'node:util';
import { CannotDoError } from '../../src/cli/command.ts';
import { findRepository } from '../../src/cli/site-build.ts';
import type { Bench, Row } from './bench.ts';
import { bench as bundle } from './bundle.ts';
import { bench as verify } from './verify.ts';

const benches: readonly Bench[] = [bundle, verify];

/** Runs one benchmark. Exit status: 0 measured (whether or not the bar holds) · 2 wrong usage · 3 could not be measured. */
export async function run(): Promise<void> {
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  let json: boolean;
  let names: readonly string[];
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    [json, names] = [values.json === true, positionals];
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    [json, names] = [false, []];
  }
  const bench = names.length === 1 ? benches.find((one) => one.name === names[0]) : undefined;
  if (bench === undefined) {
    say(['Usage: npm run bench -- NAME [--json]', '', ...benches.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`)].join('\n'));
    process.exitCode = 2;
    return;
  }
  const stopping = new AbortController();
  process.once('SIGINT', () => {
    stopping.abort();
  });
  const rows: Row[] = [];
  try {
    for await (const row of bench.run({ root: findRepository(import.meta.dirname), signal: stopping.signal })) {
      rows.push(row);
      if (json) process.stdout.write(`${JSON.stringify(row)}\n`);
    }
  } catch (error) {
    if (!(error instanceof CannotDoError)) throw error;
    say(`${error.message}\n${error.remedy}`);
    process.exitCode = 3;
    return;
  }
  if (!json) process.stdout.write(`${table(rows)}\n`);
}

function table(rows: readonly Row[]): string {
  const cells = [
    ['case', 'value', '', 'against', 'holds'],
    ...rows.map((row) => [row.case, String(row.value), row.unit, row.against, row.holds ? 'yes' : 'NO']),
  ];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, at) => (at === 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const details = rows.flatMap((row) => Object.entries(row.detail).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`));
  return [...lines, '', ...details].join('\n');
}
