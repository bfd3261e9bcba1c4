import type { DocumentUrl } from '../../src/domain/iri.ts';
import { documentOf } from '../../src/domain/iri.ts';
import { createSolidPod } from '../../src/pod/solid-pod.ts';
import { freePort, startTestServers } from '../fakes/pod-servers.ts';
import { describePodContract } from './pod-contract.ts';
import type { ContractPods } from './pod-contract.ts';

async function open(access: 'wac' | 'acp'): Promise<ContractPods> {
  const servers = await startTestServers({
    access,
    servers: [
      { name: 'home', host: 'localhost' },
      { name: 'away', host: '127.0.0.1' },
    ],
    accounts: [
      { server: 'home', email: 'ann@example.org', password: 'pw', pods: [{ name: 'ann', displayName: 'Ann O’Hara & "Sons"' }] },
      { server: 'away', email: 'ben@example.org', password: 'pw', pods: [{ name: 'ben', displayName: 'Ben' }] },
    ],
  });
  const anonymousFetch = globalThis.fetch;
  const ann = await servers.signIn('ann@example.org');
  const ben = await servers.signIn('ben@example.org');
  const unreachable: DocumentUrl = documentOf(`http://127.0.0.1:${await freePort()}/x.ttl`);
  return {
    owner: createSolidPod({ ...ann, anonymousFetch }),
    stranger: createSolidPod({ ...ben, anonymousFetch }),
    anonymous: createSolidPod({ fetch: anonymousFetch }),
    storage: ann.storage,
    unreachable,
    stop: () => servers.stop(),
  };
}

describePodContract('on a Community Solid Server with Web Access Control', () => open('wac'));
describePodContract('on a Community Solid Server with Access Control Policy', () => open('acp'));
