import { documentOf } from '../../domain/iri.ts';
import { readRegisterVersion } from '../../rdf/register.ts';
import type { Link, Page } from './link.ts';

/** From a version of the register: the one before it, until the first. */
export function fromRegisterChain({ quads, address }: Page): Link[] {
  const previous = readRegisterVersion(quads, address)?.previous;
  return previous === undefined || !/^https?:/i.test(previous.id)
    ? []
    : [{ document: documentOf(previous.id), documentKind: 'register', format: 'credential' }];
}
