import type { DocumentUrl, WebId } from '../../domain/iri.ts';
import type { DigestReference, MembershipState, Standing } from '../../domain/membership.ts';
import type { Role } from '../../domain/role.ts';
import { quad } from '../../rdf/graph.ts';
import { pim } from '../../rdf/terms.ts';
import { serialiseTurtle } from '../../rdf/serialise.ts';
import { writeAllianceProfile, writeVerificationMethod } from '../../rdf/webid.ts';
import { en } from '../demo-member.ts';
import { publishAgreements } from './agreements.ts';
import { authorityDocuments, createAuthorities, mandateEvents } from './authorities.ts';
import { type ExpectedDecision, liveThrough } from './chronicle.ts';
import { committeeEvents } from './committee.ts';
import { type World, writeMemberPod } from './member-documents.ts';
import { type MemberPod, homeOf } from './member-pod.ts';
import type { Dated, Story } from './member-story.ts';
import { type Bodies, createOfficers, officerDocuments } from './officers.ts';
import { meetingQuorum, writePolicies } from './policies.ts';
import { type Random, createRandom } from './random.ts';
import { type Scenario, type ScenarioName, dealScenarios } from './scenario.ts';
import { type Actor, type SyntheticDocument, at, createActor } from './site.ts';
import { type Timeline, createTimeline, steps } from './timeline.ts';

export interface SyntheticOptions {
  readonly members: number;
  /** The roots of the origins, each with a final slash; the alliance lives on the first. */
  readonly origins: readonly string[];
  readonly seed: string;
  /** T, ISO 8601 UTC. */
  readonly at: string;
}

/** What is true of one member, because it was made so. */
export interface ExpectedMember {
  readonly webid: WebId;
  readonly listed: boolean;
  readonly state: MembershipState;
  readonly roles: readonly { readonly role: Role; readonly standing: Standing }[];
  readonly codes: readonly string[];
}

/** A question about a day gone by, as known on another. */
interface DatedQuestion {
  readonly webid: WebId;
  readonly at: string;
  readonly knownAt: string;
}

/** The truth about a whole alliance: `expected.json`. */
export interface Expected {
  readonly counts: { readonly members: number; readonly documents: number; readonly listed: number };
  readonly seed: string;
  readonly at: string;
  readonly byState: Readonly<Record<string, number>>;
  readonly byCode: Readonly<Record<string, number>>;
  readonly register: DocumentUrl;
  readonly key: string;
  readonly members: readonly ExpectedMember[];
  readonly histories: readonly (DatedQuestion & { readonly state: MembershipState; readonly underAppeal: boolean })[];
  /** How the first role of a member stood. */
  readonly standings: readonly (DatedQuestion & { readonly role: Role; readonly standing: Standing; readonly codes: readonly string[] })[];
  /** Which rights somebody held, by their kinds. */
  readonly rights: readonly (DatedQuestion & { readonly rights: readonly string[] })[];
  /** What came of every motion, in the order of opening. */
  readonly decisions: readonly ExpectedDecision[];
}

/**
 * A whole alliance as documents, one after the other, and at the end the truth about it. Everything follows from seed and T:
 * the same options give the same bytes. Keys follow from the seed too and must never sign anything that matters.
 */
export async function* generateAlliance(options: SyntheticOptions): AsyncGenerator<SyntheticDocument, Expected> {
  const { members, origins, seed } = options;
  const random = createRandom(seed);
  const timeline = createTimeline(options.at);
  const originOf = (number: number): string => origins[number % origins.length] ?? '';
  const scenarios = dealScenarios(members);
  const comers = votersNeeded(members);
  const areElected = scenarios.filter(({ name }) => name === 'orderly').length >= comers;
  const { world, policies } = await foundWorld(random, timeline, originOf, areElected);
  let documents = 0;
  const anchored: DigestReference[] = [];
  const told: Told[] = [];
  const voters: Actor[] = [];
  const nameOf = (number: number): string => `m-${String(number + 1).padStart(5, '0')}`;
  const rootOf = (number: number): DocumentUrl => at(`${nameOf(number)}/`, originOf(number + 1));
  const partners = partnersOf(scenarios);
  for (const [number, scenario] of scenarios.entries()) {
    const source = random.of(nameOf(number));
    const pod = await createPod(source, rootOf(number), scenario);
    const admitted = steps.firstAdmissions - 3 * Math.floor((number * 10) / Math.max(members, 1));
    const partner = partners.get(number);
    const written = await writeMemberPod(
      world,
      pod,
      scenario,
      source,
      admitted,
      partner === undefined ? undefined : webIdIn(rootOf(partner)),
    );
    yield* written.documents;
    documents += written.documents.length;
    anchored.push(...written.anchors);
    if (scenario.name === 'orderly' && voters.length < comers) voters.push(pod.actor);
    told.push({ webid: pod.actor.webid, role: pod.role, scenario, story: written.story });
  }
  const { bodies, agreements, authorities } = world;
  const inScenario = (name: ScenarioName) => told.filter(({ scenario }) => scenario.name === name).map(({ webid }) => webid);
  const ties = { affiliates: inScenario('vote-of-affiliate'), employers: inScenario('vote-of-employer') };
  const officers = await officerDocuments(bodies, timeline, ties);
  // A tie that nobody knew of when a motion opened takes no vote away.
  anchored.push(...officers.declared.map(({ reference }) => reference));
  const rest: SyntheticDocument[] = [...agreements.documents, ...policies.documents, allianceCard(world), ...officers.documents];
  for (const authority of authorities.values()) rest.push(...(await authorityDocuments(authority, timeline)));
  yield* rest;
  documents += rest.length;
  const events = [
    ...committeeEvents(bodies),
    ...agreements.events,
    ...mandateEvents(authorities.values(), timeline),
    ...policies.events,
    ...told.flatMap(({ story }) => story.events),
  ];
  const chronicle = liveThrough(
    { bodies, timeline, random: random.of('votes'), voters },
    { events, papers: told.flatMap(({ story }) => story.papers), anchors: new Map([[steps.anchored, anchored]]) },
  );
  for (;;) {
    const { done, value } = await chronicle.next();
    if (done === true) return { ...truthOf(told, timeline, documents), seed, ...seatOf(bodies), decisions: value };
    yield value;
    documents += 1;
  }
}

/** One member, and what was told of it. */
interface Told {
  readonly webid: WebId;
  readonly role: Role;
  readonly scenario: Scenario;
  readonly story: Story;
}

const seatOf = ({ pod, alliance }: Bodies): Pick<Expected, 'register' | 'key'> => ({
  register: at('register/latest', pod),
  key: alliance.key.publicKeyMultibase,
});

/** Enough for the quorum of any general meeting, and two more. */
const votersNeeded = (members: number): number => Math.max(3, Math.ceil(meetingQuorum * members)) + 2;

const webIdIn = (root: DocumentUrl): WebId => `${at('profile/card', root)}#me` as WebId;

/** Who shares a right with whom, by their numbers: whoever passes one on, and the one to take it over. */
function partnersOf(scenarios: readonly Scenario[]): ReadonlyMap<number, number> {
  const playing = (name: ScenarioName): readonly number[] =>
    scenarios.flatMap((scenario, number) => (scenario.name === name ? [number] : []));
  const takers = playing('right-taken-over');
  const partners = new Map<number, number>();
  for (const [place, giver] of playing('right-passed-on').entries()) {
    const taker = takers[place];
    if (taker === undefined) continue;
    partners.set(giver, taker);
    partners.set(taker, giver);
  }
  for (const [place, giver] of playing('right-not-accepted').entries()) partners.set(giver, takers[place] ?? giver);
  return partners;
}

async function foundWorld(
  random: Random,
  timeline: Timeline,
  originOf: (number: number) => string,
  areElected: boolean,
): Promise<{ readonly world: World; readonly policies: Awaited<ReturnType<typeof writePolicies>> }> {
  const pod = at('alliance/', originOf(0));
  let podNumber = 0;
  const podOf = (name: string): DocumentUrl => at(`${name}/`, originOf((podNumber += 1)));
  const authorities = await createAuthorities(random, podOf);
  const bodies: Bodies = {
    alliance: await createActor(random, webIdIn(pod), 'key-alliance'),
    officers: await createOfficers(random, podOf),
    pod,
    areElected,
  };
  const world = { bodies, agreements: await publishAgreements(bodies, timeline), authorities, timeline };
  return { world, policies: await writePolicies(bodies, timeline) };
}

async function createPod(source: Random, root: DocumentUrl, scenario: Scenario): Promise<MemberPod> {
  const role = source.pick(scenario.roles);
  const actor = await createActor(source, webIdIn(root));
  return { actor, root, membership: at('alliance/public/membership.ttl', root), home: homeOf(source, scenario.name), role };
}

/** The WebID document of the alliance, with its own key. */
function allianceCard({ bodies, agreements }: World): SyntheticDocument {
  const { alliance, pod } = bodies;
  const card = at('profile/card', pod);
  const quads = [
    ...writeAllianceProfile(alliance.webid, {
      name: [en('Synthetic alliance')],
      register: at('register/latest', pod),
      charter: agreements.newCharter.version.id,
      inbox: at('alliance/inbox/', pod),
    }),
    quad(alliance.webid, pim('storage'), pod),
    ...writeVerificationMethod({
      id: alliance.key.method,
      controller: alliance.webid,
      publicKeyMultibase: alliance.key.publicKeyMultibase,
    }),
  ];
  return { url: card, body: serialiseTurtle(quads, { baseIri: card }) };
}

/** The truth about all members, as it was told. */
function truthOf(told: readonly Told[], timeline: Timeline, documents: number): Omit<Expected, 'seed' | 'register' | 'key' | 'decisions'> {
  const members = told.map(({ webid, role, scenario: { truth } }): ExpectedMember => {
    const { standing, added, listed, state } = truth;
    const own = standing === undefined ? [] : [{ role, standing }];
    const roles = [...own, ...(added === undefined ? [] : [{ role: added, standing: 'good' as const }])];
    return { webid, listed, state, roles: roles.sort((one, other) => (one.role < other.role ? -1 : 1)), codes: [...truth.codes].sort() };
  });
  const question = ({ webid }: Told, { at: day, known }: Dated): DatedQuestion => ({
    webid,
    at: timeline.ago(day),
    knownAt: timeline.ago(known),
  });
  return {
    counts: { members: members.length, documents, listed: members.filter(({ listed }) => listed).length },
    at: timeline.at,
    byState: tally(members.map(({ state }) => state)),
    byCode: tally(members.flatMap(({ codes }) => codes)),
    members,
    histories: told.flatMap((each) => {
      const { scenario, story } = each;
      const { state, underAppeal = false } = scenario.truth;
      const present = { at: 0, known: 0, state, underAppeal };
      return (story.histories.length === 0 ? [] : [...story.histories, present]).map((dated) => ({
        ...question(each, dated),
        state: dated.state,
        underAppeal: dated.underAppeal,
      }));
    }),
    standings: told.flatMap((each) =>
      each.story.standings.map((dated) => ({ ...question(each, dated), role: each.role, standing: dated.standing, codes: dated.codes })),
    ),
    rights: told.flatMap((each) => each.story.rights.map((dated) => ({ ...question(each, dated), rights: dated.rights }))),
  };
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
