import { type DecidedSoFar, isGivenUp, keysPinnedFor } from './decided-so-far.ts';
import type { RegisterEvent } from './membership.ts';

/**
 * Whether the new holder of a right accepted it: the very document that the event names, in the new holder's own pod, for
 * this right, signed with a key that the register pins for the new holder and that was not given up by then.
 */
export function isAccepted(soFar: DecidedSoFar, { right, acceptance, recorded }: RegisterEvent): boolean {
  const { evidence } = soFar;
  const found = acceptance && evidence.rightAcceptances.get(acceptance.id);
  if (right === undefined || found?.digestMultibase !== acceptance?.digestMultibase) return false;
  const { content, problem, inOwnStorage, proof, verifiedWith } = found ?? {};
  if (content === undefined || problem !== undefined || inOwnStorage !== true) return false;
  return (
    content.issuer === right.holder &&
    content.right === right.id &&
    content.alliance === evidence.alliance &&
    keysPinnedFor(soFar, right.holder, recorded).some(
      ({ method, publicKeyMultibase }) =>
        proof?.method === method &&
        (verifiedWith ?? []).includes(publicKeyMultibase) &&
        !isGivenUp(soFar, right.holder, publicKeyMultibase, recorded),
    )
  );
}
