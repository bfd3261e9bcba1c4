import { documentOf } from '../../domain/iri.ts';
import type { RegisterEvent } from '../../domain/membership.ts';
import { readRegisterVersion } from '../../rdf/register.ts';
import { credentials, documentsOf, type Link, type Page } from './link.ts';

/**
 * From the events of a register version: whom it concerns (their WebID documents), the credentials that the event names, by
 * their exact addresses, and the decision that the event rests on. The register is the only list of members there is.
 */
export function fromRegisterEvents({ quads, address }: Page): Link[] {
  return (readRegisterVersion(quads, address)?.events ?? []).flatMap((event): Link[] => [
    ...credentials('decision', event.decision?.id),
    ...linksOf(event),
  ]);
}

function linksOf(event: RegisterEvent): readonly Link[] {
  const { member, acceptance, application, evidence } = event;
  switch (event.kind) {
    case 'policy-adopted':
      return credentials('policy', evidence?.id);
    case 'agreement-adopted':
      return credentials('agreement', evidence?.id);
    // Authorities and the holders of seats are no members: only their keys, names and declared interests matter.
    case 'mandate-granted':
    case 'mandate-withdrawn':
    case 'seat-filled':
    case 'seat-vacated':
    case 'key-pinned':
    case 'key-revoked':
      return [{ document: documentOf(member), documentKind: 'key', format: 'rdf', member }];
    default:
      return [
        { document: documentOf(member), documentKind: 'webid', format: 'rdf', member },
        ...documentsOf(acceptance?.id).map((document): Link => ({ document, documentKind: 'acceptance', format: 'credential', member })),
        ...documentsOf(application).map((document): Link => ({ document, documentKind: 'application', format: 'credential', member })),
        ...documentsOf(event.kind === 'withdrawn' ? evidence?.id : undefined).map((document): Link => ({
          ...{ document, documentKind: 'withdrawal', format: 'credential', member },
        })),
      ];
  }
}
