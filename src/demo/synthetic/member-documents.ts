import type { Iri, WebId } from '../../domain/iri.ts';
import type { DigestReference } from '../../domain/membership.ts';
import type { RoleGrant } from '../../domain/membership.ts';
import { acceptanceDocument } from '../../rdf/acceptance.ts';
import { applicationDocument } from '../../rdf/application.ts';
import { interestsDocument } from '../../rdf/interests.ts';
import { valuesDocument } from '../../rdf/values.ts';
import { withdrawalDocument } from '../../rdf/withdrawal.ts';
import { wa } from '../../rdf/terms.ts';
import type { Agreements, PublishedAgreement } from './agreements.ts';
import { addedRequirement, requirementsOf } from './attested-kinds.ts';
import { type Authority, type AuthorityName, levels } from './authorities.ts';
import { localTo, memberAttestations } from './member-attestations.ts';
import { type MemberPod, membershipDocument, nameOf, offeringDocument, profileDocuments } from './member-pod.ts';
import { type Story, appealOf, rightAcceptanceOf, tellStory } from './member-story.ts';
import type { Bodies } from './officers.ts';
import type { Random } from './random.ts';
import type { Scenario, ScenarioName } from './scenario.ts';
import { type Signed, type SyntheticDocument, at, sign } from './site.ts';
import { type Timeline, steps } from './timeline.ts';

const appealing: readonly ScenarioName[] = [
  'expelled-under-appeal',
  'expelled-appeal-in-own-pod',
  'appeal-upheld',
  'appeal-dismissed',
  'appeal-to-first-deciders',
  'appeal-among-first-deciders',
];
const acceptingRights: readonly ScenarioName[] = ['right-taken-over', 'right-not-accepted'];

/** Everything in one member's pod, what the register is to record of it, and what has to be anchored. */
export interface WrittenMember {
  readonly documents: readonly SyntheticDocument[];
  readonly story: Story;
  readonly anchors: readonly DigestReference[];
}

export interface World {
  readonly bodies: Bodies;
  readonly agreements: Agreements;
  readonly authorities: ReadonlyMap<AuthorityName, Authority>;
  readonly timeline: Timeline;
}

/** Writes one member the way the scenario wants it. `admitted` is the day of its admission, before T; `partner` shares a right with it. */
export async function writeMemberPod(
  world: World,
  pod: MemberPod,
  scenario: Scenario,
  random: Random,
  admitted: number,
  partner?: WebId,
): Promise<WrittenMember> {
  const { bodies, authorities, timeline } = world;
  const { name } = scenario;
  const grant: RoleGrant = {
    role: pod.role,
    jurisdictions: [pod.home.jurisdiction],
    ...(pod.role === 'value-added-reseller' && levels[1] !== undefined ? { level: levels[1] } : {}),
  };
  const accepted = await acceptances(world, pod, name, admitted);
  const [charter, other] = accepted;
  if (charter === undefined) throw new RangeError('Every member accepts the Charter.');
  const application = await apply(world, pod, grant, charter, random, admitted);
  const withdrawal = name === 'withdrawn' ? await withdraw(world, pod, charter) : undefined;
  const attestations = ['applied', 'refused', 'not-decided'].includes(name)
    ? []
    : await memberAttestations(pod, name, authorities, timeline);
  const declarations = await declare(world, pod, name, random, admitted);
  const membership = membershipDocument(pod, random, {
    alliance: bodies.alliance.webid,
    acceptances: accepted.map(({ url }) => url),
    attestations: attestations.map(({ url }) => url),
    application: application.url,
    ...(withdrawal === undefined ? {} : { withdrawals: [withdrawal.url] }),
    ...(appealing.includes(name) ? { appeals: [appealOf(pod.root)] } : {}),
    ...(acceptingRights.includes(name) ? { rightAcceptances: [rightAcceptanceOf(pod.root)] } : {}),
    ...declarations.links,
  });
  const isRevoked = name === 'key-revoked-anchored' || name === 'key-revoked-unanchored';
  const story = tellStory(name, {
    actor: pod.actor,
    alliance: bodies.alliance.webid,
    root: pod.root,
    timeline,
    grant,
    acceptance: charter.reference,
    ...(other === undefined ? {} : { otherAcceptance: other.reference }),
    ...(partner === undefined ? {} : { partner }),
    application: application.url,
    admitted,
    ...(withdrawal === undefined ? {} : { withdrawal: withdrawal.reference }),
  });
  const documents = [
    ...profileDocuments(pod, nameOf(random), isRevoked ? timeline.ago(steps.keysRevoked) : undefined),
    name === 'malformed-membership' ? { ...membership, body: `${membership.body}\n<#it> a\n` } : membership,
    offeringDocument(pod, random, name === 'malformed-offering'),
    ...accepted.map((each) => spoiled(each, each === charter ? name : 'orderly')).filter((each) => each !== undefined),
    application,
    ...(withdrawal === undefined ? [] : [withdrawal]),
    ...attestations,
    ...declarations.documents,
  ];
  return { documents, story, anchors: anchored().map(({ reference }) => reference) };

  function anchored(): readonly Pick<Signed, 'reference'>[] {
    if (name === 'key-revoked-anchored') return [...accepted, application, ...declarations.documents];
    const isOfFallen = name === 'mandate-withdrawn' || name === 'mandate-narrowed-outside';
    return isOfFallen ? attestations.flatMap(({ reference }) => (reference === undefined ? [] : [{ reference }])) : [];
  }
}

/** The acceptance that the register names, taken away or changed afterwards. */
function spoiled(document: SyntheticDocument, name: ScenarioName): SyntheticDocument | undefined {
  if (name === 'acceptance-missing') return undefined;
  return name === 'acceptance-changed' ? { ...document, body: `${document.body}\n` } : document;
}

/** All that the role asks for, the Charter first; and its new version, unless the member did not answer. */
async function acceptances(
  { bodies, agreements, timeline }: World,
  pod: MemberPod,
  name: ScenarioName,
  admitted: number,
): Promise<Signed[]> {
  const accept = ({ version, text }: PublishedAgreement, day: number): Promise<Signed> => {
    const id = at(`alliance/public/agreements/${version.kind}-${version.version}.jsonld`, pod.root);
    const validFrom = timeline.ago(day);
    const document = acceptanceDocument({
      id,
      issuer: pod.actor.webid,
      member: pod.actor.webid,
      alliance: bodies.alliance.webid,
      agreementVersion: version.id,
      language: 'en',
      text,
      validFrom,
    });
    return sign(id, document, pod.actor.signer, validFrom);
  };
  const needed = requirementsOf(pod.role).agreements.filter((kind) => kind !== 'charter');
  const missing = { 'agreement-missing': 'alliance-agreement', 'policy-outgrown': addedRequirement.agreement } as const;
  const kept = name in missing ? needed.filter((kind) => kind !== missing[name as keyof typeof missing]) : needed;
  const first = (['charter', ...kept] as const).map((kind) => agreements.first.get(kind)).filter((each) => each !== undefined);
  const signed: Signed[] = [];
  for (const each of first) signed.push(await accept(each, admitted + 5));
  const answered = !['old-charter', 'applied', 'refused', 'not-decided'].includes(name);
  if (answered) signed.push(await accept(agreements.newCharter, steps.acceptedAnew));
  return signed;
}

async function apply(
  { bodies, timeline }: World,
  pod: MemberPod,
  grant: RoleGrant,
  charter: Signed,
  random: Random,
  admitted: number,
): Promise<Signed> {
  const id = at('alliance/public/application.jsonld', pod.root);
  const validFrom = timeline.ago(admitted + 4);
  const document = applicationDocument({
    id,
    issuer: pod.actor.webid,
    applicant: pod.actor.webid,
    alliance: bodies.alliance.webid,
    acceptance: charter.url,
    consent: `I, ${nameOf(random)}, have read the Charter and apply of my own will.`,
    rolesSought: [grant],
    validFrom,
  });
  return sign(id, document, pod.actor.signer, validFrom);
}

function withdraw({ timeline }: World, pod: MemberPod, charter: Signed): Promise<Signed> {
  const id = at('alliance/public/agreements/charter-1.0.0-withdrawal.jsonld', pod.root);
  const validFrom = timeline.ago(steps.troubles);
  const { webid, signer } = pod.actor;
  return sign(id, withdrawalDocument({ id, issuer: webid, member: webid, acceptance: charter.reference, validFrom }), signer, validFrom);
}

/** One member in three declares values; one in ten declares interests, and whoever is tied to its authority does. */
async function declare(
  { authorities, timeline }: World,
  pod: MemberPod,
  name: ScenarioName,
  random: Random,
  admitted: number,
): Promise<{ documents: Signed[]; links: { interests?: Iri; values?: Iri } }> {
  const { webid, signer } = pod.actor;
  const validFrom = timeline.ago(admitted + 5);
  const documents: Signed[] = [];
  const links: { interests?: Iri; values?: Iri } = {};
  const source = random.of('declarations');
  if (source.below(3) === 0) {
    const id = (links.values = at('alliance/public/values.jsonld', pod.root));
    const upholds = [wa('values-universal-declaration-of-human-rights'), wa('values-charter-of-the-commonwealth')].slice(
      0,
      1 + source.below(2),
    );
    documents.push(await sign(id, valuesDocument({ id, issuer: webid, upholds, validFrom }), signer, validFrom));
  }
  if (name === 'affiliate' || source.below(10) === 0) {
    const id = (links.interests = at('alliance/public/interests.jsonld', pod.root));
    const affiliates = name === 'affiliate' ? [localTo(pod, authorities).actor.webid] : [];
    const declared = { id, issuer: webid, affiliates, offices: ['treasurer of a reading club'], employers: [], validFrom };
    documents.push(await sign(id, interestsDocument(declared), signer, validFrom));
  }
  return { documents, links };
}
