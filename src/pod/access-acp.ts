import type { Quad } from '@rdfjs/types';
import type { DocumentUrl } from '../domain/iri.ts';
import { quad } from '../rdf/graph.ts';
import { acl, rdf } from '../rdf/terms.ts';
import type { Audience } from './pod.ts';

const acp = (name: string): string => `http://www.w3.org/ns/solid/acp#${name}`;

/** Marks an access document as one of Access Control Policy, in its `Link` header and in its graph. */
export const accessControlResource = acp('AccessControlResource');

/**
 * What has to be added to an access document of Access Control Policy. The owner needs no line: policies of the storage
 * hold for everything in it, and only add up.
 */
export function acpQuads(document: DocumentUrl, resource: DocumentUrl, audience: Audience, present: readonly Quad[]): Quad[] {
  if (audience === 'owner') return [];
  const [agents, mode] = audience === 'public' ? ['PublicAgent', 'Read'] : ['AuthenticatedAgent', 'Append'];
  const existing = present.find(({ predicate, object }) => predicate.value === acp('resource') && object.value === resource)?.subject.value;
  const root = existing ?? document;
  const id = (name: string): string => `${document}#${audience}-${name}`;
  const isInherited = audience === 'public' && resource.endsWith('/');
  return [
    quad(root, rdf('type'), accessControlResource),
    quad(root, acp('resource'), resource),
    quad(root, acp('accessControl'), id('access')),
    ...(isInherited ? [quad(root, acp('memberAccessControl'), id('access'))] : []),
    quad(id('access'), rdf('type'), acp('AccessControl')),
    quad(id('access'), acp('apply'), id('policy')),
    quad(id('policy'), rdf('type'), acp('Policy')),
    quad(id('policy'), acp('allow'), acl(mode)),
    quad(id('policy'), acp('anyOf'), id('matcher')),
    quad(id('matcher'), rdf('type'), acp('Matcher')),
    quad(id('matcher'), acp('agent'), acp(agents)),
  ];
}
