import { documentOf } from '../../domain/iri.ts';
import { readRegisterVersion } from '../../rdf/register.ts';
import type { Link, Page } from './link.ts';

/**
 * From the events of a register version: who applied or was admitted (its WebID document), and the acceptance and the
 * application that the event names, by their exact addresses. The register is the only list of members there is.
 */
export function fromRegisterEvents({ quads, address }: Page): Link[] {
  return (readRegisterVersion(quads, address)?.events ?? []).flatMap(({ member, acceptance, application }): Link[] => [
    { document: documentOf(member), documentKind: 'webid', format: 'rdf', member },
    ...documents(acceptance?.id).map((document): Link => ({ document, documentKind: 'acceptance', format: 'credential', member })),
    ...documents(application).map((document): Link => ({ document, documentKind: 'application', format: 'credential', member })),
  ]);
}

const documents = (iri: string | undefined): ReturnType<typeof documentOf>[] =>
  iri !== undefined && /^https?:\/\/[^/]/i.test(iri) ? [documentOf(iri)] : [];
