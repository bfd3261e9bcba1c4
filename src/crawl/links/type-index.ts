import { storagesOf } from '../../domain/storage-scope.ts';
import { readWebIdDocument } from '../../rdf/webid.ts';
import type { Link, MemberPage } from './link.ts';

/** From a WebID document: the public type index it names, and with it which storage speaks for the member. */
export function fromWebIdDocument({ quads, member }: MemberPage): Link[] {
  const { publicTypeIndex, storages } = readWebIdDocument(quads, member);
  return publicTypeIndex === undefined
    ? []
    : [{ document: publicTypeIndex, documentKind: 'type-index', format: 'rdf', member, storages: storagesOf(member, storages) }];
}
