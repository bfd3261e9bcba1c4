import { documentOf } from '../../domain/iri.ts';
import { readRegisterPointer } from '../../rdf/register.ts';
import type { Link, Page } from './link.ts';

/** From `register/latest`: the newest version of the register, and the WebID document of the alliance that keeps it. */
export function fromRegisterPointer({ quads, address }: Page): Link[] {
  const pointer = readRegisterPointer(quads, address);
  if (pointer === undefined) return [];
  return [
    { document: pointer.latest, documentKind: 'register', format: 'credential' },
    { document: documentOf(pointer.alliance), documentKind: 'alliance', format: 'rdf' },
  ];
}
