import type { Quad } from '@rdfjs/types';
import type { Application } from '../domain/agreement.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { readRoleGrants, roleGrantNodes } from './role-grant.ts';
import { asDocument, asText, asWebId, reading } from './strict-node.ts';
import { cred, wa } from './terms.ts';

/** The application that a document states; undefined when it states none, several, or lacks what an application needs. */
export function readApplication(quads: readonly Quad[]): Application | undefined {
  return reading(() => {
    const { envelope, credential, subject } = openEnvelope(quads, wa('ApplicationCredential'));
    const application = subject.node(wa('applies')).as(wa('Application'));
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      applicant: credential.one(cred('credentialSubject'), asWebId),
      alliance: application.one(wa('alliance'), asWebId),
      acceptance: application.one(wa('acceptance'), asDocument),
      consent: application.one(wa('consent'), asText),
      rolesSought: readRoleGrants(application, wa('roleSought')),
      validFrom: envelope.validFrom,
    };
  });
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
