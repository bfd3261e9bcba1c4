import { msg } from '@lit/localize';
import { type DecisionCode, decisionCodes } from '../domain/decision.ts';
import type { Reason } from '../domain/membership.ts';
import { interfaceLanguage } from './language.ts';
import { decisionCodeInWords } from './motions.ts';

/** A reason, or only its code: then the general sentence is all there is. */
interface Coded {
  readonly code: string;
  readonly text?: string;
  readonly remedy?: string;
}

/**
 * A reason of a verdict in the language of the screens. The index words each reason for the case at hand, in English;
 * readers of other languages get the general sentence of its code, and those words where a code has none. The address at its
 * end, of the document that decided, is for programs: on a page the chain leads there.
 */
export function reasonInWords({ code, text = '' }: Coded): string {
  if (interfaceLanguage() === 'en' && text !== '') return text.replace(/ \(https?:\S+\)\.$/, '.');
  return sentences[code]?.() ?? (text === '' ? code : text);
}

/** What mends it, by the same rule; empty where nothing does or nothing needs to. */
export function remedyInWords({ code, remedy = '' }: Coded): string {
  if (interfaceLanguage() === 'en' && remedy !== '') return remedy;
  const known = remedyOf[code];
  return known === undefined ? remedy : remedies[known]();
}

/** Reasons that say the same of the same document, once. */
export function distinctReasons(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [`${reason.code} ${reason.document} ${reason.text}`, reason])).values()];
}

/** Every code that has a sentence of its own. */
export const knownCodes = (): readonly string[] => Object.keys(sentences);

/** The same for every code of a decision; each stands beside `NOT_DECIDED`. */
function ofDecisions<Value>(valueOf: (code: DecisionCode) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(decisionCodes.map((code) => [code, valueOf(code)]));
}

const sentences: Readonly<Record<string, () => string>> = {
  ADMITTED: () =>
    msg('The register admits this member, and the member’s own acceptance is the very one it names.', { id: 'reason.admitted' }),
  NOT_ADMITTED: () => msg('The register of the alliance holds no admission for this member.', { id: 'reason.not-admitted' }),
  REFUSED: () => msg('The alliance refused the application.', { id: 'reason.refused' }),
  SUSPENDED: () => msg('The alliance suspended this membership.', { id: 'reason.suspended' }),
  EXPELLED: () => msg('The alliance expelled this member.', { id: 'reason.expelled' }),
  WITHDRAWN: () => msg('The member has left the alliance.', { id: 'reason.withdrawn' }),
  ACCEPTANCE_MISSING: () =>
    msg('The acceptance of the charter that the admission names was not found in the member’s pod.', { id: 'reason.acceptance-missing' }),
  ACCEPTANCE_MISMATCH: () =>
    msg('The acceptance in the member’s pod is not the one that was admitted: it was changed or replaced.', {
      id: 'reason.acceptance-mismatch',
    }),
  NOT_POINTING_BACK: () =>
    msg('The member’s own documents do not say that they belong to this alliance.', { id: 'reason.not-pointing-back' }),
  UNREACHABLE: () => msg('The member’s pod could not be read, so nothing could be confirmed.', { id: 'reason.unreachable' }),
  NOT_ENTITLED: () => msg('A document says something that only another place may say; it does not count.', { id: 'reason.not-entitled' }),
  SHAPE: () => msg('A document is not complete or not correct, so it does not count.', { id: 'reason.shape' }),
  REGISTER_ROLLBACK: () =>
    msg('The register shows an older state than it did before. What was read before stands.', { id: 'reason.register-rollback' }),
  NOT_DECIDED: () =>
    msg('The register records something that no counted vote decided, so it does not count.', { id: 'reason.not-decided' }),
  SIGNATURE: () => msg('The signature does not fit the document: it was changed, or signed by somebody else.', { id: 'reason.signature' }),
  SUBJECT_MISMATCH: () => msg('It speaks of somebody else than the member in whose pod it stands.', { id: 'reason.subject-mismatch' }),
  CARDINALITY: () => msg('It says something twice, or leaves out something that must stand exactly once.', { id: 'reason.cardinality' }),
  NAMED_GRAPH: () => msg('It holds statements set apart from the rest, which a signed document must not.', { id: 'reason.named-graph' }),
  BLANK_NODE: () => msg('It speaks of something that has no address of its own.', { id: 'reason.blank-node' }),
  CREDENTIAL_ID: () => msg('It does not stand at the address that it says it has.', { id: 'reason.credential-id' }),
  NO_MANDATE: () => msg('The alliance never gave its issuer a mandate.', { id: 'reason.no-mandate' }),
  KEY_NOT_LISTED: () => msg('It was signed with a key that the signer’s own page does not list.', { id: 'reason.key-not-listed' }),
  KEY_NOT_PINNED: () => msg('It was signed with a key that the alliance has not recorded for its signer.', { id: 'reason.key-not-pinned' }),
  KEY_REVOKED: () =>
    msg('It was signed with a key that was revoked, and nothing shows that this was before.', { id: 'reason.key-revoked' }),
  KEY_WEAK: () => msg('It was signed with a key that is not safe.', { id: 'reason.key-weak' }),
  KEY_UNAVAILABLE: () =>
    msg('The signer’s keys could not be read, so the signature could not be confirmed.', { id: 'reason.key-unavailable' }),
  OUT_OF_MANDATE: () => msg('It goes beyond what the alliance lets its issuer attest.', { id: 'reason.out-of-mandate' }),
  MANDATE_ENDED: () => msg('The mandate of its issuer has ended.', { id: 'reason.mandate-ended' }),
  AFFILIATE: () => msg('Its issuer and the member have declared ties to each other.', { id: 'reason.affiliate' }),
  STATUS_REQUIRED: () => msg('It names no place where one could see that it was revoked or put on hold.', { id: 'reason.status-required' }),
  STATUS_STALE: () => msg('The list that says whether it still holds is too old.', { id: 'reason.status-stale' }),
  STATUS_UNAVAILABLE: () => msg('The list that says whether it still holds could not be read.', { id: 'reason.status-unavailable' }),
  STATUS_ISSUER: () =>
    msg('The list that says whether it still holds is by somebody else than its issuer.', { id: 'reason.status-issuer' }),
  STATUS_URL: () =>
    msg('The list that says whether it still holds stands outside the place that the mandate names.', { id: 'reason.status-url' }),
  STATUS_SIZE: () => msg('The list that says whether it still holds does not have the right size.', { id: 'reason.status-size' }),
  STATUS_INDEX: () => msg('Its place in the list that says whether it still holds cannot be looked up.', { id: 'reason.status-index' }),
  REVOKED: () => msg('Its issuer has revoked it.', { id: 'reason.revoked' }),
  ON_HOLD: () => msg('Its issuer has put it on hold for now.', { id: 'reason.on-hold' }),
  CONTEXT: () => msg('It uses other words than the alliance’s, so its meaning is not certain.', { id: 'reason.context' }),
  PROOF: () => msg('It carries no signature of the kind that the alliance uses.', { id: 'reason.proof' }),
  TOO_LARGE: () => msg('The document is larger than a document of this kind may be.', { id: 'reason.too-large' }),
  TOO_COMPLEX: () => msg('The document is more intricate than one of this kind may be.', { id: 'reason.too-complex' }),
  SYNTAX: () => msg('The document could not be understood: it is damaged.', { id: 'reason.syntax' }),
  TEXT_CHANGED: () => msg('The text of the agreement is no longer the one that was signed for.', { id: 'reason.text-changed' }),
  EXPIRED: () => msg('Its time is over.', { id: 'reason.expired' }),
  NOT_YET_VALID: () => msg('It begins only later.', { id: 'reason.not-yet-valid' }),
  AGREEMENT_MISSING: () => msg('An agreement that this role needs was not accepted.', { id: 'reason.agreement-missing' }),
  AGREEMENT_OUTDATED: () => msg('An agreement was accepted only in a version that no longer holds.', { id: 'reason.agreement-outdated' }),
  ATTESTATION_MISSING: () => msg('An attestation that this role needs is not there.', { id: 'reason.attestation-missing' }),
  ROLE_REMOVED: () => msg('The alliance removed this role.', { id: 'reason.role-removed' }),
  GRACE: () => msg('Something that this role needs is missing; it stays good for a little while yet.', { id: 'reason.grace' }),
  POLICY_MISSING: () =>
    msg('The rules of the alliance could not be read, so the role could not be judged.', { id: 'reason.policy-missing' }),
  ...ofDecisions((code) => () => decisionCodeInWords(code)),
};

const remedies = {
  apply: () => msg('Apply for membership, or ask the steward of the alliance what became of the application.', { id: 'remedy.apply' }),
  review: () => msg('The decision says where it can be reviewed: a court of law first.', { id: 'remedy.review' }),
  accept: () => msg('Read the agreement in its present version, and sign it.', { id: 'remedy.accept' }),
  steward: () => msg('Ask the steward of the alliance; only the alliance can mend this.', { id: 'remedy.steward' }),
  save: () => msg('Open your profile and save it again.', { id: 'remedy.save' }),
  pod: () => msg('See that the pod is online and that everyone can read the document.', { id: 'remedy.pod' }),
  mend: () => msg('Correct the document that is named.', { id: 'remedy.mend' }),
  sign: () => msg('Whoever signed it signs it anew, with this app.', { id: 'remedy.sign' }),
  issue: () => msg('Ask the authority to issue it anew.', { id: 'remedy.issue' }),
  vet: () => msg('Ask an authority with a mandate for it.', { id: 'remedy.vet' }),
  'key-list': () => msg('The signer lists the key again, or signs with one that is listed.', { id: 'remedy.key-list' }),
  pin: () => msg('The signer asks the alliance to record the key.', { id: 'remedy.pin' }),
  'key-new': () => msg('The signer makes a new key, has the alliance record it, and signs again.', { id: 'remedy.key-new' }),
  wait: () => msg('Nothing needs doing: the next reading tries again.', { id: 'remedy.wait' }),
  lists: () => msg('The authority signs its status lists again.', { id: 'remedy.lists' }),
  ask: () => msg('Ask the authority what it needs to lift the hold.', { id: 'remedy.ask' }),
  renew: () => msg('Ask the authority to renew it.', { id: 'remedy.renew' }),
  later: () => msg('Nothing needs doing: it counts from the day it names.', { id: 'remedy.later' }),
  soon: () => msg('Sign or obtain what is missing before the day that is named.', { id: 'remedy.soon' }),
} as const satisfies Readonly<Record<string, () => string>>;

const remedyOf: Readonly<Record<string, keyof typeof remedies>> = {
  NOT_ADMITTED: 'apply',
  REFUSED: 'review',
  SUSPENDED: 'review',
  EXPELLED: 'review',
  WITHDRAWN: 'apply',
  ACCEPTANCE_MISSING: 'accept',
  ACCEPTANCE_MISMATCH: 'steward',
  NOT_POINTING_BACK: 'save',
  UNREACHABLE: 'pod',
  NOT_ENTITLED: 'mend',
  SHAPE: 'mend',
  REGISTER_ROLLBACK: 'steward',
  NOT_DECIDED: 'steward',
  SIGNATURE: 'sign',
  SUBJECT_MISMATCH: 'issue',
  CARDINALITY: 'sign',
  NAMED_GRAPH: 'sign',
  BLANK_NODE: 'sign',
  CREDENTIAL_ID: 'sign',
  NO_MANDATE: 'vet',
  KEY_NOT_LISTED: 'key-list',
  KEY_NOT_PINNED: 'pin',
  KEY_REVOKED: 'key-new',
  KEY_WEAK: 'key-new',
  KEY_UNAVAILABLE: 'wait',
  OUT_OF_MANDATE: 'issue',
  MANDATE_ENDED: 'vet',
  AFFILIATE: 'vet',
  STATUS_REQUIRED: 'issue',
  STATUS_STALE: 'lists',
  STATUS_UNAVAILABLE: 'wait',
  STATUS_ISSUER: 'lists',
  STATUS_URL: 'issue',
  STATUS_SIZE: 'lists',
  STATUS_INDEX: 'issue',
  REVOKED: 'vet',
  ON_HOLD: 'ask',
  CONTEXT: 'sign',
  PROOF: 'sign',
  TOO_LARGE: 'sign',
  TOO_COMPLEX: 'sign',
  SYNTAX: 'sign',
  TEXT_CHANGED: 'steward',
  EXPIRED: 'renew',
  NOT_YET_VALID: 'later',
  AGREEMENT_MISSING: 'accept',
  AGREEMENT_OUTDATED: 'accept',
  ATTESTATION_MISSING: 'vet',
  ROLE_REMOVED: 'review',
  GRACE: 'soon',
  POLICY_MISSING: 'wait',
  ...ofDecisions(() => 'steward' as const),
};
