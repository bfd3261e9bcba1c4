import { decodeStatusList } from '../credentials/status-list.ts';
import type { AgreementVersion } from '../domain/agreement.ts';
import type { InterestsDeclaration, StatusList } from '../domain/attestation.ts';
import type { Decision, Motion, Vote } from '../domain/decision.ts';
import { anchoringsAt } from '../domain/anchorings.ts';
import type { AllianceEvidence, FoundCredential, KeyDocument, RegisteredReference } from '../domain/evidence.ts';
import { documentOf, type WebId } from '../domain/iri.ts';
import type { DigestReference, RegisterEvent, RegisterVersion } from '../domain/membership.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import type { RightAcceptance } from '../domain/right.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { isVoteAddress } from '../domain/vote-address.ts';
import type { DocumentKind } from '../crawl/crawl-event.ts';
import type { PackedStatusList } from '../rdf/status-list.ts';
import { multibaseOf } from './digest-reference.ts';
import type { DocumentSet } from './document-set.ts';
import { type Gathering, foundCredentials, isOfContent, problematic, unreadDocument } from './found-credential.ts';
import { isInStorageOf, speaksFor } from './member-documents.ts';
import type { RegisterHistory } from './register-history.ts';
import { KeyRing, type Signatures } from './signatures.ts';
import { soundTallies } from './sound-tallies.ts';
import type { SourceDocument } from './source-document.ts';

type SignedContent = { readonly issuer: WebId } | { readonly alliance: WebId };

/** Lays out for the rules what a register, and everything that it rests on, says. */
export async function allianceEvidence(
  history: RegisterHistory,
  documents: DocumentSet,
  signatures: Signatures,
): Promise<{ readonly evidence: AllianceEvidence; readonly gathering: Gathering }> {
  const { alliance, register, problem, versions } = history;
  const events = versions.flatMap(({ version }) => version.events);
  const keyDocuments = keysOf(documents, [alliance, ...events.flatMap(agentsOf)]);
  const gathering: Gathering = { signatures, keys: keyRing(history, events, keyDocuments, documents) };
  const isAlliances = speaksFor({ webid: alliance, documents: history.documents, failures: [] });

  async function gather<Content extends SignedContent>(
    kind: DocumentKind,
    contentOf: (document: SourceDocument) => Content | undefined,
    isOwn: (document: SourceDocument) => boolean = isAlliances,
  ): Promise<ReadonlyMap<string, FoundCredential<Content>>> {
    const read = await Promise.all(
      documents.ofKinds(kind).map((document) => foundCredentials(document, contentOf(document), isOwn, gathering)),
    );
    const unreadable = documents.failures.filter((failure) => failure.documentKind === kind && isOfContent(failure)).map(problematic);
    // A failure that an earlier copy stands in for is a problem of the address, and not of the copy.
    return new Map([...unreadable, ...read.flat()].map((found) => [found.document, found] as const));
  }

  const interests = await interestsOf(documents, gathering, authoritiesIn(events));
  const evidence: AllianceEvidence = {
    alliance,
    register,
    ...(history.key && { allianceKeys: [history.key.multikey] }),
    ...(problem && { registerProblem: problem }),
    events,
    anchors: anchorsOf(history, documents),
    motions: await gather<Motion>('motion', ({ facts }) => facts.motion),
    votes: await gather<Vote>('vote', ({ facts }) => facts.vote),
    decisions: await gather<Decision>('decision', ({ facts }) => facts.decision),
    anchoredVotes: registered(history, ({ anchors }) => anchors.filter(({ id }) => isVoteAddress(id))),
    soundTallies: await soundTallies(documents),
    rightAcceptances: await gather<RightAcceptance>(
      'right-acceptance',
      ({ facts }) => facts.rightAcceptance,
      (document) => isOfIssuer(document.facts.rightAcceptance, document, documents),
    ),
    opened: registered(history, ({ opened }) => opened),
    closed: registered(history, ({ closed }) => closed),
    policies: await gather<RolePolicy>('policy', ({ facts }) => facts.policy),
    agreements: await gather<AgreementVersion>('agreement', ({ facts }) => facts.agreement),
    texts: new Map(
      documents
        .ofKinds('agreement-text')
        .flatMap(({ provenance }) => provenance.requested.map((address) => [address, multibaseOf(provenance.sha256)] as const)),
    ),
    statusLists: await unpacked(
      await gather<PackedStatusList>(
        'status-list',
        ({ facts }) => facts.statusList,
        (document) => isOfIssuer(document.facts.statusList, document, documents),
      ),
    ),
    keys: keyDocuments,
    interests,
    anchoredInterests: anchoringsAt(
      [...interests.values()].map(({ document }) => document),
      versions.map(({ version }) => version),
    ),
    unread: new Map(
      documents.failures
        .filter(({ documentKind, code }) => sharedKinds.includes(documentKind) && code !== 'NOT_ENTITLED')
        .map((failure) => [failure.document, unreadDocument(failure, documents.byRequested(failure.document)?.provenance.staleSince)]),
    ),
  };
  return { evidence, gathering };
}

const sharedKinds: readonly DocumentKind[] = [
  ...(['register', 'alliance', 'policy', 'agreement', 'agreement-text', 'decision', 'motion', 'vote', 'key', 'status-list'] as const),
  'interests',
];

/** Whose keys an event makes matter. */
const agentsOf = ({ member, mandate }: RegisterEvent): readonly WebId[] => (mandate === undefined ? [member] : [member, mandate.authority]);

function keysOf(documents: DocumentSet, agents: readonly WebId[]): ReadonlyMap<string, KeyDocument> {
  const electors = documents.ofKinds('motion').flatMap(({ facts }) => facts.motion?.electorate ?? []);
  const owners = new Set([...agents, ...electors.map(({ holder }) => holder)]);
  return new Map([...owners].map((webid) => [webid, keyDocument(documents, webid)] as const));
}

function keyDocument(documents: DocumentSet, webid: WebId): KeyDocument {
  const address = documentOf(webid);
  const document = documents.byRequested(address);
  const failure = documents.failureOf(address, 'webid', 'key', 'alliance');
  const unread: UnreadDocument | undefined =
    failure !== undefined
      ? unreadDocument(failure, document?.provenance.staleSince)
      : document === undefined
        ? { document: address, role: 'webid', code: 'LIMIT', message: 'the reading ended before it.' }
        : undefined;
  return { document: address, methods: document?.facts.keys.get(webid) ?? [], ...(unread && { unread }) };
}

function keyRing(
  { alliance, allianceKeys }: RegisterHistory,
  events: readonly RegisterEvent[],
  keys: ReadonlyMap<string, KeyDocument>,
  documents: DocumentSet,
): KeyRing {
  const ring = new KeyRing();
  for (const [owner, { methods }] of keys) ring.list(owner as WebId, methods);
  ring.only(alliance, allianceKeys);
  for (const event of events) {
    for (const { method, publicKeyMultibase } of [...event.keys, ...(event.mandate?.keys ?? [])]) ring.pin(method, publicKeyMultibase);
  }
  for (const { facts } of documents.ofKinds('motion')) {
    for (const elector of facts.motion?.electorate ?? []) ring.pin(elector.key.method, elector.key.publicKeyMultibase);
  }
  return ring;
}

/** When the register first recorded each digest: by naming it, or by an event or a decision that names it. */
function anchorsOf({ versions }: RegisterHistory, documents: DocumentSet): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const { version } of versions) {
    const named = [
      ...version.anchors,
      ...version.opened,
      ...[...version.closed, ...version.events.map(({ decision }) => decision)].flatMap((decision) => [
        decision,
        ...namedByDecision(decision, documents),
      ]),
      ...version.events.flatMap(({ acceptance, evidence }) => [acceptance, evidence]),
    ];
    for (const reference of named) {
      if (reference !== undefined && !anchors.has(reference.digestMultibase)) anchors.set(reference.digestMultibase, version.issued);
    }
  }
  return anchors;
}

/** What a decision names, where it is the very one that the register names. */
function namedByDecision(decision: DigestReference | undefined, documents: DocumentSet): readonly DigestReference[] {
  const decided = decision && documents.byRequested(decision.id);
  const content = decided && multibaseOf(decided.provenance.sha256) === decision.digestMultibase ? decided.facts.decision : undefined;
  return content === undefined ? [] : [content.motion, ...content.votes];
}

/** Motions, decisions or votes that versions of the register name: each by its bytes once, where it was named first. */
function registered(
  { versions }: RegisterHistory,
  namedBy: (version: RegisterVersion) => readonly DigestReference[],
): readonly RegisteredReference[] {
  const found = new Map<string, RegisteredReference>();
  for (const { version } of versions) {
    for (const { id, digestMultibase } of namedBy(version)) {
      const name = `${id} ${digestMultibase}`;
      if (!found.has(name)) found.set(name, { id, digestMultibase, version: version.number, recorded: version.issued });
    }
  }
  return [...found.values()];
}

/** Whether a credential lies in the storage of whoever issued it. */
function isOfIssuer(content: { readonly issuer: WebId } | undefined, { provenance }: SourceDocument, documents: DocumentSet): boolean {
  return content !== undefined && isInStorageOf(documents.of(content.issuer))(provenance.document);
}

/** Lists with their set positions; one that cannot be unpacked has a problem in place of content. */
async function unpacked(
  lists: ReadonlyMap<string, FoundCredential<PackedStatusList>>,
): Promise<ReadonlyMap<string, FoundCredential<StatusList>>> {
  const entries = await Promise.all(
    [...lists].map(async ([address, found]): Promise<[string, FoundCredential<StatusList>]> => {
      const { content, ...rest } = found;
      if (content === undefined) return [address, rest];
      const { encodedList, ...list } = content;
      const bits = await unpack(encodedList);
      if (bits.ok) return [address, { ...rest, content: { ...list, length: bits.length, set: bits.set } }];
      return [address, { ...rest, problem: { code: bits.code, message: 'The list is too short, too long, or cannot be unpacked.' } }];
    }),
  );
  return new Map(entries);
}

const bitsOf = new Map<string, ReturnType<typeof decodeStatusList>>();

/** Unpacks a list once: an index is judged many times while the pods are read. */
function unpack(encodedList: string): ReturnType<typeof decodeStatusList> {
  const known = bitsOf.get(encodedList);
  if (known !== undefined) return known;
  if (bitsOf.size > 1000) bitsOf.clear();
  const bits = decodeStatusList(encodedList);
  bitsOf.set(encodedList, bits);
  return bits;
}

const authoritiesIn = (events: readonly RegisterEvent[]): readonly WebId[] => events.flatMap(({ mandate }) => mandate?.authority ?? []);

/**
 * Declarations of interests by whom they speak for; of several the newest. One that an authority names and that could not be
 * read is told without content: it may declare a tie.
 */
async function interestsOf(
  documents: DocumentSet,
  gathering: Gathering,
  authorities: readonly WebId[],
): Promise<ReadonlyMap<string, FoundCredential<InterestsDeclaration>>> {
  const byOwner = new Map<string, FoundCredential<InterestsDeclaration>>();
  for (const document of documents.ofKinds('interests')) {
    for (const owner of document.provenance.readFor) {
      const [found] = await foundCredentials(document, document.facts.interests, speaksFor(documents.of(owner)), gathering);
      const known = byOwner.get(owner);
      if (found === undefined) continue;
      if (known === undefined || (known.content?.validFrom ?? '') < (found.content?.validFrom ?? '')) byOwner.set(owner, found);
    }
  }
  for (const authority of authorities) {
    const profile = documents.byRequested(documentOf(authority));
    const named = profile?.facts.profiles.get(authority)?.interests;
    if (profile === undefined || named === undefined || byOwner.has(authority)) continue;
    const { code, message } = documents.failureOf(named, 'interests') ?? { code: 'LIMIT', message: 'It was not read.' };
    const at = profile.provenance.fetchedAt;
    byOwner.set(authority, {
      ...{ document: named, digestMultibase: '', readAt: at, inOwnStorage: true, verifiedWith: [] },
      problem: { code, message },
    });
  }
  return byOwner;
}
