import { parentPort, workerData } from 'node:worker_threads';
import { fillPods } from '../demo/fill-pods.ts';
import { createSolidPod } from '../pod/solid-pod.ts';
import { signInWith, type ProgramCredentials, type SignedIn } from './program-sign-in.ts';

/** What the worker is started with: how to sign in as each person, by e-mail address. */
export type FillTask = Readonly<Record<string, ProgramCredentials>>;

/** What it tells: how far it is, and last of all the key that the alliance is known by; then it ends. */
export interface FillReport {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}
export interface FillResult {
  readonly allianceKey: string;
}

async function run(task: FillTask): Promise<void> {
  const signedIn: SignedIn[] = [];
  const { key } = await fillPods({
    async signIn(email) {
      const credentials = task[email];
      if (credentials === undefined) throw new Error(`Nobody said how to sign in as ${email}.`);
      const session = await signInWith(credentials);
      signedIn.push(session);
      const { webId, storage } = session;
      return { webId, storage, pod: createSolidPod({ fetch: session.fetch, webId, anonymousFetch: fetch }) };
    },
    anonymous: createSolidPod({ fetch }),
    now: () => new Date(),
    onProgress: (report: FillReport) => parentPort?.postMessage(report),
  });
  parentPort?.postMessage({ allianceKey: key.publicKeyMultibase } satisfies FillResult);
  await Promise.all(signedIn.map((session) => session.signOut()));
}

await run(workerData as FillTask);
