import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContext } from '../../src/credentials/contexts.ts';
import { jsonLdToQuads } from '../../src/credentials/json-ld.ts';
import type { Attestation } from '../../src/domain/attestation.ts';
import type { Iri } from '../../src/domain/iri.ts';
import { attestationDocument, readAttestation } from '../../src/rdf/attestation.ts';
import { interestsDocument, readInterests } from '../../src/rdf/interests.ts';
import { literal, quad } from '../../src/rdf/graph.ts';
import { cred, schema, wa } from '../../src/rdf/terms.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';
import { readValues, valuesDocument } from '../../src/rdf/values.ts';
import * as some from './signed-arbitraries.ts';

async function quadsOf(document: object) {
  const quads = await jsonLdToQuads(document, 'https://ana.example/', loadContext);
  if (!Array.isArray(quads)) throw new Error(quads.message);
  return quads;
}
/** As the desk of an authority issues them: with a field, and with both entries of status lists. */
const complete: fc.Arbitrary<Attestation> = some.attestation
  .filter(({ status }) => status.length === 2)
  .map((each) => ({
    ...each,
    field: 'https://w3id.org/webizen/alliance#field-law' as Iri,
    status: each.status.map((entry) => ({ ...entry, index: '94567' })),
  }));

describe('an attestation as we write it', () => {
  test('conforms to its shape', async () => {
    for (const attestation of fc.sample(complete, { numRuns: 20, seed: 1 })) {
      expect(await prepareShapes().validate(await quadsOf(attestationDocument(attestation)), attestation.id)).toEqual([]);
    }
  });

  test.each([
    ['of itself', (each: Attestation) => quad(each.id, schema('description'), literal('Struck off in 2019.'))],
    ['of the member', (each: Attestation) => quad(each.member, schema('birthDate'), literal('1980-01-01'))],
    ['of what is attested', (each: Attestation) => quad(`${each.id}#attestation`, cred('evidence'), 'https://vetting.example/report')],
    ['of a status', (each: Attestation) => quad(`${each.id}#status-revocation`, wa('message'), literal('Fraud.'))],
  ])('that says more %s breaks the shape', async (_, more) => {
    const [attestation] = fc.sample(complete, { numRuns: 1, seed: 1 });
    if (attestation === undefined) throw new Error('no sample');
    const quads = [...(await quadsOf(attestationDocument(attestation))), more(attestation)];
    const issues = await prepareShapes().validate(quads, attestation.id);
    expect(issues.map(({ code, severity }) => [code, severity])).toContainEqual(['CLOSED', 'error']);
  });

  test('that speaks of anything else beside is none at all', async () => {
    const [attestation] = fc.sample(complete, { numRuns: 1, seed: 1 });
    if (attestation === undefined) throw new Error('no sample');
    const quads = await quadsOf(attestationDocument(attestation));
    expect(readAttestation(quads)).toEqual(attestation);
    expect(readAttestation([...quads, quad('https://ben.example/profile/card#me', schema('name'), literal('Ben'))])).toBeUndefined();
  });
});

test('nobody declares interests or values for another', async () => {
  const [interests] = fc.sample(some.interests, { numRuns: 1, seed: 1 });
  const [values] = fc.sample(some.values, { numRuns: 1, seed: 1 });
  if (interests === undefined || values === undefined) throw new Error('no sample');
  for (const [document, read] of [
    [interestsDocument(interests), readInterests],
    [valuesDocument(values), readValues],
  ] as const) {
    expect(read(await quadsOf(document))).toBeDefined();
    expect(read(await quadsOf({ ...document, issuer: 'https://mallory.example/profile/card#me' }))).toBeUndefined();
  }
});
