import { attestationKinds, type Attestation, type AttestationKind, type Mandate, type StatusEntry } from '../../domain/attestation.ts';
import { encodeStatusList } from '../../credentials/status-list.ts';
import type { DocumentUrl, Iri, WebId } from '../../domain/iri.ts';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import { roles } from '../../domain/role.ts';
import { attestationDocument } from '../../rdf/attestation.ts';
import { foaf, ldp, pim, rdf, schema, wa } from '../../rdf/terms.ts';
import { literal, quad } from '../../rdf/graph.ts';
import { serialiseTurtle } from '../../rdf/serialise.ts';
import { statusListDocument } from '../../rdf/status-list.ts';
import { writeVerificationMethod } from '../../rdf/webid.ts';
import type { PlannedEvent } from './events.ts';
import { plans } from './motion-plan.ts';
import type { Random } from './random.ts';
import { type Actor, type Signed, type SyntheticDocument, at, createActor, sign } from './site.ts';
import { type Timeline, steps } from './timeline.ts';

/** The authorities of a synthetic alliance. All but the first two exist for one kind of trouble each. */
export type AuthorityName = 'south' | 'north' | 'no-list' | 'stale-list' | 'withdrawn' | 'narrowed' | 'unlisted-key';

const south: readonly Jurisdiction[] = ['AU', 'NZ', 'GB', 'IE'];
const north: readonly Jurisdiction[] = ['FR', 'ES', 'US', 'CA'];
const everywhere = [...south, ...north];

const names: readonly { readonly name: AuthorityName; readonly title: string; readonly jurisdictions: readonly Jurisdiction[] }[] = [
  { name: 'south', title: 'Southern Vetting', jurisdictions: south },
  { name: 'north', title: 'Northern Vetting', jurisdictions: north },
  { name: 'no-list', title: 'Vetting without a list', jurisdictions: everywhere },
  { name: 'stale-list', title: 'Vetting with an old list', jurisdictions: everywhere },
  { name: 'withdrawn', title: 'Vetting that lost its mandate', jurisdictions: everywhere },
  { name: 'narrowed', title: 'Vetting that is left with the south', jurisdictions: everywhere },
  { name: 'unlisted-key', title: 'Vetting with an unlisted key', jurisdictions: everywhere },
];

/** Whether a jurisdiction lies in what a narrowed mandate is left with. */
export const isSouthern = (jurisdiction: Jurisdiction): boolean => south.includes(jurisdiction);

export const levels: readonly Iri[] = ['associate', 'practitioner', 'principal'].map((level) => wa(`level-${level}`));

/** An authority at work: it issues, and remembers which of its attestations are revoked or on hold. */
export interface Authority {
  readonly name: AuthorityName;
  readonly actor: Actor;
  /** A key that its document lists and no register pins. */
  readonly otherKey: Actor;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly pod: DocumentUrl;
  readonly revoked: Set<number>;
  readonly onHold: Set<number>;
  next(): number;
}

export async function createAuthorities(
  random: Random,
  podOf: (name: string) => DocumentUrl,
): Promise<ReadonlyMap<AuthorityName, Authority>> {
  const made = new Map<AuthorityName, Authority>();
  for (const { name, jurisdictions } of names) {
    const pod = podOf(`authority-${name}`);
    const webid = `${at('profile/card', pod)}#me` as WebId;
    let issued = 0;
    made.set(name, {
      name,
      actor: await createActor(random, webid),
      otherKey: await createActor(random, webid, 'key-2'),
      jurisdictions,
      pod,
      revoked: new Set(),
      onHold: new Set(),
      // Spread over the list, never twice: 37 and the length of the list have no common divisor.
      next: () => ((issued += 1) * 37) % listLength,
    });
  }
  return made;
}

const listLength = 131_072;
const listsOf = (pod: DocumentUrl): DocumentUrl => at('alliance/public/status/', pod);

/** Their mandates, as the founding decision grants them; one is taken away later, and one narrowed to the south. */
export function mandateEvents(authorities: Iterable<Authority>, timeline: Timeline): PlannedEvent[] {
  return [...authorities].flatMap((authority): PlannedEvent[] => {
    const { name, actor, jurisdictions, pod } = authority;
    const mandate: Mandate = {
      id: `${pod}#mandate` as Iri,
      authority: actor.webid,
      kinds: attestationKinds,
      roles,
      jurisdictions,
      levels,
      from: timeline.ago(steps.founded),
      until: timeline.ago(-1000),
      keys: [actor.key],
      statusLists: listsOf(pod),
      maxStatusAge: name === 'stale-list' ? 'P3D' : 'P2Y',
    };
    const granted: PlannedEvent = {
      event: { kind: 'mandate-granted', member: actor.webid, mandate, keys: [actor.key] },
      effective: steps.founded,
      by: plans.founding,
      name: `mandate of ${name}`,
    };
    const later = { effective: steps.troubles, evidence: `mandate of ${name}` };
    if (name === 'withdrawn') return [granted, { ...later, event: { kind: 'mandate-withdrawn', member: actor.webid } }];
    if (name !== 'narrowed') return [granted];
    return [granted, { ...later, event: { kind: 'mandate-narrowed', member: actor.webid, mandate: { ...mandate, jurisdictions: south } } }];
  });
}

export interface Issue {
  readonly member: WebId;
  readonly id: DocumentUrl;
  readonly kind: AttestationKind;
  readonly role: Attestation['roles'][number];
  readonly jurisdiction: Jurisdiction;
  readonly validUntil: number;
  /** The day it is issued, where that is not the usual one. */
  readonly issued?: number;
  /** What the status lists are to say of it. */
  readonly status?: 'revoked' | 'on-hold';
  /** Status lists elsewhere than the authority's, or none. */
  readonly lists?: DocumentUrl | 'none';
  readonly signedBy?: Actor;
}

/** Issues one attestation, as signed bytes for the member's pod. */
export async function attest(authority: Authority, timeline: Timeline, wish: Issue): Promise<Signed> {
  const { member, id, kind, role, jurisdiction, validUntil, status, lists = listsOf(authority.pod), signedBy = authority.actor } = wish;
  const index = authority.next();
  if (status === 'revoked') authority.revoked.add(index);
  if (status === 'on-hold') authority.onHold.add(index);
  const entry = (purpose: StatusEntry['purpose']): StatusEntry => ({
    purpose,
    list: at(`${purpose}.jsonld`, lists === 'none' ? id : lists),
    index: String(index),
  });
  const validFrom = timeline.ago(wish.issued ?? steps.attested);
  const attestation: Attestation = {
    id,
    issuer: signedBy.webid,
    member,
    kind,
    roles: [role],
    jurisdictions: [jurisdiction],
    ...(kind === 'authorisation-level' ? { level: wa('level-practitioner') } : {}),
    ...(kind === 'qualification' ? { field: wa('field-law') } : {}),
    method: wa('method-documents'),
    validFrom,
    validUntil: timeline.ago(validUntil),
    status: lists === 'none' ? [] : [entry('revocation'), entry('suspension')],
  };
  return sign(id, attestationDocument(attestation), signedBy.signer, validFrom);
}

/** Everything in an authority's pod: its WebID document and its status lists, once all its attestations are issued. */
export async function authorityDocuments(
  { name, actor, otherKey, pod, revoked, onHold }: Authority,
  timeline: Timeline,
): Promise<SyntheticDocument[]> {
  const card = at('profile/card', pod);
  const listed = name === 'unlisted-key' ? [otherKey] : [actor, otherKey];
  const title = names.find((each) => each.name === name)?.title ?? name;
  const quads = [
    quad(actor.webid, rdf('type'), schema('Organization')),
    quad(actor.webid, foaf('name'), literal(title)),
    quad(actor.webid, pim('storage'), pod),
    quad(actor.webid, ldp('inbox'), at('alliance/inbox/', pod)),
    ...listed.flatMap(({ key }) =>
      writeVerificationMethod({ id: key.method, controller: actor.webid, publicKeyMultibase: key.publicKeyMultibase }),
    ),
  ];
  const documents: SyntheticDocument[] = [{ url: card, body: serialiseTurtle(quads, { baseIri: card }) }];
  if (name === 'no-list') return documents;
  const validFrom = timeline.ago(steps.listed);
  for (const [purpose, set] of [
    ['revocation', revoked],
    ['suspension', onHold],
  ] as const) {
    const id = at(`${purpose}.jsonld`, listsOf(pod));
    const document = statusListDocument({
      id,
      issuer: actor.webid,
      purpose,
      encodedList: await encodeStatusList([...set].sort((one, other) => one - other)),
      validFrom,
      validUntil: timeline.ago(-700),
    });
    documents.push(await sign(id, document, actor.signer, validFrom));
  }
  return documents;
}
