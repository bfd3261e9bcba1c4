import { Worker } from 'node:worker_threads';
import type { FillReport, FillResult, FillTask } from './fill-worker.ts';
import type { PodServers } from './pod-servers.ts';

/**
 * Fills the pods from a thread of its own: the people of the demo write while the servers, in this one, answer, so that
 * both cores of a small machine have something to do. Ends the thread when the signal is given. Answers the key that the
 * alliance is known by.
 */
export async function fillInThread(
  pods: PodServers,
  emails: readonly string[],
  signal: AbortSignal,
  onProgress: (report: FillReport) => void,
): Promise<FillResult> {
  const task: FillTask = Object.fromEntries(
    await Promise.all(emails.map(async (email) => [email, await pods.credentialsOf(email)] as const)),
  );
  signal.throwIfAborted();
  // Built beside this module; see run.mjs.
  const worker = new Worker(new URL('./fill-worker.js', import.meta.url), { workerData: task });
  try {
    return await new Promise<FillResult>((resolve, reject) => {
      let result: FillResult | undefined;
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
      worker.on('message', (told: FillReport | FillResult) => {
        if ('allianceKey' in told) result = told;
        else onProgress(told);
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        if (result === undefined) reject(new Error('The pods were not filled to the end.'));
        else resolve(result);
      });
    });
  } finally {
    await worker.terminate();
  }
}
