import { admit, recordApplied } from '../actions/admit.ts';
import { anchorHoldings } from '../actions/anchor.ts';
import { concurrently } from '../actions/concurrently.ts';
import { declareInterests } from '../actions/declare.ts';
import { type FoundedAlliance, foundAlliance } from '../actions/found-alliance.ts';
import { pendingApplications } from '../actions/pending-applications.ts';
import { allianceLayoutOf, layoutOf } from '../actions/pod-layout.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { publishAgreement } from '../actions/publish-agreement.ts';
import { saveMember } from '../actions/save-member.ts';
import { createMemoryKeyStore } from '../credentials/memory-key-store.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { Pod } from '../pod/pod.ts';
import { accountOf, allianceName, authorities, demoPassword, steward, type DemoAccount } from './accounts.ts';
import { foundingAgreements, newCharter } from './agreements.ts';
import { letAnotherAppKeepTheProfile, letAnotherAppWriteAnOffering, takeMembershipBack } from './awkward-deeds.ts';
import { interests } from './declarations.ts';
import { type Cast, portsOf } from './cast.ts';
import { type DemoClock, demoClock } from './demo-clock.ts';
import { describedAt } from './demo-member.ts';
import { goAstray } from './go-astray.ts';
import { accept, agreeFurther, join, settleIn } from './join-alliance.ts';
import { demoMandates } from './mandates.ts';
import { awkward, demoMembers } from './people.ts';
import { remembering, rememberingOwn } from './stage-memory.ts';
import { notAnswered, troubles } from './troubles.ts';
import { attestationAt, tamper } from './troubled-deeds.ts';
import { askForVetting, changeStatuses, takeWhatIsOffered, vetEverybody } from './vet-members.ts';

/** One person of the demo, signed in at their pod server. */
export interface DemoHands {
  readonly webId: WebId;
  readonly storage: DocumentUrl;
  readonly pod: Pod;
}

export interface FillOptions {
  readonly signIn: (email: string) => Promise<DemoHands>;
  /** Nobody's hands; one and the same for everybody. */
  readonly anonymous: Pod;
  /** When the story ends: everything else in it lies before. */
  readonly now: () => Date;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly what: string }) => void;
}

/** How many people work at the same time: enough to keep the servers busy, few enough not to wait for locks. */
const atOnce = 6;
/** Copies of keys are locked with a passphrase that everybody knows: deriving it slowly would guard nothing. */
const iterations = 1000;

/**
 * Fills the pods as the people in them would have done over most of a year: the alliance is founded, everybody describes
 * themselves, signs, applies and is admitted; authorities vet; the charter changes and is answered. What is awkward about
 * some happens to them the way it happens in life. Answers the alliance as it was founded.
 */
export async function fillPods(options: FillOptions): Promise<FoundedAlliance> {
  const everybody = remembering(options.anonymous);
  const clock = demoClock(options.now(), everybody.forget);
  const applicants = demoMembers.filter((member) => member !== awkward.waiting);
  const total = applicants.length + 11;
  let done = 0;
  const tell = (what: string): void => options.onProgress?.({ done: ++done, total, what });
  const enter = entrance(options.signIn, everybody.pod, clock);

  const desks = new Map(
    await concurrently(authorities, atOnce, async (authority) => {
      const ports = await enter(authority);
      await settleIn(ports);
      await saveMember(ports, describedAt(layoutOf(ports.storage).membership, authority.member));
      return [authority.pod, ports] as const;
    }),
  );
  tell('two authorities make their keys');
  const home = await enter(steward);
  const alliance = await found(home, clock, desks);
  for (const [pod, ports] of desks) if (interests[pod] !== undefined) await declareInterests(ports, interests[pod], 'webid');
  tell('the alliance is founded');

  clock.goTo('joined');
  const cast: Cast = new Map(
    await concurrently(applicants, atOnce, async (member) => {
      const ports = await enter(accountOf(member.slug));
      await join(ports, home, member, foundingCharter);
      tell(accountOf(member.slug).who);
      return [member.slug, ports] as const;
    }),
  );
  clock.goTo('admitted');
  await admitApplicants(home, cast);
  tell('the committee admits the applicants');

  const members = applicants.filter((member) => member !== awkward.neverAdmitted);
  clock.goTo('agreed');
  await concurrently(members, atOnce, (member) => agreeFurther(portsOf(cast, member.slug), home, member));
  tell('members sign what their roles ask for');
  clock.goTo('asked');
  const vetted = members.filter((member) => member !== awkward.serverDown);
  await concurrently(vetted, atOnce, (member) => askForVetting(portsOf(cast, member.slug), member, desks));
  tell('members ask to be vetted');
  clock.goTo('vetted');
  await Promise.all([...desks.values()].map((desk) => vetEverybody(desk, clock)));
  tell('the authorities vet them');
  clock.goTo('taken');
  await concurrently(vetted, atOnce, (member) => takeWhatIsOffered(portsOf(cast, member.slug)));
  await goAstray(cast, desks, clock);
  tell('members take their attestations');

  clock.goTo('charterChanged');
  await publishAgreement(home, { ...newCharter, effective: clock.at('charterChanged'), answerBy: clock.at('answerBy') });
  clock.goTo('answered');
  const answering = members.filter(({ slug }) => slug !== notAnswered);
  await concurrently(answering, atOnce, (member) => accept(portsOf(cast, member.slug), home, member, newCharter));
  tell('the charter changes, and members answer');
  clock.goTo('anchored');
  await anchorHoldings(home);
  tell('the register records what members hold');

  clock.goTo('decidedLater');
  await tamper(portsOf(cast, troubles.tampered.slug), attestationAt(portsOf(cast, troubles.tampered.slug), troubles.tampered.kind));
  clock.goTo('today');
  await Promise.all([...desks.values()].map((desk) => changeStatuses(desk, cast)));
  await takeMembershipBack(portsOf(cast, awkward.notPointingBack.slug));
  await letAnotherAppWriteAnOffering(portsOf(cast, awkward.brokenOffering.slug));
  await letAnotherAppKeepTheProfile(portsOf(cast, awkward.foreignProfile.slug));
  tell('the authorities sign their status lists');
  await join(await enter(accountOf(awkward.waiting.slug)), home, awkward.waiting, newCharter);
  tell(accountOf(awkward.waiting.slug).who);
  return alliance;
}

const foundingCharter = foundingAgreements.find(({ kind }) => kind === 'charter') ?? newCharter;

/** Lets somebody sign in, with a device of their own on which their keys are. */
function entrance(signIn: FillOptions['signIn'], anonymous: Pod, clock: DemoClock): (account: DemoAccount) => Promise<MemberPorts> {
  const register = signIn(steward.email).then(({ storage }) => allianceLayoutOf(storage).register);
  return async ({ email }) => {
    const { webId, storage, pod } = await signIn(email);
    const keys = createMemoryKeyStore({ iterations });
    return { pod: rememberingOwn(pod), webId, storage, anonymous, now: clock.now, register: await register, keys };
  };
}

function found(home: MemberPorts, clock: DemoClock, desks: Cast): Promise<FoundedAlliance> {
  return foundAlliance(home, {
    name: allianceName,
    passphrase: demoPassword,
    agreements: foundingAgreements,
    mandates: demoMandates.map(({ authority, ...mandate }) => ({
      ...mandate,
      authority: portsOf(desks, authority).webId,
      from: clock.at('founded'),
      until: clock.at(-900),
    })),
  });
}

/** The committee looks at what came in, admits those in order, and writes down that one applied. */
async function admitApplicants(home: MemberPorts, cast: Cast): Promise<void> {
  const rolesOf = new Map(demoMembers.map((member) => [cast.get(member.slug)?.webId, member] as const));
  const admissions = [];
  for (const application of await pendingApplications(home)) {
    const member = rolesOf.get(application.applicant);
    if (member === awkward.neverAdmitted) await recordApplied(home, application);
    else if (member !== undefined) admissions.push({ application, roles: member.roles });
  }
  await admit(home, admissions);
}
