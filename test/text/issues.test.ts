import { describe, expect, test } from 'vitest';
import { knownCodes, reasonInWords, remedyInWords } from '../../src/text/issues.ts';

/** Every code that a verdict can carry (contract of issue 3). */
const codes =
  `ADMITTED NOT_ADMITTED REFUSED SUSPENDED EXPELLED WITHDRAWN ACCEPTANCE_MISSING ACCEPTANCE_MISMATCH NOT_POINTING_BACK UNREACHABLE
  NOT_ENTITLED SHAPE REGISTER_ROLLBACK NOT_DECIDED SIGNATURE SUBJECT_MISMATCH CARDINALITY NAMED_GRAPH BLANK_NODE CREDENTIAL_ID NO_MANDATE
  KEY_NOT_LISTED KEY_NOT_PINNED KEY_REVOKED KEY_WEAK KEY_UNAVAILABLE OUT_OF_MANDATE MANDATE_ENDED AFFILIATE STATUS_REQUIRED STATUS_STALE
  STATUS_UNAVAILABLE STATUS_ISSUER STATUS_URL STATUS_SIZE STATUS_INDEX REVOKED ON_HOLD CONTEXT PROOF TOO_LARGE TOO_COMPLEX SYNTAX TEXT_CHANGED
  EXPIRED NOT_YET_VALID AGREEMENT_MISSING AGREEMENT_OUTDATED ATTESTATION_MISSING ROLE_REMOVED GRACE POLICY_MISSING`.split(/\s+/);

describe('the codes of a verdict', () => {
  test('have a sentence each', () => {
    expect(codes.filter((code) => !knownCodes().includes(code))).toEqual([]);
  });
  test.each(codes.filter((code) => code !== 'ADMITTED'))('%s says what mends it', (code) => {
    expect(remedyInWords({ code })).toMatch(/\.$/);
    expect(reasonInWords({ code })).toMatch(/\.$/);
  });
  test('are worded for the case at hand where the index did so', () => {
    expect(reasonInWords({ code: 'SHAPE', text: 'The price is missing.' })).toBe('The price is missing.');
    expect(remedyInWords({ code: 'SHAPE', remedy: 'Give a price.' })).toBe('Give a price.');
  });
  test('are said without the address of the document that decided', () => {
    const text = 'Its issuer has revoked this attestation (https://authority.example/status/revocation.jsonld).';
    expect(reasonInWords({ code: 'REVOKED', text })).toBe('Its issuer has revoked this attestation.');
  });
  test('that nobody knows stand for themselves', () => {
    expect(reasonInWords({ code: 'NEW_CODE' })).toBe('NEW_CODE');
    expect(remedyInWords({ code: 'NEW_CODE' })).toBe('');
  });
});
