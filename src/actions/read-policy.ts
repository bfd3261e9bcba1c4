import type { DocumentUrl } from '../domain/iri.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { readRolePolicy } from '../rdf/role-policy.ts';
import { NoAgreementError } from './action-error.ts';
import { requireCredential, verifiedWith } from './credential-document.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { currentRegister } from './read-register.ts';

/** The policy in force today, exactly as it was adopted. Throws NoAgreementError where something else stands there. */
export async function readPolicy(ports: MemberPorts): Promise<RolePolicy> {
  const { decided, keys } = await currentRegister(ports);
  const today = timestamp(ports.now);
  const adopted = decided.findLast(
    ({ kind, evidence, effective }) => kind === 'policy-adopted' && evidence !== undefined && effective <= today,
  )?.evidence;
  if (adopted === undefined) throw new NoAgreementError(ports.register, 'The alliance has adopted no policy.');
  const found = await requireCredential(ports.anonymous, adopted.id as DocumentUrl, maxRegisterBytes);
  const policy = readRolePolicy(found.quads);
  const isAsAdopted = found.digestMultibase === adopted.digestMultibase && (await verifiedWith(found, keys)) !== undefined;
  if (policy === undefined || !isAsAdopted)
    throw new NoAgreementError(adopted.id, 'What stands here is not the policy that the alliance adopted.');
  return policy;
}
