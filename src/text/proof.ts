import { msg, str } from '@lit/localize';
import type { ChainLink, CheckName, CredentialVerdict } from '../domain/membership.ts';
import { labelOf } from './concepts.ts';
import { reasonInWords } from './issues.ts';
import { attestationInWords } from './standing.ts';

// How we know: each signed document, and the chain from its text to its status.

const checks: Readonly<Record<CheckName, { readonly name: () => string; readonly passed: () => string }>> = {
  document: {
    name: () => msg('Document', { id: 'check.document' }),
    passed: () => msg('It stands where it says it does, and has the right form.', { id: 'check.document-passed' }),
  },
  text: {
    name: () => msg('Text', { id: 'check.text' }),
    passed: () => msg('The text that was agreed to is unchanged.', { id: 'check.text-passed' }),
  },
  signature: {
    name: () => msg('Signature', { id: 'check.signature' }),
    passed: () => msg('The signature fits exactly these words.', { id: 'check.signature-passed' }),
  },
  key: {
    name: () => msg('Key', { id: 'check.key' }),
    passed: () => msg('The key belonged to the signer at that time.', { id: 'check.key-passed' }),
  },
  subject: {
    name: () => msg('Person', { id: 'check.subject' }),
    passed: () => msg('It speaks of this member and nobody else.', { id: 'check.subject-passed' }),
  },
  mandate: {
    name: () => msg('Mandate', { id: 'check.mandate' }),
    passed: () => msg('The alliance gave the issuer the mandate to say this.', { id: 'check.mandate-passed' }),
  },
  validity: {
    name: () => msg('Dates', { id: 'check.validity' }),
    passed: () => msg('It holds on this day.', { id: 'check.validity-passed' }),
  },
  status: {
    name: () => msg('Status', { id: 'check.status' }),
    passed: () => msg('Its issuer says: neither revoked nor on hold.', { id: 'check.status-passed' }),
  },
};
export const checkInWords = (check: CheckName): string => checks[check].name();

const outcomes: Readonly<Record<ChainLink['outcome'], () => string>> = {
  passed: () => msg('holds', { id: 'check.passed' }),
  failed: () => msg('fails', { id: 'check.failed' }),
  unconfirmed: () => msg('cannot be confirmed', { id: 'check.unconfirmed' }),
};
export const outcomeOfCheck = (outcome: ChainLink['outcome']): string => outcomes[outcome]();

/** One link of the chain as a sentence. */
export function linkInWords({ check, outcome, code }: ChainLink): string {
  if (outcome === 'passed') return checks[check].passed();
  return code === undefined ? stepSaid(checkInWords(check), outcomeOfCheck(outcome)) : reasonInWords({ code });
}

const results: Readonly<Record<CredentialVerdict['outcome'], () => string>> = {
  counts: () => msg('Counts', { id: 'proof.counts' }),
  'does-not-count': () => msg('Does not count', { id: 'proof.does-not-count' }),
  unconfirmed: () => msg('Cannot be confirmed now', { id: 'proof.unconfirmed' }),
};
export const outcomeInWords = (outcome: CredentialVerdict['outcome']): string => results[outcome]();

const types: Readonly<Record<CredentialVerdict['type'], () => string>> = {
  acceptance: () => msg('Acceptance of an agreement', { id: 'proof.acceptance' }),
  attestation: () => msg('Attestation', { id: 'proof.attestation' }),
  application: () => msg('Application', { id: 'proof.application' }),
  withdrawal: () => msg('Withdrawal', { id: 'proof.withdrawal' }),
  interests: () => msg('Declaration of interests', { id: 'proof.interests' }),
  values: () => msg('Values declared', { id: 'proof.values' }),
};

/** What a signed document is: “Charter, version 1.0.0: accepted”, “Qualification (Law)”. */
export function credentialInWords({ type, agreement, attestation }: CredentialVerdict, languages: readonly string[]): string {
  if (type === 'attestation' && attestation !== undefined) return attestationInWords(attestation, languages);
  if (type === 'acceptance' && agreement !== undefined) return acceptanceOf(labelOf(agreement.kind, languages), agreement.version);
  return types[type]();
}

export const stepSaid = (check: string, outcome: string): string => msg(str`${check}: ${outcome}`, { id: 'check.step' });
export const heading = (): string => msg('What was signed, and whether it counts', { id: 'proof.heading' });
export const none = (): string => msg('Nothing signed was found.', { id: 'proof.none' });
export const details = (): string => msg('Each step in words', { id: 'proof.details' });
export const signedBy = (who: string): string => msg(str`Signed by ${who}`, { id: 'proof.signed-by' });
export const holdsFromUntil = (begin: string, end: string): string => msg(str`from ${begin} until ${end}`, { id: 'proof.from-until' });
export const holdsFrom = (begin: string): string => msg(str`from ${begin}`, { id: 'proof.from' });
export const keptSince = (when: string): string => msg(str`An earlier copy, kept since ${when}`, { id: 'proof.kept' });
export const policy = (): string => msg('Judged by these rules of the alliance', { id: 'proof.policy' });
export const acceptanceOf = (agreement: string, version: string): string =>
  msg(str`${agreement}, version ${version}: accepted`, { id: 'proof.acceptance-of' });
