/** A small web of pods in memory: an alliance, and people who may join it. */
import { admit } from '../../src/actions/admit.ts';
import { type ApplicationForm, applyToAlliance } from '../../src/actions/apply-to-alliance.ts';
import type { PendingApplication } from '../../src/actions/app.ts';
import { type FoundedAlliance, foundAlliance } from '../../src/actions/found-alliance.ts';
import { pendingApplications } from '../../src/actions/pending-applications.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import type { RoleGrant } from '../../src/domain/membership.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';

export const charterEn = '# Charter\n\nWe keep our word.\n';
export const charterEs = '# Carta\n\nCumplimos lo que decimos.\n';
export const asContentDeveloper: readonly RoleGrant[] = [{ role: 'content-developer', jurisdictions: ['AU', 'NZ'] }];
export const consent = 'I have read the charter and I ask to be admitted of my own will.';

/** A clock that moves on by one second each time it is asked. */
export function steadyClock(start = '2026-11-21T09:00:00Z'): () => Date {
  let seconds = 0;
  return () => new Date(Date.parse(start) + 1000 * seconds++);
}

export interface SmallAlliance extends FoundedAlliance {
  readonly pods: MemoryPods;
  readonly steward: MemberPorts;
  /** A person with a fresh pod on the members' server. */
  readonly join: (name: string) => MemberPorts;
}

export async function smallAlliance(now = steadyClock()): Promise<SmallAlliance> {
  const pods = new MemoryPods();
  const anonymous = pods.as();
  const home = pods.createPod('https://alliance.example', 'commons', { displayName: 'Commons of Makers' });
  const register = new URL('register/latest', home.storage).href as DocumentUrl;
  const steward: MemberPorts = { pod: pods.as(home.webId), ...home, anonymous, now, register };
  const founded = await foundAlliance(steward, {
    name: [{ value: 'Commons of Makers', language: 'en' }],
    texts: [
      { language: 'en', title: 'Charter', markdown: charterEn },
      { language: 'es', title: 'Carta', markdown: charterEs },
    ],
  });
  const join = (name: string): MemberPorts => {
    const opened = pods.createPod('https://members.example', name, { displayName: name });
    return { pod: pods.as(opened.webId), ...opened, anonymous, now, register };
  };
  return { pods, steward, join, ...founded };
}

export const apply = (ports: MemberPorts, form: Partial<ApplicationForm> = {}) =>
  applyToAlliance(ports, { roles: asContentDeveloper, language: 'en', consent, ...form });

export const admitAll = async (steward: MemberPorts): Promise<readonly PendingApplication[]> => {
  const pending = await pendingApplications(steward);
  await admit(
    steward,
    pending.map((application) => ({ application, roles: application.roles })),
  );
  return pending;
};

/** The text of a document, or undefined when there is none or nobody may see it. */
export const bodyOf = async (ports: MemberPorts, url: string): Promise<string | undefined> =>
  (await ports.pod.read(url as DocumentUrl).catch(() => undefined))?.body;
