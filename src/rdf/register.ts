/**
 * The register: versions that each name the digest of the one before, and a pointer to the newest. A version holds the
 * events that came with it and nothing older, so that admitting one member costs the same at ten members and at ten
 * thousand.
 */
import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, Iri, WebId } from '../domain/iri.ts';
import type { RegisterEvent, RegisterVersion } from '../domain/membership.ts';
import {
  documentAt,
  envelopeDocument,
  inOrder,
  oneTime,
  readDigestReference,
  readEnvelope,
  readRoleGrants,
  roleGrantNodes,
  webIdAt,
} from './credential.ts';
import { iris, isA, namedNode, oneIri, oneString, quad } from './graph.ts';
import { rdf, wa } from './terms.ts';

/**
 * The register version that a document states. Undefined unless it names itself, its number, and (but for the first) the
 * version before it; and undefined when one of its events cannot be understood, for an event left out would be a member lost.
 */
export function readRegisterVersion(quads: readonly Quad[], document: DocumentUrl): RegisterVersion | undefined {
  const envelope = readEnvelope(quads, wa('RegisterVersionCredential'));
  if (envelope?.id !== document || !isA(quads, envelope.subject, wa('Register'))) return undefined;
  const number = Number(oneString(quads, envelope.subject, wa('versionNumber')));
  const previousNode = oneIri(quads, envelope.subject, wa('previous'));
  const previous = readDigestReference(quads, previousNode);
  if (!Number.isSafeInteger(number) || number < 1 || (number === 1) !== (previous === undefined)) return undefined;
  const nodes = inOrder(iris(quads, envelope.subject, wa('event')));
  const events = nodes.flatMap((node) => readEvent(quads, node) ?? []);
  if (events.length < nodes.length) return undefined;
  return {
    id: envelope.id,
    number,
    alliance: envelope.issuer,
    ...(previous === undefined ? {} : { previous }),
    events,
    issued: envelope.validFrom,
  };
}

const eventClasses = [
  { kind: 'applied', type: 'Applied' },
  { kind: 'admitted', type: 'Admitted' },
] as const;

function readEvent(quads: readonly Quad[], id: Iri): RegisterEvent | undefined {
  const kinds = eventClasses.filter(({ type }) => isA(quads, id, wa(type)));
  const member = webIdAt(quads, id, wa('member'));
  const effective = oneTime(quads, id, wa('effective'));
  const recorded = oneTime(quads, id, wa('recorded'));
  const [only] = kinds;
  if (only === undefined || kinds.length > 1 || member === undefined || effective === undefined || recorded === undefined) return undefined;
  const acceptance = readDigestReference(quads, oneIri(quads, id, wa('acceptance')));
  // An admission is the answer to one acceptance; without it there is nothing that it could answer.
  if (only.kind === 'admitted' && acceptance === undefined) return undefined;
  const application = oneIri(quads, id, wa('application'));
  const decision = oneIri(quads, id, wa('decision'));
  return {
    id,
    kind: only.kind,
    member,
    ...(acceptance === undefined ? {} : { acceptance }),
    ...(application === undefined ? {} : { application }),
    roles: readRoleGrants(quads, id, wa('grant')),
    effective,
    recorded,
    ...(decision === undefined ? {} : { decision }),
  };
}

/** The JSON-LD document of a register version. The subject is the register itself, by the address of its pointer. */
export function registerDocument(version: RegisterVersion): object {
  return envelopeDocument(
    'RegisterVersionCredential',
    { id: version.id, issuer: version.alliance, validFrom: version.issued },
    {
      id: pointerOf(version.id),
      type: 'Register',
      versionNumber: version.number,
      ...(version.previous === undefined ? {} : { previous: version.previous }),
      event: version.events.map((event) => ({
        id: event.id,
        type: event.kind === 'admitted' ? 'Admitted' : 'Applied',
        member: event.member,
        ...(event.acceptance === undefined ? {} : { acceptance: event.acceptance }),
        ...(event.application === undefined ? {} : { application: event.application }),
        ...(event.decision === undefined ? {} : { decision: event.decision }),
        grant: roleGrantNodes(event.roles, `${event.id}-role`),
        effective: event.effective,
        recorded: event.recorded,
      })),
    },
  );
}

/** Where the pointer stands that a version belongs to: `latest` beside it. */
export const pointerOf = (version: DocumentUrl): DocumentUrl => new URL('latest', version).href as DocumentUrl;

/** Where version `number` stands in the register with this pointer. */
export const versionAddress = (pointer: DocumentUrl, number: number): DocumentUrl =>
  new URL(`${number}.jsonld`, pointer).href as DocumentUrl;

export interface RegisterPointer {
  readonly latest: DocumentUrl;
  readonly alliance: WebId;
}

/** What `register/latest` says: the newest version, and whose register it is. */
export function readRegisterPointer(quads: readonly Quad[], document: DocumentUrl): RegisterPointer | undefined {
  if (!isA(quads, document, wa('RegisterPointer'))) return undefined;
  const latest = documentAt(quads, document, wa('latest'));
  const alliance = webIdAt(quads, document, wa('alliance'));
  return latest === undefined || alliance === undefined ? undefined : { latest, alliance };
}

export function writeRegisterPointer(document: DocumentUrl, { latest, alliance }: RegisterPointer): Quad[] {
  return [
    quad(document, rdf('type'), namedNode(wa('RegisterPointer'))),
    quad(document, wa('latest'), latest),
    quad(document, wa('alliance'), alliance),
  ];
}
