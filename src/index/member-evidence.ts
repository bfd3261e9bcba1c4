import type { FoundClaim, FoundCredential, MemberEvidence } from '../domain/evidence.ts';
import { type WebId, documentOf } from '../domain/iri.ts';
import type { UnreadDocument } from '../domain/membership-reasons.ts';
import type { DocumentKind } from '../crawl/crawl-event.ts';
import { wa } from '../rdf/terms.ts';
import { type Gathering, foundCredentials, isOfContent, problematic, unreadDocument } from './found-credential.ts';
import { type MemberDocuments, ofKind, profileOf, speaksFor, withoutFragment } from './member-documents.ts';
import type { SourceDocument } from './source-document.ts';

/** Credentials that speak of one member. What is wrong with their content is told beside those that could be read. */
const credentialKinds: readonly DocumentKind[] = [
  ...(['acceptance', 'withdrawal', 'application', 'appeal', 'right-acceptance', 'attestation', 'values', 'interests'] as const),
];

/** Lays out for the rules what the member's own pod says. */
export async function memberEvidence(member: MemberDocuments, gathering: Gathering): Promise<MemberEvidence> {
  const { webid, failures } = member;
  const isOwn = speaksFor(member);
  const profile = profileOf(member)?.facts.profiles.get(webid);
  const registrations = ofKind(member, 'type-index').flatMap(({ facts }) => facts.registrations);
  const byAddress = new Map(
    member.documents.flatMap((each) => each.provenance.requested.map((address) => [address as string, each] as const)),
  );
  const isProblem = (failure: MemberDocuments['failures'][number]): boolean =>
    credentialKinds.includes(failure.documentKind) && isOfContent(failure);

  async function gather<Content extends { readonly issuer: WebId }>(
    kind: DocumentKind,
    contentOf: (document: SourceDocument) => Content | undefined,
  ): Promise<readonly FoundCredential<Content>[]> {
    const read = await Promise.all(
      ofKind(member, kind).map((document) => foundCredentials(document, contentOf(document), isOwn, gathering)),
    );
    const unreadable = failures.filter((failure) => failure.documentKind === kind && isProblem(failure)).map(problematic);
    return [...read.flat(), ...unreadable].sort((one, other) => (one.document < other.document ? -1 : 1));
  }

  return {
    webid,
    profile: documentOf(webid),
    ...(profile?.publicTypeIndex && { typeIndex: profile.publicTypeIndex }),
    membershipDocuments: registrations.flatMap(({ forClass, instance }) =>
      forClass === wa('Membership') && instance !== undefined ? withoutFragment(instance) : [],
    ),
    claims: ofKind(member, 'membership').flatMap((document) =>
      document.facts.claims.map((claim): FoundClaim => ({ document: document.provenance.document, inOwnStorage: isOwn(document), claim })),
    ),
    applications: await gather('application', ({ facts }) => facts.application),
    acceptances: await gather('acceptance', ({ facts }) => facts.acceptance),
    withdrawals: await gather('withdrawal', ({ facts }) => facts.withdrawal),
    appeals: await gather('appeal', ({ facts }) => facts.appeal),
    attestations: await gather('attestation', ({ facts }) => facts.attestation),
    values: await gather('values', ({ facts }) => facts.values),
    unread: [
      ...failures
        .filter((failure) => !isProblem(failure))
        .map((failure) => unreadDocument(failure, byAddress.get(failure.document)?.provenance.staleSince)),
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

/** A WebID document that was neither read nor failed: the run ended before it. */
function neverRead(member: MemberDocuments): UnreadDocument[] {
  const document = documentOf(member.webid);
  const wasTried = profileOf(member) !== undefined || member.failures.some((failure) => failure.document === document);
  return wasTried ? [] : [{ document, role: 'webid', code: 'LIMIT', message: 'the reading ended before it.' }];
}
