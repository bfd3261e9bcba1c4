import type { Quad } from '@rdfjs/types';
import type { Application } from '../domain/agreement.ts';
import { documentAt, envelopeDocument, readEnvelope, readRoleGrants, roleGrantNodes, webIdAt } from './credential.ts';
import { oneIri, oneString } from './graph.ts';
import { cred, wa } from './terms.ts';

/** The application that a document states; undefined when it states none, several, or lacks what an application needs. */
export function readApplication(quads: readonly Quad[]): Application | undefined {
  const envelope = readEnvelope(quads, wa('ApplicationCredential'));
  const node = envelope && oneIri(quads, envelope.subject, wa('applies'));
  if (envelope === undefined || node === undefined) return undefined;
  const applicant = webIdAt(quads, envelope.id, cred('credentialSubject'));
  const alliance = webIdAt(quads, node, wa('alliance'));
  const acceptance = documentAt(quads, node, wa('acceptance'));
  const consent = oneString(quads, node, wa('consent'));
  if (applicant === undefined || alliance === undefined || acceptance === undefined || consent === undefined) return undefined;
  const rolesSought = readRoleGrants(quads, node, wa('roleSought'));
  return { id: envelope.id, issuer: envelope.issuer, applicant, alliance, acceptance, consent, rolesSought, validFrom: envelope.validFrom };
}

/** The JSON-LD document of an application. */
export function applicationDocument(application: Application): object {
  const { id, applicant, alliance, acceptance, consent, rolesSought } = application;
  return envelopeDocument('ApplicationCredential', application, {
    id: applicant,
    applies: {
      id: `${id}#application`,
      type: 'Application',
      alliance,
      acceptance,
      consent,
      roleSought: roleGrantNodes(rolesSought, `${id}#role`),
    },
  });
}
