import type { Acceptance } from './agreement.ts';
import { adoptionOf } from './agreement-currency.ts';
import { checkDocument, concludeChain, hasFailed } from './credential-chain.ts';
import { type Judging, checkOwnWord, checkValidFrom, upToFailure, withdrawalOf } from './credential-policy.ts';
import type { FoundCredential } from './evidence.ts';
import { checkKey } from './key-validity.ts';
import type { ChainLink, CredentialVerdict } from './membership.ts';

/** Whether an acceptance counts: of an adopted text, unchanged since, signed by the member with a key of its own, and not taken back. */
export function judgeAcceptance(judging: Judging, found: FoundCredential<Acceptance>): CredentialVerdict {
  const { log, when } = judging;
  const { document, content, staleSince } = found;
  const links: ChainLink[] = [checkDocument(found)];
  const adopted = content === undefined ? undefined : adoptionOf(log, content.agreementVersion, when);
  const version = adopted?.content;
  if (content !== undefined && !hasFailed(links)) {
    links.push(checkText(judging, content), ...upToFailure(checkSignerAndTime(judging, found, content)));
  }
  return {
    document,
    type: 'acceptance',
    ...concludeChain(links),
    ...(content && { issuer: content.issuer, subject: content.member, validFrom: content.validFrom }),
    ...(version && { agreement: { kind: version.kind, version: version.version, id: version.id } }),
    ...(staleSince !== undefined && { staleSince }),
  };
}

/** All that an acceptance is asked beside its text: the membership itself rests on this alone. */
function checkSignerAndTime(judging: Judging, found: FoundCredential<Acceptance>, content: Acceptance): readonly ChainLink[] {
  const { log, when, webid } = judging;
  const { document } = found;
  const withdrawal = withdrawalOf(judging, found);
  return [
    ...checkKey(log, found, webid, when),
    checkOwnWord(judging, document, content, content.member),
    ...(content.alliance === log.evidence.alliance
      ? []
      : [{ check: 'subject', outcome: 'failed', document, code: 'ACCEPTANCE_MISMATCH' } as const]),
    withdrawal === undefined
      ? checkValidFrom(judging, document, content.validFrom)
      : { check: 'validity', outcome: 'failed', document: withdrawal.document, date: withdrawal.since, code: 'WITHDRAWN' },
  ];
}

/** The text that was read must be one of the adopted version, and still have the bytes that were signed for. */
function checkText({ log, when }: Judging, { agreementVersion, text }: Acceptance): ChainLink {
  const link = { check: 'text', document: text.id } as const;
  const adopted = adoptionOf(log, agreementVersion, when);
  if (adopted === undefined) return { ...link, outcome: 'failed', document: agreementVersion, code: 'ACCEPTANCE_MISMATCH' };
  const { content, document } = adopted;
  if (content === undefined) return { ...link, outcome: 'unconfirmed', document, code: 'UNREACHABLE' };
  const published = content.texts.find(({ id }) => id === text.id);
  if (published?.digestMultibase !== text.digestMultibase) return { ...link, outcome: 'failed', code: 'TEXT_CHANGED' };
  const now = log.evidence.texts.get(text.id);
  if (now === undefined) return { ...link, outcome: 'unconfirmed', code: 'UNREACHABLE' };
  return now === text.digestMultibase
    ? { ...link, outcome: 'passed', date: content.issued }
    : { ...link, outcome: 'failed', code: 'TEXT_CHANGED' };
}
