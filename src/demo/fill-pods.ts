import { type Admission, admit, recordApplied } from '../actions/admit.ts';
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
import { accountOf, allianceName, alliancePurpose, authorities, demoPassword, steward, type DemoAccount } from './accounts.ts';
import { foundingAgreements, newCharter } from './agreements.ts';
import { letAnotherAppKeepTheProfile, letAnotherAppWriteAnOffering, takeMembershipBack } from './awkward-deeds.ts';
import { interests } from './declarations.ts';
import { type Cast, portsOf } from './cast.ts';
import { founders, tiedToAuthority } from './committee.ts';
import { type DemoClock, demoClock } from './demo-clock.ts';
import { describedAt } from './demo-member.ts';
import { goAstray } from './go-astray.ts';
import {
  type Governing,
  appeal,
  changePolicy,
  charge,
  committee,
  decide,
  elect,
  expel,
  openMotionForToday,
  suspend,
  welcomeFounders,
} from './governance.ts';
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
 * Fills the pods as the people in them would have done over most of a year: three found the alliance, everybody describes
 * themselves, signs, applies and is admitted; authorities vet; the members elect their committee, which changes the rules and the
 * charter, expels one and suspends another. What is awkward about
 * some happens to them the way it happens in life. Answers the alliance as it was founded.
 */
export async function fillPods(options: FillOptions): Promise<FoundedAlliance> {
  const everybody = remembering(options.anonymous);
  const clock = demoClock(options.now(), everybody.forget);
  const applicants = demoMembers.filter((member) => member !== awkward.waiting);
  const total = applicants.length + 15;
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
  const cast = new Map<string, MemberPorts>(
    await concurrently(founders, atOnce, async (slug) => {
      const ports = await enter(accountOf(slug));
      await settleIn(ports);
      return [slug, ports] as const;
    }),
  );
  tell('two authorities and three founders make their keys');
  const home = await enter(steward);
  const lookAgain = (): void => {
    everybody.forgetOne(home.register);
  };
  const governing: Governing = { home, cast, clock, lookAgain };
  const alliance = await found(home, clock, desks, cast);
  for (const [pod, ports] of desks) if (interests[pod] !== undefined) await declareInterests(ports, interests[pod], 'webid');
  tell('the alliance is founded');

  clock.goTo('joined');
  await concurrently(applicants, atOnce, async (member) => {
    const ports = cast.get(member.slug) ?? (await enter(accountOf(member.slug)));
    if (!founders.includes(member.slug)) await settleIn(ports);
    await join(ports, home, member, foundingCharter);
    cast.set(member.slug, ports);
    tell(accountOf(member.slug).who);
  });
  const tie = { affiliates: [portsOf(desks, 'clearwater-vetting').webId], offices: [], employers: [] };
  await declareInterests(portsOf(cast, tiedToAuthority), tie, 'membership');
  clock.goTo('admitted');
  await admitApplicants(governing);
  tell('the founders admit the applicants, and the members their founders');

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
  await elect(governing);
  tell('the members elect a committee of five');

  await changePolicy(governing);
  clock.goTo('charterChanged');
  const changed = { ...newCharter, effective: clock.at('charterChanged'), answerBy: clock.at('answerBy') };
  await decide(governing, committee(cast), [await publishAgreement(home, changed)]);
  clock.goTo('answered');
  const answering = members.filter(({ slug }) => slug !== notAnswered);
  await concurrently(answering, atOnce, (member) => accept(portsOf(cast, member.slug), home, member, newCharter));
  tell('the rules and the charter change, and members answer');
  await expel(governing);
  await charge(governing);
  tell('one member is heard and expelled, and another charged');
  clock.goTo('anchored');
  await anchorHoldings(home);
  tell('the register records what members hold');
  await appeal(governing);
  await suspend(governing);
  tell('an appeal is lodged, and a member suspended for some weeks');

  clock.goTo('decidedLater');
  await tamper(portsOf(cast, troubles.tampered.slug), attestationAt(portsOf(cast, troubles.tampered.slug), troubles.tampered.kind));
  clock.goTo('today');
  await Promise.all([...desks.values()].map((desk) => changeStatuses(desk, cast)));
  await takeMembershipBack(portsOf(cast, awkward.notPointingBack.slug));
  await letAnotherAppWriteAnOffering(portsOf(cast, awkward.brokenOffering.slug));
  await letAnotherAppKeepTheProfile(portsOf(cast, awkward.foreignProfile.slug));
  tell('the authorities sign their status lists');
  await openMotionForToday({ ...governing, desk: portsOf(desks, 'clearwater-vetting') });
  const waiting = await enter(accountOf(awkward.waiting.slug));
  await settleIn(waiting);
  await join(waiting, home, awkward.waiting, newCharter);
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

function found(home: MemberPorts, clock: DemoClock, desks: Cast, cast: Cast): Promise<FoundedAlliance> {
  const founding = {
    name: allianceName,
    purpose: alliancePurpose,
    passphrase: demoPassword,
    agreements: foundingAgreements,
    mandates: demoMandates.map(({ authority, ...mandate }) => ({
      ...mandate,
      authority: portsOf(desks, authority).webId,
      from: clock.at('founded'),
      until: clock.at(-900),
    })),
  };
  return foundAlliance(
    home,
    founding,
    founders.map((slug) => portsOf(cast, slug)),
  );
}

/** The founders look at what came in, admit those in order, and write down that one applied; themselves they cannot admit. */
async function admitApplicants(governing: Governing): Promise<void> {
  const { home, cast } = governing;
  const memberOf = new Map(demoMembers.map((member) => [cast.get(member.slug)?.webId, member] as const));
  const admissions: (Admission & { readonly slug: string })[] = [];
  for (const application of await pendingApplications(home)) {
    const member = memberOf.get(application.applicant);
    if (member === awkward.neverAdmitted) await recordApplied(home, application);
    else if (member !== undefined) admissions.push({ application, roles: member.roles, slug: member.slug });
  }
  const isFounder = ({ slug }: { readonly slug: string }): boolean => founders.includes(slug);
  const voters = founders.map((slug) => portsOf(cast, slug));
  await decide(
    governing,
    voters,
    await admit(
      home,
      admissions.filter((each) => !isFounder(each)),
    ),
  );
  await welcomeFounders(governing, admissions.filter(isFounder));
}
