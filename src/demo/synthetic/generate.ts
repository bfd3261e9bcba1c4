import type { DocumentUrl, Iri, WebId } from '../../domain/iri.ts';
import type { MembershipState, Standing } from '../../domain/membership.ts';
import { defaultRequirements } from '../../domain/role-policy.ts';
import type { Role } from '../../domain/role.ts';
import { literal, quad } from '../../rdf/graph.ts';
import { rolePolicyDocument } from '../../rdf/role-policy.ts';
import { foaf, pim } from '../../rdf/terms.ts';
import { serialiseTurtle } from '../../rdf/serialise.ts';
import { writeAllianceProfile, writeVerificationMethod } from '../../rdf/webid.ts';
import { en } from '../demo-member.ts';
import { type PublishedAgreement, publishAgreements } from './agreements.ts';
import { authorityDocuments, createAuthorities, mandateEvents } from './authorities.ts';
import type { Bodies } from './decisions.ts';
import type { PlannedEvent } from './events.ts';
import { type World, writeMemberPod } from './member-documents.ts';
import { places } from './member-words.ts';
import type { MemberPod } from './member-pod.ts';
import { type Random, createRandom } from './random.ts';
import { writeRegister } from './register.ts';
import { dealScenarios } from './scenario.ts';
import { type SyntheticDocument, at, createActor, sign } from './site.ts';
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
  readonly histories: readonly {
    readonly webid: WebId;
    readonly at: string;
    readonly knownAt: string;
    readonly state: MembershipState;
    readonly underAppeal: boolean;
  }[];
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
  const world = await foundWorld(random, timeline, originOf);
  let documents = 0;
  const planned: PlannedEvent[] = foundingEvents(world);
  const policy = await writePolicy(world);
  planned.push(policy.event);
  const anchors = [];
  const expected: ExpectedMember[] = [];
  const histories: Expected['histories'][number][] = [];
  const scenarios = dealScenarios(members);
  for (const [number, scenario] of scenarios.entries()) {
    const name = `m-${String(number + 1).padStart(5, '0')}`;
    const source = random.of(name);
    const pod = await createPod(source, at(`${name}/`, originOf(number + 1)), source.pick(scenario.roles));
    const admitted = steps.firstAdmissions - 3 * Math.floor((number * 10) / Math.max(members, 1));
    const written = await writeMemberPod(world, pod, scenario, source, admitted);
    yield* written.documents;
    documents += written.documents.length;
    planned.push(...written.story.events);
    if (written.anchors.length > 0) anchors.push({ day: steps.anchored, references: written.anchors });
    const { webid } = pod.actor;
    const { truth } = scenario;
    const roles = truth.standing === undefined ? [] : [{ role: pod.role, standing: truth.standing }];
    expected.push({ webid, listed: truth.listed, state: truth.state, roles, codes: [...truth.codes].sort() });
    const present = { at: 0, known: 0, state: truth.state, underAppeal: truth.underAppeal ?? false };
    for (const { at: day, known, state, underAppeal } of written.story.histories.length === 0
      ? []
      : [...written.story.histories, present]) {
      histories.push({ webid, at: timeline.ago(day), knownAt: timeline.ago(known), state, underAppeal });
    }
  }
  const rest: SyntheticDocument[] = [...world.agreements.documents, policy.document, allianceCard(world)];
  for (const authority of world.authorities.values()) rest.push(...(await authorityDocuments(authority, timeline)));
  rest.push(...(await writeRegister(world.bodies, timeline, planned, together(anchors))));
  yield* rest;
  documents += rest.length;
  return {
    counts: { members, documents, listed: expected.filter(({ listed }) => listed).length },
    seed,
    at: options.at,
    byState: tally(expected.map(({ state }) => state)),
    byCode: tally(expected.flatMap(({ codes }) => codes)),
    register: at('register/latest', world.bodies.pod),
    key: world.bodies.alliance.key.publicKeyMultibase,
    members: expected,
    histories,
  };
}

async function foundWorld(random: Random, timeline: Timeline, originOf: (number: number) => string): Promise<World> {
  const pod = at('alliance/', originOf(0));
  const card = at('profile/card', pod);
  const bodies: Bodies = {
    alliance: await createActor(random, `${card}#me` as WebId, 'key-alliance'),
    seatHolder: await createActor(random, `${card}#steward` as WebId, 'key-steward'),
    seat: `${card}#seat-1` as Iri,
    pod,
  };
  let authorityNumber = 0;
  return {
    bodies,
    agreements: await publishAgreements(bodies, timeline),
    authorities: await createAuthorities(random, (name) => at(`${name}/`, originOf((authorityNumber += 1)))),
    timeline,
  };
}

async function createPod(source: Random, root: DocumentUrl, role: Role): Promise<MemberPod> {
  const actor = await createActor(source, `${at('profile/card', root)}#me` as WebId);
  return { actor, root, membership: at('alliance/public/membership.ttl', root), home: source.of('home').pick(places), role };
}

/** What the founders decided, and what the committee decided about authorities and agreements later. */
function foundingEvents({ bodies, agreements, authorities, timeline }: World): PlannedEvent[] {
  const { alliance, seatHolder, seat } = bodies;
  const withdrawn = authorities.get('withdrawn');
  const mandates = mandateEvents(authorities.values(), timeline);
  return [
    {
      event: { kind: 'seat-filled', member: seatHolder.webid, seat, keys: [seatHolder.key] },
      effective: steps.founded,
      until: steps.founded - 365,
    },
    ...agreements.events,
    ...mandates,
    ...(withdrawn === undefined
      ? []
      : [
          {
            event: {
              kind: 'mandate-withdrawn' as const,
              member: withdrawn.actor.webid,
              evidence: { id: mandateIri(alliance.webid, mandates, withdrawn.actor.webid), digestMultibase: '' },
            },
            effective: steps.troubles,
          },
        ]),
  ];
}

/** The mandate's name in force: the event of the register's first version that granted it. */
function mandateIri(alliance: WebId, mandates: readonly PlannedEvent[], authority: WebId): Iri {
  const base = at('../register/1.jsonld', alliance);
  const number = foundingOrder + mandates.findIndex(({ event }) => event.member === authority);
  return `${base}#event-${number + 1}-mandate` as Iri;
}
/** Events of the first version before the mandates: the seat, and five agreements. */
const foundingOrder = 6;

async function writePolicy({ bodies, timeline }: World): Promise<{ readonly document: SyntheticDocument; readonly event: PlannedEvent }> {
  const id = at('policy/1.jsonld', bodies.pod);
  const issued = timeline.ago(steps.founded + 2);
  const document = rolePolicyDocument({
    id,
    alliance: bodies.alliance.webid,
    number: 1,
    requirements: defaultRequirements,
    quorum: 0.5,
    majority: 0.5,
    qualifiedMajority: 0.66,
    leastVotes: 3,
    meetingQuorum: 0.1,
    whenMandateEnds: 'void',
    interimSuspension: 'P30D',
    votingPeriod: 'P7D',
    replyPeriod: 'P14D',
    seatTerm: 'P1Y',
    readmission: 'P2Y',
    retention: 'P7Y',
    issued,
  });
  const signed = await sign(id, document, bodies.alliance.signer, issued);
  const event: PlannedEvent = {
    event: { kind: 'policy-adopted', member: bodies.alliance.webid, evidence: signed.reference },
    effective: steps.founded,
  };
  return { document: signed, event };
}

/** The WebID document of the alliance, with its own key and its seat-holder's. */
function allianceCard({ bodies, agreements }: World): SyntheticDocument {
  const { alliance, seatHolder, pod } = bodies;
  const card = at('profile/card', pod);
  const { version }: PublishedAgreement = agreements.newCharter;
  const quads = [
    ...writeAllianceProfile(alliance.webid, {
      name: [en('Synthetic alliance')],
      register: at('register/latest', pod),
      charter: version.id,
      inbox: at('alliance/inbox/', pod),
    }),
    quad(alliance.webid, pim('storage'), pod),
    quad(seatHolder.webid, foaf('name'), literal('The holder of the only seat')),
    ...[alliance, seatHolder].flatMap(({ webid, key }) =>
      writeVerificationMethod({ id: key.method, controller: webid, publicKeyMultibase: key.publicKeyMultibase }),
    ),
  ];
  return { url: card, body: serialiseTurtle(quads, { baseIri: card }) };
}

const together = <Anchors extends { readonly day: number; readonly references: readonly unknown[] }>(
  anchors: readonly Anchors[],
): Anchors[] => {
  const [first] = anchors;
  return first === undefined ? [] : [{ ...first, references: anchors.flatMap(({ references }) => references) }];
};

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
