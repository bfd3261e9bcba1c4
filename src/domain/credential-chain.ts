import type { FoundCredential } from './evidence.ts';
import type { ChainLink, CheckName, CredentialVerdict } from './membership.ts';

/** The order in which a credential is questioned. */
const order: readonly CheckName[] = ['document', 'text', 'signature', 'key', 'subject', 'mandate', 'validity', 'status'];

/** What a chain comes to: one link that failed is enough to fail; one that could not be asked leaves it open. */
export function concludeChain(links: readonly ChainLink[]): Pick<CredentialVerdict, 'outcome' | 'codes' | 'chain'> {
  const chain = order.flatMap((check) => links.filter((link) => link.check === check));
  const outcome = chain.some((link) => link.outcome === 'failed')
    ? 'does-not-count'
    : chain.some((link) => link.outcome === 'unconfirmed')
      ? 'unconfirmed'
      : 'counts';
  return { outcome, codes: [...new Set(chain.flatMap(({ code }) => code ?? []))].sort(), chain };
}

/** Whether the question has been settled against the credential, so that no further check is worth its while. */
export const hasFailed = (links: readonly ChainLink[]): boolean => links.some(({ outcome }) => outcome === 'failed');

/** A clock may go ahead a little. */
const leeway = 10 * 60_000;

/** Whether a document says that it was signed after it was read. */
export const isSignedInFuture = ({ proof, readAt }: FoundCredential<unknown>): boolean =>
  proof !== undefined && Date.parse(proof.created) > Date.parse(readAt) + leeway;

/** The first question: is there a document that can be judged, where it may speak? */
export function checkDocument(found: FoundCredential<unknown>): ChainLink {
  const { document, problem, content, inOwnStorage, readAt } = found;
  const link = { check: 'document', document, date: readAt } as const;
  // That it stands elsewhere than it says is asked after whom it is about, where that can be told.
  if (problem !== undefined && !(problem.code === 'CREDENTIAL_ID' && content !== undefined))
    return { ...link, outcome: 'failed', code: problem.code };
  if (content === undefined) return { ...link, outcome: 'failed', code: 'SYNTAX' };
  if (isSignedInFuture(found)) return { ...link, outcome: 'failed', code: 'PROOF' };
  return inOwnStorage ? { ...link, outcome: 'passed' } : { ...link, outcome: 'failed', code: 'NOT_ENTITLED' };
}
