import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { quad } from '../rdf/graph.ts';
import { acl, foaf, rdf } from '../rdf/terms.ts';
import type { Audience } from './pod.ts';

/**
 * An access document of Web Access Control. It names the owner first, with Control: once a resource has its own document
 * nothing is inherited any more, and an owner left out would be locked out.
 */
export function wacQuads(document: DocumentUrl, resource: DocumentUrl, audience: Audience, owner: WebId): Quad[] {
  const isContainer = resource.endsWith('/');
  const authorization = (name: string, to: Quad[], modes: readonly string[], inherited: boolean): Quad[] => {
    const id = `${document}#${name}`;
    return [
      quad(id, rdf('type'), acl('Authorization')),
      ...to,
      quad(id, acl('accessTo'), resource),
      ...(inherited && isContainer ? [quad(id, acl('default'), resource)] : []),
      ...modes.map((mode) => quad(id, acl('mode'), acl(mode))),
    ];
  };
  const ownerAccess = authorization('owner', [quad(`${document}#owner`, acl('agent'), owner)], ['Read', 'Write', 'Control'], true);
  switch (audience) {
    case 'owner':
      return ownerAccess;
    case 'public':
      return [...ownerAccess, ...authorization('public', [quad(`${document}#public`, acl('agentClass'), foaf('Agent'))], ['Read'], true)];
    case 'inbox':
      // Not inherited: who may put a message in may not read it, nor any other.
      return [
        ...ownerAccess,
        ...authorization('senders', [quad(`${document}#senders`, acl('agentClass'), acl('AuthenticatedAgent'))], ['Append'], false),
      ];
  }
}
