/** A small web of pods in memory: an alliance whose three founders hold its seats, each in a pod of their own, and people who may join it. */
import { acceptAgreement } from '../../src/actions/accept-agreement.ts';
import { admit } from '../../src/actions/admit.ts';
import { type ApplicationForm, applyToAlliance } from '../../src/actions/apply-to-alliance.ts';
import type { PendingApplication } from '../../src/actions/app.ts';
import { enrolKey } from '../../src/actions/enrol-key.ts';
import { type FoundedAlliance, type Founding, type FoundingAgreement, foundAlliance } from '../../src/actions/found-alliance.ts';
import { preparePod } from '../../src/actions/prepare-pod.ts';
import type { OpenedMotion } from '../../src/actions/open-motion.ts';
import { pendingApplications } from '../../src/actions/pending-applications.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { currentAgreement } from '../../src/actions/read-agreements.ts';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import type { AgreementKind } from '../../src/domain/agreement.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import type { RoleGrant } from '../../src/domain/membership.ts';
import { decideTogether } from '../../src/demo/decide-together.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';

export const charterEn = '# Charter\n\nWe keep our word.\n';
export const charterEs = '# Carta\n\nCumplimos lo que decimos.\n';
export const asContentDeveloper: readonly RoleGrant[] = [{ role: 'content-developer', jurisdictions: ['AU', 'NZ'] }];
export const consent = 'I have read the charter and I ask to be admitted of my own will.';
export const passphrase = 'correct horse battery staple';

/** Keys that are locked quickly: tests make many. */
export const quickKeys = () => createMemoryKeyStore({ iterations: 1000 });

const inEnglish = (kind: AgreementKind, title: string): FoundingAgreement => ({
  kind,
  texts: [{ language: 'en', title, markdown: `# ${title}\n\nWhat we ask of each other.\n` }],
});
export const agreements: readonly FoundingAgreement[] = [
  {
    kind: 'charter',
    texts: [
      { language: 'en', title: 'Charter', markdown: charterEn },
      { language: 'es', title: 'Carta', markdown: charterEs },
    ],
  },
  inEnglish('alliance-agreement', 'Alliance agreement'),
  inEnglish('community-of-practice-agreement', 'Community of Practice agreement'),
  inEnglish('reseller-agreement', 'Reseller agreement'),
  inEnglish('host-agreement', 'Host agreement'),
];
export const founding: Founding = { name: [{ value: 'Commons of Makers', language: 'en' }], passphrase, agreements };

/** A clock that moves on by one second each time it is asked. */
export function steadyClock(start = '2026-11-21T09:00:00Z'): () => Date {
  let seconds = 0;
  return () => new Date(Date.parse(start) + 1000 * seconds++);
}

export interface SmallAlliance extends FoundedAlliance {
  readonly pods: MemoryPods;
  readonly steward: MemberPorts;
  /** The three founders: holders of the seats, signed in with their own pods. */
  readonly founders: readonly MemberPorts[];
  /** A person with a fresh pod on the members' server, and no key yet. */
  readonly arrive: (name: string) => MemberPorts;
  /** A person with a fresh pod who made a key. */
  readonly join: (name: string) => Promise<MemberPorts>;
}

/**
 * @param prepare runs before the founding: authorities that get a mandate with it make their pods and keys here.
 */
export async function smallAlliance(
  now = steadyClock(),
  prepare?: (join: SmallAlliance['join']) => Promise<Partial<Founding>>,
): Promise<SmallAlliance> {
  const pods = new MemoryPods();
  const anonymous = pods.as();
  const home = pods.createPod('https://alliance.example', 'commons', { displayName: 'Commons of Makers' });
  const register = new URL('register/latest', home.storage).href as DocumentUrl;
  const unpinned: MemberPorts = { pod: pods.as(home.webId), ...home, anonymous, now, register, keys: quickKeys() };
  /** Known once it is founded; authorities arrive before. */
  const pinned: { allianceKey?: string } = {};
  const arrive = (name: string): MemberPorts => {
    const opened = pods.createPod('https://members.example', name, { displayName: name });
    return { pod: pods.as(opened.webId), ...opened, anonymous, now, register, keys: quickKeys(), ...pinned };
  };
  const join = async (name: string): Promise<MemberPorts> => {
    const ports = arrive(name);
    await enrolKey(ports, passphrase);
    return ports;
  };
  const arriving: MemberPorts[] = [];
  for (const name of ['fay', 'gil', 'hal']) {
    const founder = await join(name);
    await preparePod(founder);
    arriving.push(founder);
  }
  const founded = await foundAlliance(unpinned, { ...founding, ...(await prepare?.(join)) }, arriving);
  pinned.allianceKey = founded.key.publicKeyMultibase;
  const founders = arriving.map((founder): MemberPorts => ({ ...founder, ...pinned }));
  return { pods, steward: { ...unpinned, ...pinned }, founders, arrive, join, ...founded };
}

type Deciding = Pick<SmallAlliance, 'steward' | 'founders'>;

/** Everybody votes for what was moved, and it is recorded. */
export async function decideAll({ steward, founders }: Deciding, moved: readonly Pick<OpenedMotion, 'motion'>[]): Promise<void> {
  for (const { motion } of moved) await decideTogether(steward, founders, motion.id);
}

/** Accepts the Charter as it stands, unless it was accepted, and applies. */
export async function apply(
  ports: MemberPorts,
  { language = 'en', ...form }: Partial<ApplicationForm> & { language?: string } = {},
): Promise<{ application: DocumentUrl; acceptance: DocumentUrl }> {
  await accept(ports, 'charter', language);
  return applyToAlliance(ports, { roles: asContentDeveloper, consent, ...form });
}

export const accept = async (ports: MemberPorts, kind: AgreementKind, language = 'en'): Promise<DocumentUrl> =>
  acceptAgreement(ports, (await currentAgreement(ports, kind)).id, language);

/** Admits whoever applied, by the votes of all founders. */
export const admitAll = async (alliance: Deciding): Promise<readonly PendingApplication[]> => {
  const pending = await pendingApplications(alliance.steward);
  const admissions = pending.map((application) => ({ application, roles: application.roles }));
  await decideAll(alliance, await admit(alliance.steward, admissions));
  return pending;
};

/** The text of a document, or undefined when there is none or nobody may see it. */
export const bodyOf = async (ports: MemberPorts, url: string): Promise<string | undefined> =>
  (await ports.pod.read(url as DocumentUrl).catch(() => undefined))?.body;
