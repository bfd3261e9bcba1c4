import type { Quad } from '@rdfjs/types';
import type { Withdrawal } from '../domain/attestation.ts';
import { envelopeDocument, openEnvelope } from './credential.ts';
import { digestReferenceNode, readDigestReference } from './digest-reference.ts';
import { asWebId, reading } from './strict-node.ts';
import { cred, wa } from './terms.ts';

/** The withdrawal that a document states: one acceptance taken back, by the digest of its bytes. */
export function readWithdrawal(quads: readonly Quad[]): Withdrawal | undefined {
  return reading(() => {
    const { envelope, credential, subject } = openEnvelope(quads, wa('WithdrawalCredential'));
    const withdrawal = subject.node(wa('withdraws')).as(wa('Withdrawal'));
    return {
      id: envelope.id,
      issuer: envelope.issuer,
      member: credential.one(cred('credentialSubject'), asWebId),
      acceptance: readDigestReference(withdrawal.node(wa('acceptance'))),
      validFrom: envelope.validFrom,
    };
  });
}

/** The JSON-LD document of a withdrawal. */
export function withdrawalDocument(withdrawal: Withdrawal): object {
  const { id, member, acceptance } = withdrawal;
  return envelopeDocument('WithdrawalCredential', withdrawal, {
    id: member,
    withdraws: { id: `${id}#withdrawal`, type: 'Withdrawal', acceptance: digestReferenceNode(`${id}#acceptance`, acceptance) },
  });
}
