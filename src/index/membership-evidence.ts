import { type WebId, documentOf } from '../domain/iri.ts';
import type { FoundAcceptance, FoundClaim, MembershipEvidence } from '../domain/judge-membership.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import type { DocumentKind } from '../crawl/crawl-event.ts';
import { wa } from '../rdf/terms.ts';
import { multibaseOf } from './digest-reference.ts';
import type { Failure } from './provenance-graph.ts';
import type { RegisterHistory } from './register-history.ts';
import type { SourceDocument } from './source-document.ts';

/** All that the index holds on account of one member. */
export interface MemberDocuments {
  readonly webid: WebId;
  readonly documents: readonly SourceDocument[];
  readonly failures: readonly Failure[];
}

/** Documents of a kind that were read for the member. */
export const ofKind = ({ documents }: MemberDocuments, kind: DocumentKind): readonly SourceDocument[] =>
  documents.filter(({ provenance }) => provenance.documentKinds.includes(kind));

/** The WebID document of the member, where it was read. */
export const profileOf = (member: MemberDocuments): SourceDocument | undefined =>
  ofKind(member, 'webid').find(({ provenance }) => provenance.requested.includes(documentOf(member.webid)));

/** Whether a document lies where it may speak for the member, by the member's own WebID document. */
export function speaksFor(member: MemberDocuments): (document: SourceDocument) => boolean {
  const declared = profileOf(member)?.facts.profiles.get(member.webid)?.storages ?? [];
  const storages = storagesOf(member.webid, declared);
  return (document) => isInStorage(document.provenance.document, storages);
}

/** The address of the document that an IRI of any scheme is described in. */
export const withoutFragment = (iri: string): string => iri.split('#', 1)[0] ?? iri;

/** A WebID document that was neither read nor failed: the run ended before it. */
function neverRead(member: MemberDocuments): UnreadDocument[] {
  const document = documentOf(member.webid);
  const wasTried = profileOf(member) !== undefined || member.failures.some((failure) => failure.document === document);
  return wasTried ? [] : [{ document, role: 'webid', code: 'LIMIT', message: 'the reading ended before it.' }];
}

const roleOfKind: Readonly<Partial<Record<DocumentKind, UnreadDocument['role']>>> = {
  webid: 'webid',
  'type-index': 'type-index',
  membership: 'membership',
  acceptance: 'acceptance',
};

/** Lays out for the rule what the register and the member's own pod say. */
export function gatherEvidence(member: MemberDocuments, history: RegisterHistory): MembershipEvidence {
  const { webid, failures } = member;
  const isOwn = speaksFor(member);
  const profile = profileOf(member)?.facts.profiles.get(webid);
  const registrations = ofKind(member, 'type-index').flatMap(({ facts }) => facts.registrations);
  const staleSince = new Map(
    member.documents.flatMap(({ provenance }) =>
      provenance.requested.map((address) => [address as string, provenance.staleSince] as const),
    ),
  );
  return {
    webid,
    alliance: history.alliance,
    register: history.register,
    ...(history.problem && { registerProblem: history.problem }),
    events: history.events,
    profile: documentOf(webid),
    ...(profile?.publicTypeIndex && { typeIndex: profile.publicTypeIndex }),
    membershipDocuments: registrations.flatMap(({ forClass, instance }) =>
      forClass === wa('Membership') && instance !== undefined ? withoutFragment(instance) : [],
    ),
    acceptances: ofKind(member, 'acceptance').flatMap((document) =>
      document.provenance.requested.map((address): FoundAcceptance => ({
        document: address,
        digestMultibase: multibaseOf(document.provenance.sha256),
        inOwnStorage: isOwn(document),
        ...(document.facts.acceptance && { acceptance: document.facts.acceptance }),
      })),
    ),
    claims: ofKind(member, 'membership').flatMap((document) =>
      document.facts.claims.map((claim): FoundClaim => ({ document: document.provenance.document, inOwnStorage: isOwn(document), claim })),
    ),
    unread: [
      ...failures.map(({ document, documentKind, code, message }): UnreadDocument => {
        const copySince = staleSince.get(document);
        return { document, role: roleOfKind[documentKind] ?? 'other', code, message, ...(copySince !== undefined && { copySince }) };
      }),
      ...neverRead(member),
    ],
    shapeErrors: (['membership', 'offering'] as const).flatMap((kind) =>
      ofKind(member, kind)
        .filter(isOwn)
        .flatMap(({ provenance }) => provenance.issues.filter((issue) => issue.severity === 'error'))
        .map((issue) => ({ issue, isHidden: kind === 'offering' })),
    ),
  };
}
