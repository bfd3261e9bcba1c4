import type { Attestation, Mandate, StatusEntry, StatusList } from './attestation.ts';
import type { AllianceLog } from './count-decisions.ts';
import type { FoundCredential, When } from './evidence.ts';
import { earliest, isBefore, isBy, latestOf } from './instant.ts';
import { addDuration } from './iso-duration.ts';
import { checkKey } from './key-validity.ts';
import type { ChainLink } from './membership.ts';
import { isInStorage } from './storage-scope.ts';

const purposes: readonly StatusEntry['purpose'][] = ['revocation', 'suspension'];
/** Shorter lists tell too much about whom they are about (Bitstring Status List 1.0 §6.1). */
const shortestList = 131_072;

/**
 * Whether an attestation is neither revoked nor on hold, one link of the chain per status list. Both lists must be named,
 * stand under the mandate’s address, be the issuer’s own, and be fresh. **The bit decides**: that a list could be read and
 * verified says nothing yet. A list that is old or unread leaves the question open; a bit that was set closes it.
 */
export function checkStatus(log: AllianceLog, attestation: Attestation, mandate: Mandate, when: When): readonly ChainLink[] {
  const { status, id } = attestation;
  const isComplete = status.length === purposes.length && purposes.every((purpose) => status.some((entry) => entry.purpose === purpose));
  if (!isComplete) return [{ check: 'status', outcome: 'failed', document: id, code: 'STATUS_REQUIRED' }];
  return purposes.flatMap((purpose) =>
    status.filter((entry) => entry.purpose === purpose).map((entry) => checkEntry(log, entry, mandate, when)),
  );
}

function checkEntry(log: AllianceLog, entry: StatusEntry, mandate: Mandate, when: When): ChainLink {
  const found = log.evidence.statusLists.get(entry.list);
  const date = found?.content?.validFrom;
  const link = (outcome: ChainLink['outcome'], code?: string): ChainLink => ({
    check: 'status',
    outcome,
    document: entry.list,
    ...(date !== undefined && { date }),
    ...(code !== undefined && { code }),
  });
  if (!isInStorage(entry.list, [mandate.statusLists])) return link('failed', 'STATUS_URL');
  const index = /^(0|[1-9]\d{0,9})$/.test(entry.index) ? Number(entry.index) : undefined;
  if (index === undefined) return link('failed', 'STATUS_INDEX');
  if (found === undefined) return link('unconfirmed', 'STATUS_UNAVAILABLE');
  const list = found.content;
  if (found.problem !== undefined || list === undefined) return link('failed', found.problem?.code ?? 'SYNTAX');
  if (!isBy(list.validFrom, when.knownAt)) return link('unconfirmed', 'STATUS_UNAVAILABLE');
  const problem = problemOf(log, found, list, entry, mandate, when);
  if (problem !== undefined) return link(problem.outcome, problem.code);
  if (index >= list.length) return link('failed', 'STATUS_INDEX');
  if (list.set.includes(index)) return link('failed', entry.purpose === 'revocation' ? 'REVOKED' : 'ON_HOLD');
  return isFresh(list, mandate, when) ? link('passed') : link('unconfirmed', 'STATUS_STALE');
}

function problemOf(
  log: AllianceLog,
  found: FoundCredential<StatusList>,
  list: StatusList,
  entry: StatusEntry,
  mandate: Mandate,
  when: When,
): { readonly outcome: 'failed' | 'unconfirmed'; readonly code: string } | undefined {
  if (list.id !== entry.list) return { outcome: 'failed', code: 'STATUS_URL' };
  if (list.issuer !== mandate.authority) return { outcome: 'failed', code: 'STATUS_ISSUER' };
  if (list.purpose !== entry.purpose) return { outcome: 'failed', code: 'STATUS_REQUIRED' };
  const key = checkKey(log, found, mandate.authority, when).find(({ outcome }) => outcome !== 'passed');
  if (key?.outcome === 'unconfirmed') return { outcome: 'unconfirmed', code: 'KEY_UNAVAILABLE' };
  if (key !== undefined) return { outcome: 'failed', code: key.code === 'SIGNATURE' ? 'SIGNATURE' : 'STATUS_ISSUER' };
  return list.length < shortestList ? { outcome: 'failed', code: 'STATUS_SIZE' } : undefined;
}

/** Until the list’s own end, and no longer than the mandate lets a list grow old; asked for the later of T and T2. */
function isFresh({ validFrom, validUntil }: StatusList, { maxStatusAge }: Mandate, { at, knownAt }: When): boolean {
  const oldest = addDuration(validFrom, maxStatusAge);
  const end = oldest === undefined ? undefined : earliest(validUntil, oldest);
  const asked = latestOf(at, knownAt);
  return end !== undefined && asked !== undefined && !Number.isNaN(Date.parse(validUntil)) && isBefore(asked, end);
}
