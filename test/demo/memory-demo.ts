/** The demo, filled over pods in memory and read as anybody reads it. */
import * as oxigraph from 'oxigraph';
import type { FoundedAlliance } from '../../src/actions/found-alliance.ts';
import { layoutOf } from '../../src/actions/pod-layout.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import type { KeyBackup } from '../../src/credentials/key-store.ts';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import { crawl } from '../../src/crawl/crawl.ts';
import { dereferenceWith } from '../../src/crawl/fetch-dereference.ts';
import { demoAccounts, demoPassword } from '../../src/demo/accounts.ts';
import { fillPods } from '../../src/demo/fill-pods.ts';
import type { DocumentUrl, WebId } from '../../src/domain/iri.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';

export const filledAt = new Date('2026-11-21T10:00:00Z');

export interface MemoryDemo {
  readonly pods: MemoryPods;
  readonly alliance: FoundedAlliance;
  readonly webIdOf: (pod: string) => WebId;
  /** Somebody signed in on a device of their own, with the keys brought back from their copies. */
  readonly portsOf: (pod: string) => Promise<MemberPorts>;
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
  const portsOf = async (pod: string): Promise<MemberPorts> => {
    const webId = webIdOf(pod);
    const storage = new URL('../', webId).href as DocumentUrl;
    const hands = pods.as(webId);
    const keys = createMemoryKeyStore();
    for (const copy of await hands.list(layoutOf(storage).keys))
      await keys.restore(JSON.parse((await hands.read(copy)).body) as KeyBackup, demoPassword);
    const { register, key } = alliance;
    return { pod: hands, webId, storage, anonymous: pods.as(), now: () => filledAt, register, keys, allianceKey: key.publicKeyMultibase };
  };
  return { pods, alliance, webIdOf, portsOf, read };
}
