import type { Quad } from '@rdfjs/types';
import type { DocumentKind } from '../crawl/crawl-event.ts';
import type { Acceptance, Application } from '../domain/agreement.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { Member, MembershipClaim } from '../domain/member.ts';
import type { RegisterVersion } from '../domain/membership.ts';
import type { Offering } from '../domain/offering.ts';
import { readAcceptance } from '../rdf/acceptance.ts';
import { readApplication } from '../rdf/application.ts';
import { readMember } from '../rdf/member.ts';
import { readMembershipClaims } from '../rdf/membership.ts';
import { readOfferings } from '../rdf/offering.ts';
import { type RegisterPointer, readRegisterPointer, readRegisterVersion } from '../rdf/register.ts';
import { wa } from '../rdf/terms.ts';
import { type Registration, readRegistrations } from '../rdf/type-index.ts';
import { type WebIdDocument, readWebIdDocument } from '../rdf/webid.ts';

/** What a document says, in the members' language, as far as the reasons for reading it make it worth asking. */
export interface DocumentFacts {
  readonly pointer?: RegisterPointer;
  readonly version?: RegisterVersion;
  /** By WebID: for members it was read for, and for alliances that it describes. */
  readonly profiles: ReadonlyMap<string, WebIdDocument>;
  readonly registrations: readonly Registration[];
  readonly claims: readonly MembershipClaim[];
  readonly members: ReadonlyMap<string, Member>;
  readonly offerings: readonly Offering[];
  readonly acceptance?: Acceptance;
  readonly application?: Application;
}

/** Reads a document once, so that judging and showing never look at statements again. */
export function readFacts(
  quads: readonly Quad[],
  { document, documentKinds, readFor }: { document: DocumentUrl; documentKinds: readonly DocumentKind[]; readFor: readonly WebId[] },
): DocumentFacts {
  const is = (kind: DocumentKind): boolean => documentKinds.includes(kind);
  const pointer = is('register') ? readRegisterPointer(quads, document) : undefined;
  const version = is('register') ? readRegisterVersion(quads, document) : undefined;
  const acceptance = is('acceptance') ? readAcceptance(quads) : undefined;
  const application = is('application') ? readApplication(quads) : undefined;
  const profiled = [...(is('webid') ? readFor : []), ...(is('alliance') ? alliancesIn(quads) : [])];
  return {
    ...(pointer && { pointer }),
    ...(version && { version }),
    ...(acceptance && { acceptance }),
    ...(application && { application }),
    profiles: new Map(profiled.map((webid) => [webid, readWebIdDocument(quads, webid)])),
    registrations: is('type-index') ? readRegistrations(quads) : [],
    claims: is('membership') ? readMembershipClaims(quads) : [],
    members: new Map(is('membership') ? readFor.flatMap((webid) => entryOf(webid, readMember(quads, webid))) : []),
    offerings: is('offering') ? readOfferings(quads) : [],
  };
}

const entryOf = <Value>(webid: WebId, value: Value | undefined): (readonly [string, Value])[] =>
  value === undefined ? [] : [[webid, value]];

const alliancesIn = (quads: readonly Quad[]): WebId[] =>
  quads.filter(({ predicate }) => predicate.value === wa('register')).map(({ subject }) => subject.value as WebId);
