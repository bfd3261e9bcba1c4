import { acceptAgreement } from '../actions/accept-agreement.ts';
import { admit, recordApplied } from '../actions/admit.ts';
import { anchorHoldings } from '../actions/anchor.ts';
import { applyToAlliance } from '../actions/apply-to-alliance.ts';
import { concurrently } from '../actions/concurrently.ts';
import { declareInterests, declareValues } from '../actions/declare.ts';
import { enrolKey } from '../actions/enrol-key.ts';
import { type FoundedAlliance, foundAlliance } from '../actions/found-alliance.ts';
import { pendingApplications } from '../actions/pending-applications.ts';
import { allianceLayoutOf, layoutOf } from '../actions/pod-layout.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { preparePod } from '../actions/prepare-pod.ts';
import { publishAgreement } from '../actions/publish-agreement.ts';
import { publishOffering } from '../actions/publish-offering.ts';
import { agreementPlace } from '../actions/publish-texts.ts';
import { saveMember } from '../actions/save-member.ts';
import { createMemoryKeyStore } from '../credentials/memory-key-store.ts';
import type { AgreementKind } from '../domain/agreement.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { defaultRequirements } from '../domain/role-policy.ts';
import type { Pod } from '../pod/pod.ts';
import { accountOf, allianceName, authorities, demoPassword, steward, type DemoAccount } from './accounts.ts';
import { foundingAgreements, newCharter, type DemoAgreement } from './agreements.ts';
import { letAnotherAppKeepTheProfile, letAnotherAppWriteAnOffering, takeMembershipBack } from './awkward-deeds.ts';
import { interests, upheld } from './declarations.ts';
import { type DemoClock, demoClock } from './demo-clock.ts';
import { describedAt, type DemoMember } from './demo-member.ts';
import { demoMandates } from './mandates.ts';
import { awkward, demoMembers } from './people.ts';
import { remembering, rememberingOwn } from './stage-memory.ts';
import { notAnswered, transplantedFrom, troubles } from './troubles.ts';
import { attestOutsideTheMandate, attestationAt, tamper, transplant } from './troubled-deeds.ts';
import { askForVetting, changeStatuses, takeWhatIsOffered, vetEverybody } from './vet-members.ts';
import { methods } from './vettings.ts';

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

/** Everybody, with what they work with, by the names of their pods. */
type Cast = ReadonlyMap<string, MemberPorts>;

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

function portsOf(cast: Cast, slug: string): MemberPorts {
  const ports = cast.get(slug);
  if (ports === undefined) throw new Error(`${slug} has not entered.`);
  return ports;
}

/** Lets somebody sign in, with a device of their own on which their keys are. */
function entrance(signIn: FillOptions['signIn'], anonymous: Pod, clock: DemoClock): (account: DemoAccount) => Promise<MemberPorts> {
  const register = signIn(steward.email).then(({ storage }) => allianceLayoutOf(storage).register);
  return async ({ email }) => {
    const { webId, storage, pod } = await signIn(email);
    const keys = createMemoryKeyStore({ iterations });
    return { pod: rememberingOwn(pod), webId, storage, anonymous, now: clock.now, register: await register, keys };
  };
}

/** Everybody begins with a pod that is ready and a key; its copy opens with the password of the demo. */
async function settleIn(ports: MemberPorts): Promise<void> {
  await preparePod(ports);
  await enrolKey(ports, demoPassword);
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

/** Everything that somebody does who wants to be a member. */
async function join(ports: MemberPorts, home: MemberPorts, member: DemoMember, charter: DemoAgreement): Promise<void> {
  await settleIn(ports);
  await saveMember(ports, describedAt(layoutOf(ports.storage).membership, member));
  for (const { slug, ...offering } of member.offerings) await publishOffering(ports, slug, offering);
  await accept(ports, home, member, charter);
  const { slug, roles, consent } = member;
  const [declared, values] = [interests[slug], upheld[slug]];
  if (declared !== undefined) await declareInterests(ports, declared, 'membership');
  if (values !== undefined) await declareValues(ports, values);
  await applyToAlliance(ports, { roles, consent });
}

/** Accepts an agreement in the language of the member; for a body, its first representative does. */
async function accept(
  ports: MemberPorts,
  home: MemberPorts,
  { language, representatives: [first] = [] }: DemoMember,
  agreement: DemoAgreement,
): Promise<void> {
  const representative = first === undefined ? undefined : { name: first.name, capacity: first.capacity };
  await acceptAgreement(ports, agreementPlace(home.storage, agreement), language, representative);
}

/** What the policy asks for the member's roles beside the charter. */
async function agreeFurther(ports: MemberPorts, home: MemberPorts, member: DemoMember): Promise<void> {
  const kinds = new Set<AgreementKind>(
    member.roles.flatMap(({ role }) => defaultRequirements.find((each) => each.role === role)?.agreements ?? []),
  );
  for (const agreement of foundingAgreements) {
    if (agreement.kind !== 'charter' && kinds.has(agreement.kind)) await accept(ports, home, member, agreement);
  }
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

/** Attestations that came about in ways that the product does not offer. */
async function goAstray(cast: Cast, desks: Cast, clock: DemoClock): Promise<void> {
  const { outsideMandate, transplanted } = troubles;
  const astray = demoMembers.find(({ slug }) => slug === outsideMandate.slug);
  const grant = astray?.roles.find(({ role }) => role === 'ecosystem-consultancy');
  await attestOutsideTheMandate(
    portsOf(desks, 'clearwater-vetting'),
    portsOf(cast, outsideMandate.slug),
    {
      kind: outsideMandate.kind,
      roles: ['ecosystem-consultancy'],
      jurisdictions: grant?.jurisdictions ?? [],
      method: methods[outsideMandate.kind],
    },
    clock.at(-500),
  );
  const from = attestationAt(portsOf(cast, transplantedFrom), transplanted.kind);
  await transplant(portsOf(cast, transplanted.slug), from, transplanted.kind);
}
