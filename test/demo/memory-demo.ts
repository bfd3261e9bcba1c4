/** The demo, filled over pods in memory and read as anybody reads it. */
import * as oxigraph from 'oxigraph';
import type { FoundedAlliance } from '../../src/actions/found-alliance.ts';
import { crawl } from '../../src/crawl/crawl.ts';
import { dereferenceWith } from '../../src/crawl/fetch-dereference.ts';
import { demoAccounts } from '../../src/demo/accounts.ts';
import { fillPods } from '../../src/demo/fill-pods.ts';
import type { WebId } from '../../src/domain/iri.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';

export const filledAt = new Date('2026-11-21T10:00:00Z');

export interface MemoryDemo {
  readonly pods: MemoryPods;
  readonly alliance: FoundedAlliance;
  readonly webIdOf: (pod: string) => WebId;
  /** A reading by somebody who knows the alliance's key. */
  readonly read: () => Promise<AllianceIndex>;
}

export async function memoryDemo(): Promise<MemoryDemo> {
  const pods = new MemoryPods();
  const opened = new Map(
    demoAccounts.map(({ server, pod, who, email }) => [email, pods.createPod(`https://${server}.example`, pod, { displayName: who })]),
  );
  const alliance = await fillPods({
    async signIn(email) {
      const { webId, storage } = opened.get(email)!;
      return { webId, storage, pod: pods.as(webId) };
    },
    anonymous: pods.as(),
    now: () => filledAt,
  });
  pods.setReachable('https://away.example', false);
  const webIdOf = (pod: string): WebId => opened.get(demoAccounts.find((account) => account.pod === pod)!.email)!.webId;
  const read = async (): Promise<AllianceIndex> => {
    const keys = new Map([[alliance.register, alliance.key.publicKeyMultibase]]);
    const index = AllianceIndex.create(oxigraph, { keys });
    for await (const event of crawl([alliance.register], {
      dereference: dereferenceWith(pods.fetch, { allowLoopback: true }),
      now: () => filledAt,
      validator: prepareShapes(),
    }))
      index.take(event);
    await index.judge('2026-11-21T23:59:59Z');
    return index;
  };
  return { pods, alliance, webIdOf, read };
}
