// @ts-check
import { spawn } from 'node:child_process';

/**
 * How a tool ended: `status` is null when it could not be started or a signal ended it; `output` is the last part of
 * what it printed, unless it printed straight to the terminal.
 * @typedef {{ status: number | null, output: string }} Ended
 */

/**
 * Runs a tool and answers how it ended. Never throws: a tool that is missing has ended, too. What it prints goes to
 * standard error, straight to the terminal (colours kept), or nowhere. SIGINT and SIGTERM are passed on, so that nothing
 * outlives us.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: 'on-stderr' | 'straight' | 'not', shell?: boolean }} [options]
 * @returns {Promise<Ended>}
 */
export function runTool(command, args, { cwd, env = process.env, show = 'on-stderr', shell = false } = {}) {
  return new Promise((resolve) => {
    const to = show === 'straight' ? 'inherit' : 'pipe';
    const child = spawn(command, [...args], { cwd, env, shell, stdio: ['ignore', to, to] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => {
        if (show === 'on-stderr') process.stderr.write(chunk);
        output = (output + chunk.toString('utf8')).slice(-20_000);
      });
    }
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => child.kill(signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    /** @param {number | null} status */
    const end = (status) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve({ status, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(null);
    });
    child.on('close', end);
  });
}
