import { Worker } from 'node:worker_threads';
import type { FillReport, FillTask } from './fill-worker.ts';
import type { PodServers } from './pod-servers.ts';

/**
 * Fills the pods from a thread of its own: the people of the demo write while the servers, in this one, answer, so that
 * both cores of a small machine have something to do. Ends the thread when the signal is given.
 */
export async function fillInThread(
  pods: PodServers,
  emails: readonly string[],
  signal: AbortSignal,
  onProgress: (report: FillReport) => void,
): Promise<void> {
  const task: FillTask = Object.fromEntries(
    await Promise.all(emails.map(async (email) => [email, await pods.credentialsOf(email)] as const)),
  );
  signal.throwIfAborted();
  // Built beside this module; see run.mjs.
  const worker = new Worker(new URL('./fill-worker.js', import.meta.url), { workerData: task });
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
      worker.on('message', onProgress);
      worker.on('error', reject);
      worker.on('exit', () => {
        resolve();
      });
    });
  } finally {
    await worker.terminate();
  }
}
