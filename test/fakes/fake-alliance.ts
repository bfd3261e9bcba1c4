import { omit } from '../../src/crawl/omit.ts';
import { digestMultibase, digestOfText } from '../../src/credentials/digest.ts';
import { sealChoice, sealedContext, sumOpenings } from '../../src/credentials/sealed-choice.ts';
import type { Acceptance, AgreementKind, AgreementVersion, Application } from '../../src/domain/agreement.ts';
import type { Choice, ChoiceOpening, Decision, Motion, ProposedEvent, Vote } from '../../src/domain/decision.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf, toIri, toWebId } from '../../src/domain/iri.ts';
import type { VerificationMethod } from '../../src/domain/key.ts';
import type { Member, MembershipClaim } from '../../src/domain/member.ts';
import { type DigestReference, type RegisterEvent, type RegisterVersion, undecidedKinds } from '../../src/domain/membership.ts';
import type { Offering } from '../../src/domain/offering.ts';
import type { RolePolicy } from '../../src/domain/role-policy.ts';
import { acceptanceDocument } from '../../src/rdf/acceptance.ts';
import { agreementVersionDocument } from '../../src/rdf/agreement.ts';
import { appealDocument } from '../../src/rdf/appeal.ts';
import { applicationDocument } from '../../src/rdf/application.ts';
import { decisionDocument } from '../../src/rdf/decision.ts';
import { quad } from '../../src/rdf/graph.ts';
import { interestsDocument } from '../../src/rdf/interests.ts';
import { writeMember } from '../../src/rdf/member.ts';
import { writeMembershipClaim } from '../../src/rdf/membership.ts';
import { motionDocument } from '../../src/rdf/motion.ts';
import { writeOffering } from '../../src/rdf/offering.ts';
import { registerDocument, versionAddress, writeRegisterPointer } from '../../src/rdf/register.ts';
import { rolePolicyDocument } from '../../src/rdf/role-policy.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { ldp, pim, schema, solid, wa } from '../../src/rdf/terms.ts';
import { writeRegistration, writeTypeIndex } from '../../src/rdf/type-index.ts';
import { voteDocument } from '../../src/rdf/vote.ts';
import { writeAllianceProfile, writeVerificationMethod } from '../../src/rdf/webid.ts';
import type { FakeWeb } from './fake-web.ts';
import { actorOf, listedKey, putSigned } from './signing.ts';

export const foundedOn = '2026-01-10T00:00:00Z';
export const acceptedOn = '2026-02-01T00:00:00Z';
export const admittedOn = '2026-03-01T00:00:00Z';
export const judgedAt = '2026-11-21T23:59:59Z';

/** Where everything of one member stands. */
export interface MemberPlaces {
  readonly pod: string;
  readonly webid: WebId;
  readonly profile: DocumentUrl;
  readonly typeIndex: DocumentUrl;
  readonly membership: DocumentUrl;
  readonly acceptance: DocumentUrl;
  readonly application: DocumentUrl;
  readonly attestations: DocumentUrl;
  readonly offerings: DocumentUrl;
}

export function placesOf(pod: string): MemberPlaces {
  return {
    pod,
    webid: toWebId(`${pod}profile/card#me`),
    profile: documentOf(`${pod}profile/card`),
    typeIndex: documentOf(`${pod}settings/publicTypeIndex.ttl`),
    membership: documentOf(`${pod}alliance/public/membership.ttl`),
    acceptance: documentOf(`${pod}alliance/public/agreements/charter-1.0.0.jsonld`),
    application: documentOf(`${pod}alliance/public/application.jsonld`),
    attestations: documentOf(`${pod}alliance/public/attestations/`),
    offerings: documentOf(`${pod}alliance/public/offerings/`),
  };
}

const en = (value: string) => [{ value, language: 'en' }];

export type PlannedEvent = Pick<RegisterEvent, 'kind' | 'member'> & Partial<RegisterEvent>;

/** A sealed vote in an election: for each candidate 1 or 0. Whoever is no member is made up. */
export interface Ballot {
  readonly voter: WebId;
  readonly shares: readonly (0 | 1)[];
}

/** How a version of the register comes about; each can be spoiled. */
export interface Recording {
  /** False: the alliance's key alone puts the events in. */
  readonly decided?: boolean;
  readonly anchors?: readonly DigestReference[];
  readonly recorded?: string;
  /** When it was moved; the day before it was recorded, unless said. */
  readonly opened?: string;
  /** Until when it can be voted on; until it was recorded, unless said. */
  readonly closes?: string;
  /** Whether nobody can read how each seat voted. */
  readonly sealed?: boolean;
  /** What the tally of sealed votes says, whatever they hide. */
  readonly claiming?: readonly number[];
  /** Makes the sealed choices in place of what the product makes. */
  readonly sealing?: typeof sealChoice;
  /** When the register anchors the votes, before it records the decision; with the decision, unless said. */
  readonly collected?: string;
  /** Votes that the decision leaves out, by their place, although they were cast. */
  readonly leavingOutVotes?: readonly number[];
  /** An election in place of a decision of the committee: who votes, and what each approves of. */
  readonly ballots?: readonly Ballot[];
  /** How the seats vote, in their order; all of them for it, unless said. */
  readonly choices?: readonly Choice[];
  /** Calls it a founding, and its events those of this version. */
  readonly pretending?: DocumentUrl;
  /** Leaves this many numbers out. */
  readonly leavingOut?: number;
}

/**
 * An alliance in a {@link FakeWeb}: every document is written by the writers that the product itself uses, and signed. It has
 * three seats; every role asks for the charter, and two of them for an attestation besides.
 */
export class FakeAlliance {
  readonly web: FakeWeb;
  readonly pod: string;
  readonly webid: WebId;
  /** The holder of the first seat. */
  readonly steward: WebId;
  readonly seats: readonly { readonly seat: Iri; readonly holder: WebId }[];
  readonly register: DocumentUrl;
  readonly charter: DocumentUrl;
  readonly policy: DocumentUrl;
  readonly text: DocumentUrl;
  readonly #versions: { readonly version: RegisterVersion; readonly reference: DigestReference }[] = [];
  /** How many versions there were before each recording. */
  readonly #starts: number[] = [];
  #decisions = 0;

  /** @param holders of seats who have pods of their own, in place of the first ones. */
  constructor(web: FakeWeb, pod = 'https://alliance.example/', holders: readonly WebId[] = []) {
    this.web = web;
    this.pod = pod;
    this.webid = toWebId(`${pod}profile/card#me`);
    this.steward = holders[0] ?? toWebId(`${pod}profile/card#steward`);
    this.seats = ['steward', 'second', 'third'].map((name, at) => ({
      ...{ seat: toIri(`${pod}profile/card#seat-${at + 1}`), holder: holders[at] ?? toWebId(`${pod}profile/card#${name}`) },
    }));
    this.register = documentOf(`${pod}register/latest`);
    this.charter = documentOf(`${pod}agreements/charter-1.0.0.jsonld`);
    this.policy = documentOf(`${pod}policy/1.jsonld`);
    this.text = documentOf(`${pod}agreements/charter-1.0.0.en.md`);
  }

  /** The key that a reader pins. */
  async key(): Promise<string> {
    return (await actorOf(this.webid)).key.publicKeyMultibase;
  }

  /** A member's whole pod, with this many offerings; returns where things stand, so that tests can take them away. */
  async publish(pod: string, offerings = 1): Promise<MemberPlaces> {
    const places = placesOf(pod);
    await this.publishProfile(places);
    this.publishTypeIndex(places);
    this.publishMembership(places, {}, offerings);
    await this.publishCredentials(places);
    const children: string[] = [];
    for (let at = 1; at <= offerings; at += 1) children.push(this.publishOffering(places, `service-${at}`));
    const listing = children.map((child) => quad(places.offerings, ldp('contains'), child));
    this.web.put(
      places.offerings,
      serialiseTurtle([quad(places.offerings, wa('x'), ldp('Container')), ...listing], { baseIri: places.offerings }),
    );
    return places;
  }

  async publishProfile({ webid, profile, typeIndex, pod }: MemberPlaces, changed: Partial<VerificationMethod> = {}): Promise<void> {
    const statements = [
      quad(webid, solid('publicTypeIndex'), typeIndex),
      quad(webid, pim('storage'), pod),
      ...writeVerificationMethod(listedKey(await actorOf(webid), changed)),
    ];
    this.web.put(profile, serialiseTurtle(statements, { baseIri: profile }));
  }

  publishTypeIndex({ typeIndex, membership, offerings }: MemberPlaces): void {
    const statements = [
      ...writeTypeIndex(typeIndex),
      ...writeRegistration({ id: `${typeIndex}#membership`, forClass: wa('Membership'), instance: membership }),
      ...writeRegistration({ id: `${typeIndex}#offerings`, forClass: wa('Offering'), container: offerings }),
    ];
    this.web.put(typeIndex, serialiseTurtle(statements, { baseIri: typeIndex }));
  }

  publishMembership(places: MemberPlaces, changed: Partial<MembershipClaim> = {}, offerings = 1): void {
    const { webid, membership, acceptance, application, pod } = places;
    const member: Member = {
      webid,
      kind: 'person',
      name: en(`Member of ${new URL(pod).host}${new URL(pod).pathname}`),
      description: en('Works with care.'),
      languages: ['en'],
      seat: 'AU-NSW',
      place: { name: en('Newtown'), lat: -33.9, lon: 151.18 },
      worksIn: ['AU'],
      representatives: [],
    };
    const claim: MembershipClaim = {
      id: toIri(`${membership}#it`),
      member: webid,
      alliance: this.webid,
      acceptances: [acceptance],
      withdrawals: [],
      appeals: [],
      rightAcceptances: [],
      attestations: [],
      application,
      rolesSought: [],
      ...changed,
    };
    const offers = Array.from({ length: offerings }, (_, at) =>
      quad(webid, schema('makesOffer'), `${places.offerings}service-${at + 1}.ttl#it`),
    );
    this.web.put(
      membership,
      serialiseTurtle([...writeMember(member, membership), ...writeMembershipClaim(claim), ...offers], { baseIri: membership }),
    );
  }

  async publishCredentials(places: MemberPlaces, changed: Partial<Acceptance> = {}): Promise<void> {
    const { webid, acceptance, application } = places;
    const signer = await actorOf(webid);
    const text = { id: this.text, digestMultibase: await digestOfText(charterText) };
    const stated: Acceptance = {
      ...{ id: acceptance, issuer: webid, member: webid, alliance: this.webid, agreementVersion: this.charter, language: 'en', text },
      validFrom: acceptedOn,
      ...changed,
    };
    await putSigned(this.web, acceptance, acceptanceDocument(stated), signer, acceptedOn);
    const applied: Application = {
      ...{ id: application, issuer: webid, applicant: webid, alliance: this.webid, acceptance, consent: 'Yes.', rolesSought: [] },
      validFrom: acceptedOn,
    };
    await putSigned(this.web, application, applicationDocument(applied), signer, acceptedOn);
  }

  publishOffering({ webid, offerings }: MemberPlaces, slug: string, changed: Partial<Offering> = {}): DocumentUrl {
    const document = documentOf(`${offerings}${slug}.ttl`);
    const offering: Offering = {
      id: toIri(`${document}#it`),
      offeredBy: webid,
      name: en(`Service ${slug}`),
      description: en('A service.'),
      serviceType: wa('service-solar-design'),
      role: 'content-developer',
      delivery: ['on-site'],
      area: { included: ['AU'], excluded: [] },
      disputes: ['AU-NSW'],
      languages: ['en'],
      confidentialWork: false,
      terms: [
        {
          id: toIri(`${document}#terms-1`),
          customerClasses: ['natural-person'],
          area: { included: ['AU'], excluded: [] },
          price: '90.00',
          currency: 'AUD',
          unit: wa('unit-hour'),
        },
      ],
      ...changed,
    };
    return this.web.put(document, serialiseTurtle(writeOffering(offering), { baseIri: document }));
  }

  /** The acceptance that stands in the pod now, as an admission would name it. */
  acceptanceReference({ acceptance }: MemberPlaces): Promise<DigestReference> {
    return this.reference(acceptance);
  }

  async reference(document: DocumentUrl): Promise<DigestReference> {
    return { id: document, digestMultibase: await digestMultibase(this.web.body(document)) };
  }

  /** A new version of the register that admits these members, each for what it has accepted, with the key it has. */
  async admit(members: readonly MemberPlaces[], changed: Partial<RegisterEvent> = {}, recording: Recording = {}): Promise<RegisterVersion> {
    const events: PlannedEvent[] = [];
    for (const member of members) {
      events.push({
        kind: 'admitted',
        member: member.webid,
        acceptance: await this.acceptanceReference(member),
        application: member.application,
        roles: [{ role: 'content-developer', jurisdictions: ['AU'] }],
        keys: [(await actorOf(member.webid)).key],
        ...changed,
      });
    }
    return this.record(events, recording);
  }

  /** A new version of the register with these events, decided by the seats, and the one before it that opens the motion. The first one founds the alliance before. */
  async record(planned: readonly PlannedEvent[], recording: Recording = {}): Promise<RegisterVersion> {
    if (this.#versions.length === 0) await this.#found();
    this.#starts.push(this.#versions.length);
    return this.#append(planned, recording.pretending ? 'founding' : recording.ballots ? 'election' : 'ordinary', {
      recorded: admittedOn,
      ...recording,
    });
  }

  /** What somebody declares about their ties, in their own pod, whose membership document links it. */
  async declareInterests(places: MemberPlaces, affiliates: readonly WebId[], declared: string): Promise<DigestReference> {
    const id = documentOf(`${places.pod}alliance/public/interests.jsonld`);
    this.publishMembership(places, { interests: id });
    const interests = { id, issuer: places.webid, affiliates, offices: [], employers: [], validFrom: declared };
    return putSigned(this.web, id, interestsDocument(interests), await actorOf(places.webid), declared);
  }

  /** A member's appeal against an event, in the member's own pod, which links it. */
  async appeal(places: MemberPlaces, against: Iri, lodged: string): Promise<DigestReference> {
    const id = documentOf(`${places.pod}alliance/public/appeals/1.jsonld`);
    this.publishMembership(places, { appeals: [id] });
    const appeal = { id, issuer: places.webid, alliance: this.webid, against, validFrom: lodged };
    return putSigned(this.web, id, appealDocument(appeal), await actorOf(places.webid), lodged);
  }

  /** A version that opens a motion on these events, which nobody votes on yet. */
  async move(
    planned: readonly PlannedEvent[],
    opened: string,
    closes: string,
    kind: Motion['kind'] = 'ordinary',
  ): Promise<DigestReference> {
    if (this.#versions.length === 0) await this.#found();
    const events = planned.map((event) => ({ roles: [], keys: [], effective: opened, ...event, recorded: opened }));
    const { reference } = await this.#move(kind, events, opened, closes);
    this.#starts.push(this.#versions.length);
    await this.#issue([], { anchors: [], issued: opened, opened: [reference] });
    return reference;
  }

  /** The newest version of the register. */
  get head(): DocumentUrl {
    return this.#versions.at(-1)?.version.id ?? this.register;
  }

  /** Lets the pointer lead somewhere. */
  pointTo(latest: DocumentUrl): void {
    const pointer = writeRegisterPointer(this.register, { latest, alliance: this.webid });
    this.web.put(this.register, serialiseTurtle(pointer, { baseIri: this.register }));
  }

  /** Takes back what was recorded last, this many times: the register is as it was, and its next version takes their numbers. */
  goBack(records: number): void {
    this.#versions.splice(this.#starts.splice(-records)[0] ?? 0);
    this.pointTo(this.head);
  }

  /** An agreement version, its text, and the event that adopts it. */
  async publishAgreement(kind: AgreementKind, version: string, changed: Partial<AgreementVersion> = {}): Promise<PlannedEvent> {
    const id = documentOf(`${this.pod}agreements/${kind}-${version}.jsonld`);
    const text = this.web.put(`${this.pod}agreements/${kind}-${version}.en.md`, charterText, 'text/markdown');
    const agreement: AgreementVersion = {
      ...{ id, alliance: this.webid, kind, title: en(kind), version, issued: foundedOn, effective: foundedOn, answerBy: foundedOn },
      texts: [{ id: text, language: 'en', digestMultibase: await digestOfText(charterText) }],
      ...changed,
    };
    const evidence = await putSigned(this.web, id, agreementVersionDocument(agreement), await actorOf(this.webid), foundedOn);
    return { kind: 'agreement-adopted', member: this.webid, evidence };
  }

  /** The policy that the alliance is founded with. */
  get policyInForce(): RolePolicy {
    return policyOf(this);
  }

  /** A version of the policy, and the event that adopts it. */
  async publishPolicy(changed: Partial<RolePolicy> = {}): Promise<PlannedEvent> {
    const policy: RolePolicy = { ...this.policyInForce, ...changed };
    const evidence = await putSigned(this.web, policy.id, rolePolicyDocument(policy), await actorOf(this.webid), policy.issued);
    return { kind: 'policy-adopted', member: this.webid, evidence };
  }

  async #found(): Promise<void> {
    const alliance = await actorOf(this.webid);
    const profile = documentOf(this.webid);
    const inbox = documentOf(`${this.pod}alliance/inbox/`);
    const holders = await Promise.all(this.seats.map(({ holder }) => actorOf(holder)));
    const statements = [
      ...writeAllianceProfile(this.webid, { name: en('An alliance'), register: this.register, charter: this.charter, inbox }),
      quad(this.webid, pim('storage'), this.pod),
      ...[alliance, ...holders].flatMap((actor) => writeVerificationMethod(listedKey(actor))),
    ];
    this.web.put(profile, serialiseTurtle(statements, { baseIri: profile }));
    const policy = await this.publishPolicy();
    const until = '2027-01-10T00:00:00Z';
    const filled = this.seats.map(({ seat, holder }, at): PlannedEvent => ({
      ...{ kind: 'seat-filled', member: holder, seat, keys: [holders[at]?.key].flatMap((key) => key ?? []), until },
    }));
    const founding = [...filled, policy, await this.publishAgreement('charter', '1.0.0')];
    await this.#append(founding, 'founding', { recorded: foundedOn });
  }

  async #append(planned: readonly PlannedEvent[], kind: Motion['kind'], recording: Recording): Promise<RegisterVersion> {
    const { decided = true, anchors = [], recorded = admittedOn, pretending, leavingOut = 0 } = recording;
    const events = planned.map((event) => ({ roles: [], keys: [], effective: recorded, ...event, recorded }));
    const moved = events.filter((event) => !undecidedKinds.includes(event.kind));
    if (!decided || moved.length === 0) return this.#issue(events, { anchors, issued: recorded, pretending, leavingOut });
    const opened = recording.opened ?? this.#notBeforeHead(dayBefore(recorded));
    const moving = await this.#move(kind, moved, opened, recording.closes ?? recorded);
    if (kind !== 'founding') await this.#issue([], { anchors: [], issued: this.#notBeforeHead(opened), opened: [moving.reference] });
    const { outcome, reference } = await this.#decide(moving, recorded, recording);
    const version = await this.#issue(
      events
        .filter((event) => outcome === 'carried' || !moved.includes(event))
        .map((event) => (moved.includes(event) ? { ...event, decision: reference } : event)),
      { anchors, issued: recorded, pretending, leavingOut, closed: [reference] },
    );
    return version;
  }

  /** What a version is issued at, where another was asked for: no version is dated before the one that came before it. */
  #notBeforeHead(time: string): string {
    const issued = this.#versions.at(-1)?.version.issued ?? time;
    return Date.parse(time) < Date.parse(issued) ? issued : time;
  }

  async #issue(
    events: readonly TimedEvent[],
    { anchors, issued, opened = [], closed = [], pretending, leavingOut = 0 }: Issuing,
  ): Promise<RegisterVersion> {
    const number = (this.#versions.at(-1)?.version.number ?? 0) + 1 + leavingOut;
    const id = versionAddress(this.register, number);
    const previous = this.#versions.at(-1)?.reference;
    const version: RegisterVersion = {
      id,
      number,
      alliance: this.webid,
      ...(previous && { previous }),
      events: events.map((event, at): RegisterEvent => withId(event, `${pretending ?? id}#event-${at + 1}`)),
      anchors,
      opened,
      closed,
      issued,
    };
    const reference = await putSigned(this.web, id, registerDocument(version), await actorOf(this.webid), issued);
    this.#versions.push({ version, reference });
    this.pointTo(id);
    return version;
  }

  /** A motion on these events, signed by the alliance. */
  async #move(kind: Motion['kind'], events: readonly TimedEvent[], opened: string, closes: string): Promise<Moved> {
    const number = (this.#decisions += 1);
    const id = documentOf(`${this.pod}decisions/${number}-motion.jsonld`);
    const isOfMembers = kind === 'meeting' || kind === 'election';
    const motion: Motion = {
      ...{ id, alliance: this.webid, kind, opened, closes, principle: 'The policy in force.' },
      proposals: events.map((event, at) => withId(omit(event, 'recorded'), `${id}#proposal-${at + 1}`)),
      electorate: isOfMembers
        ? []
        : await Promise.all(this.seats.map(async ({ seat, holder }) => ({ seat, holder, key: (await actorOf(holder)).key }))),
    };
    const reference = await putSigned(this.web, id, motionDocument(motion), await actorOf(this.webid), opened);
    return { number, motion, reference };
  }

  /** One vote for each seat, and the decision that names them. */
  async #decide(moved: Moved, decided: string, recording: Recording): Promise<Decided> {
    const { number, motion, reference } = moved;
    const { choices = [], claiming, ballots, collected, leavingOutVotes = [] } = recording;
    const all = this.seats.map((_, at) => choices[at] ?? 'for');
    const everyVote: CastVote[] = [];
    for (const [at, choice] of ballots === undefined ? all.entries() : [])
      everyVote.push(await this.#vote(moved, at, choice, collected ?? decided, recording));
    for (const [at, ballot] of (ballots ?? []).entries()) everyVote.push(await this.#ballot(moved, at, ballot, collected ?? decided));
    if (collected !== undefined)
      await this.#issue([], { anchors: everyVote.map((vote) => vote.reference), issued: this.#notBeforeHead(collected) });
    const isNamed = (_: unknown, at: number): boolean => !leavingOutVotes.includes(at);
    const [cast, chosen] = [everyVote.filter(isNamed), all.filter(isNamed)];
    const openings = cast.flatMap(({ opening }) => opening ?? []);
    const share = (choice: Choice): number => chosen.filter((each) => each === choice).length;
    const outcome = ballots !== undefined || claiming !== undefined || share('for') > share('against') ? 'carried' : 'not-carried';
    const id = documentOf(`${this.pod}decisions/${number}.jsonld`);
    const decision: Decision = {
      ...{ id, alliance: this.webid, motion: reference, votes: cast.map((vote) => vote.reference), outcome, decided },
      ...(openings.length > 0 && { tally: { ...sumOpenings(openings), ...(claiming && { totals: claiming }) } }),
      ...{ principle: motion.principle, reviewVenue: 'A court of law.' },
    };
    return { outcome, reference: await putSigned(this.web, id, decisionDocument(decision), await actorOf(this.webid), decided) };
  }

  /** What one voter approves of in an election; nobody can read it. */
  async #ballot({ number, reference: motion }: Moved, at: number, { voter, shares: approvals }: Ballot, cast: string): Promise<CastVote> {
    const id = documentOf(`${this.pod}decisions/${number}-vote-${at + 1}.jsonld`);
    const { sealed, opening } = sealChoice(approvals, { context: sealedContext(motion.digestMultibase, voter), atMostOne: false });
    const vote: Vote = { id, issuer: voter, seat: voter, motion, sealed, validFrom: cast };
    return { reference: await putSigned(this.web, id, voteDocument(vote), await actorOf(voter), cast), opening };
  }

  /** The vote of one seat. Whoever stands aside says so openly. */
  async #vote({ number, reference: motion }: Moved, at: number, choice: Choice, cast: string, recording: Recording): Promise<CastVote> {
    const { seat, holder } = this.seats[at] ?? { seat: toIri(this.pod), holder: this.steward };
    const { sealed: isSealed = false, sealing = sealChoice } = recording;
    const id = documentOf(`${this.pod}decisions/${number}-vote-${at + 1}.jsonld`);
    const seal =
      isSealed && choice !== 'recused'
        ? sealing(shares[choice], { context: sealedContext(motion.digestMultibase, seat), atMostOne: true })
        : undefined;
    const answer = seal === undefined ? { choice } : { sealed: seal.sealed };
    const vote: Vote = { id, issuer: holder, seat, motion, ...answer, validFrom: cast };
    const reference = await putSigned(this.web, id, voteDocument(vote), await actorOf(holder), cast);
    return { reference, ...(seal && { opening: seal.opening }) };
  }
}

/** Answers to the two questions of a motion, *for* and *against*. */
const shares: Readonly<Record<Exclude<Choice, 'recused'>, readonly (0 | 1)[]>> = { for: [1, 0], against: [0, 1], abstain: [0, 0] };

/** A vote as it stands, and what opens it where it is sealed. */
interface CastVote {
  readonly reference: DigestReference;
  readonly opening?: ChoiceOpening;
}

/** An event of a version to come, but for its address. */
type TimedEvent = PlannedEvent & Pick<RegisterEvent, 'roles' | 'keys' | 'effective' | 'recorded'>;

/** What one version of the register holds beside its events. */
interface Issuing {
  readonly anchors: readonly DigestReference[];
  readonly issued: string;
  readonly opened?: readonly DigestReference[];
  readonly closed?: readonly DigestReference[];
  readonly pretending?: DocumentUrl | undefined;
  readonly leavingOut?: number;
}

interface Moved {
  readonly number: number;
  readonly motion: Motion;
  readonly reference: DigestReference;
}

interface Decided {
  readonly outcome: Decision['outcome'];
  readonly reference: DigestReference;
}

export const charterText = '# Charter\n\nWe deal in good faith.\n';

/** An event at its own address, with the mandate in it at one of its own. */
function withId<Event extends Omit<ProposedEvent, 'id'>>(event: Event, id: string): Event & { readonly id: Iri } {
  const { mandate } = event;
  return { ...event, id: toIri(id), ...(mandate && { mandate: { ...mandate, id: toIri(`${id}-mandate`) } }) };
}

const dayBefore = (time: string): string => new Date(Date.parse(time) - 86_400_000).toISOString().replace('.000Z', 'Z');

const policyOf = ({ policy, webid }: FakeAlliance): RolePolicy => ({
  id: policy,
  alliance: webid,
  number: 1,
  requirements: [
    { role: 'network-provider', agreements: ['charter'], attestations: [], gracePeriod: 'P0D' },
    { role: 'value-added-reseller', agreements: ['charter'], attestations: ['vetting-level-met'], gracePeriod: 'P0D' },
    { role: 'qualified-service-provider', agreements: ['charter'], attestations: ['qualification'], gracePeriod: 'P0D' },
    { role: 'content-developer', agreements: ['charter'], attestations: [], gracePeriod: 'P0D' },
    { role: 'ecosystem-consultancy', agreements: ['charter'], attestations: [], gracePeriod: 'P0D' },
    { role: 'civics-producer', agreements: ['charter'], attestations: [], gracePeriod: 'P0D' },
    { role: 'pro-owner', agreements: ['charter'], attestations: [], gracePeriod: 'P0D' },
  ],
  quorum: 0.5,
  majority: 0.5,
  qualifiedMajority: 0.66,
  leastVotes: 3,
  meetingQuorum: 0.5,
  whenMandateEnds: 'void',
  interimSuspension: 'P30D',
  votingPeriod: 'P7D',
  replyPeriod: 'P0D',
  seatTerm: 'P1Y',
  readmission: 'P2Y',
  retention: 'P10Y',
  issued: foundedOn,
});
