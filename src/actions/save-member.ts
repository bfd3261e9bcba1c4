import type { DocumentUrl } from '../domain/iri.ts';
import type { Member } from '../domain/member.ts';
import { describeForm } from '../rdf/form.ts';
import { writeMember } from '../rdf/member.ts';
import { readRecord } from '../rdf/record.ts';
import { openRecord } from './open-record.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { savedDocument } from './saved-document.ts';
import { putRecord } from './save-record.ts';

/**
 * Saves what a member says of itself; who it speaks of is who is signed in. Throws InvalidRecordError when it does not
 * conform, and the errors of the pod.
 */
export async function saveMember(ports: MemberPorts, member: Omit<Member, 'webid'>): Promise<DocumentUrl> {
  const { webId, storage } = ports;
  const document = layoutOf(storage).membership;
  const data = readRecord(describeForm('member'), writeMember({ ...member, webid: webId }, document), webId);
  const present = await openRecord(ports, 'member');
  return savedDocument(document, await putRecord(ports, present, { kind: 'member', document, webId }, data));
}
