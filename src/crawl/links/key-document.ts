import { storagesOf } from '../../domain/storage-scope.ts';
import { oneIri } from '../../rdf/graph.ts';
import { wa } from '../../rdf/terms.ts';
import { readWebIdDocument } from '../../rdf/webid.ts';
import { documentsOf, type Link, type MemberPage } from './link.ts';

/** From the WebID document of an authority or of the holder of a seat: the interests that they declare, and nothing else. */
export function fromKeyDocument({ quads, member }: MemberPage): readonly Link[] {
  const storages = storagesOf(member, readWebIdDocument(quads, member).storages);
  return documentsOf(oneIri(quads, member, wa('interests'))).map((document) => ({
    ...{ document, documentKind: 'interests', format: 'credential', member, storages },
  }));
}
