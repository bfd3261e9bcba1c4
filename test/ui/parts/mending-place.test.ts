import { describe, expect, test } from 'vitest';
import { mendingPlace } from '../../../src/ui/parts/mending-place.ts';

const pod = 'https://harbour.example/ada/alliance/public/';

describe('the place that mends a gap', () => {
  test.each([
    ['AGREEMENT_MISSING', 'membership.ttl', 'agreements'],
    ['GRACE', 'agreements/charter-1.0.0.jsonld', 'agreements'],
    ['SIGNATURE', 'agreements/charter-1.0.0.jsonld', 'agreements'],
    ['ATTESTATION_MISSING', 'membership.ttl', 'vetting'],
    ['SIGNATURE', 'attestations/background.jsonld', 'vetting'],
    ['EXPIRED', 'attestations/background.jsonld', 'vetting'],
    ['KEY_REVOKED', 'membership.ttl', 'keys'],
    ['AFFILIATE', 'interests.jsonld', 'interests'],
    ['NOT_ADMITTED', 'membership.ttl', 'apply'],
    ['SHAPE', 'membership.ttl', 'why'],
  ])('of %s in %s is %s', (code, document, place) => {
    expect(mendingPlace({ code, document: `${pod}${document}` })).toBe(place);
  });

  test.each(['STATUS_UNAVAILABLE', 'KEY_UNAVAILABLE', 'ROLE_REMOVED'])('of %s is nobody’s own: all reasons are shown', (code) => {
    expect(mendingPlace({ code, document: `${pod}attestations/background.jsonld` })).toBe('why');
  });
});
