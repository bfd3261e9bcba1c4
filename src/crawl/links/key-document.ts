import { storagesOf } from '../../domain/storage-scope.ts';
import { readWebIdDocument } from '../../rdf/webid.ts';
import { documentsOf, type Link, type MemberPage } from './link.ts';

/** From the WebID document of an authority or of the holder of a seat: the interests that they declare, and nothing else. */
export function fromKeyDocument({ quads, member }: MemberPage): readonly Link[] {
  const { interests, storages } = readWebIdDocument(quads, member);
  return documentsOf(interests).map((document) => ({
    ...{ document, documentKind: 'interests', format: 'credential', member, storages: storagesOf(member, storages) },
  }));
}
