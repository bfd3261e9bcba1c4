import { admit, recordApplied } from '../actions/admit.ts';
import { applyToAlliance } from '../actions/apply-to-alliance.ts';
import { concurrently } from '../actions/concurrently.ts';
import { foundAlliance } from '../actions/found-alliance.ts';
import { pendingApplications } from '../actions/pending-applications.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { preparePod } from '../actions/prepare-pod.ts';
import { publishOffering } from '../actions/publish-offering.ts';
import { saveMember } from '../actions/save-member.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { createSolidPod } from '../pod/solid-pod.ts';
import { accountOf, allianceName, authorities, steward, type DemoAccount } from './accounts.ts';
import { letAnotherAppKeepTheProfile, letAnotherAppWriteAnOffering, takeMembershipBack } from './awkward-deeds.ts';
import { charter } from './charter.ts';
import type { DemoMember } from './demo-member.ts';
import { awkward, demoMembers } from './people.ts';

/** One person of the demo, signed in at their pod server. */
export interface DemoHands {
  readonly webId: WebId;
  readonly storage: DocumentUrl;
  readonly fetch: typeof globalThis.fetch;
}

export interface FillOptions {
  readonly signIn: (email: string) => Promise<DemoHands>;
  /** A plain fetch, signed in as nobody. */
  readonly anonymousFetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly what: string }) => void;
}

/** How many people work at the same time: enough to keep the servers busy, few enough not to wait for locks. */
const atOnce = 6;

/**
 * Fills the pods as the people in them would: everybody describes themselves, offers services and applies; the steward
 * admits. What is awkward about some happens to them the way it happens in life. Answers the address of the register.
 */
export async function fillPods(options: FillOptions): Promise<DocumentUrl> {
  const total = demoMembers.length + authorities.length + 2;
  let done = 0;
  const tell = (what: string): void => options.onProgress?.({ done: ++done, total, what });

  const register = await found(options);
  tell('the alliance is founded');

  await concurrently(authorities, atOnce, async (authority) => {
    const ports = await enter(options, authority, register);
    await preparePod(ports);
    await saveMember(ports, authority.member);
    tell(authority.who);
  });

  const applicants = demoMembers.filter((member) => member !== awkward.waiting);
  const entered = await concurrently(applicants, atOnce, async (member) => {
    const ports = await enter(options, accountOf(member.slug), register);
    await join(ports, member);
    tell(accountOf(member.slug).who);
    return [member, ports] as const;
  });
  const portsOf = new Map(entered);

  await admitApplicants(await enter(options, steward, register), portsOf);
  tell('the steward admits the applicants');

  const one = (member: DemoMember): MemberPorts => {
    const ports = portsOf.get(member);
    if (ports === undefined) throw new Error(`${member.slug} has not entered.`);
    return ports;
  };
  await takeMembershipBack(one(awkward.notPointingBack));
  await letAnotherAppWriteAnOffering(one(awkward.brokenOffering));
  await letAnotherAppKeepTheProfile(one(awkward.foreignProfile));
  await join(await enter(options, accountOf(awkward.waiting.slug), register), awkward.waiting);
  tell(accountOf(awkward.waiting.slug).who);
  return register;
}

/** What somebody works with once they are signed in. */
async function enter({ signIn, anonymousFetch, now }: FillOptions, { email }: DemoAccount, register: DocumentUrl): Promise<MemberPorts> {
  const { webId, storage, fetch } = await signIn(email);
  const pod = createSolidPod({ fetch, webId, anonymousFetch });
  return { pod, webId, storage, anonymous: createSolidPod({ fetch: anonymousFetch }), now, register };
}

async function found(options: FillOptions): Promise<DocumentUrl> {
  const { storage } = await options.signIn(steward.email);
  const ports = await enter(options, steward, new URL('register/latest', storage).href as DocumentUrl);
  const { register } = await foundAlliance(ports, { name: allianceName, texts: charter });
  return register;
}

/** Everything that somebody does who wants to be a member. */
async function join(ports: MemberPorts, member: DemoMember): Promise<void> {
  await preparePod(ports);
  await saveMember(ports, member);
  for (const { slug, ...offering } of member.offerings) await publishOffering(ports, slug, offering);
  const { roles, language, consent } = member;
  await applyToAlliance(ports, { roles, language, consent });
}

/** The steward looks at what came in, admits those in order, and writes down that one applied. */
async function admitApplicants(ports: MemberPorts, portsOf: ReadonlyMap<DemoMember, MemberPorts>): Promise<void> {
  const memberOf = new Map([...portsOf].map(([member, { webId }]) => [webId, member] as const));
  const admissions = [];
  for (const application of await pendingApplications(ports)) {
    const member = memberOf.get(application.applicant);
    if (member === awkward.neverAdmitted) await recordApplied(ports, application);
    else if (member !== undefined) admissions.push({ application, roles: member.roles });
  }
  await admit(ports, admissions);
}
