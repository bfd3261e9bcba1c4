import fc from 'fast-check';
import { DataFactory } from 'n3';
import type { Quad } from '@rdfjs/types';
import { describe, expect, test } from 'vitest';
import { jsonLdToQuads } from '../../src/credentials/json-ld.ts';
import { expandPinned, loadContext } from '../../src/credentials/contexts.ts';
import { serialiseNQuads } from '../../src/rdf/serialise.ts';
import { acceptanceDocument, readAcceptance } from '../../src/rdf/acceptance.ts';
import { agreementVersionDocument, readAgreementVersion } from '../../src/rdf/agreement.ts';
import { appealDocument, readAppeal } from '../../src/rdf/appeal.ts';
import { applicationDocument, readApplication } from '../../src/rdf/application.ts';
import { attestationDocument, readAttestation } from '../../src/rdf/attestation.ts';
import { decisionDocument, readDecision } from '../../src/rdf/decision.ts';
import { interestsDocument, readInterests } from '../../src/rdf/interests.ts';
import { motionDocument, readMotion } from '../../src/rdf/motion.ts';
import { readRegisterVersion, registerDocument } from '../../src/rdf/register.ts';
import { readRightAcceptance, rightAcceptanceDocument } from '../../src/rdf/right-acceptance.ts';
import { readRolePolicy, rolePolicyDocument } from '../../src/rdf/role-policy.ts';
import { readStatusList, statusListDocument } from '../../src/rdf/status-list.ts';
import { readValues, valuesDocument } from '../../src/rdf/values.ts';
import { readVettingRequest, vettingRequestDocument } from '../../src/rdf/vetting-request.ts';
import { readVote, voteDocument } from '../../src/rdf/vote.ts';
import { readWithdrawal, withdrawalDocument } from '../../src/rdf/withdrawal.ts';
import * as some from './signed-arbitraries.ts';

/** The statements of a document, after a trip through its text. */
async function quadsOf(document: object): Promise<Quad[]> {
  const quads = await jsonLdToQuads(JSON.parse(JSON.stringify(document)) as object, (document as { id: string }).id, loadContext);
  if (!Array.isArray(quads)) throw new Error(`${quads.code}: ${quads.message}`);
  return quads;
}

interface Form {
  readonly values: fc.Arbitrary<{ readonly id: string }>;
  readonly document: (value: never) => object;
  readonly read: (quads: readonly Quad[], id: never) => unknown;
}

const forms: Readonly<Record<string, Form>> = {
  'an acceptance': { values: some.acceptance, document: acceptanceDocument, read: readAcceptance },
  'a withdrawal': { values: some.withdrawal, document: withdrawalDocument, read: readWithdrawal },
  'an application': { values: some.application, document: applicationDocument, read: readApplication },
  'an appeal': { values: some.appeal, document: appealDocument, read: readAppeal },
  'an acceptance of a right': { values: some.rightAcceptance, document: rightAcceptanceDocument, read: readRightAcceptance },
  'an attestation': { values: some.attestation, document: attestationDocument, read: readAttestation },
  'a vetting request': { values: some.vettingRequest, document: vettingRequestDocument, read: readVettingRequest },
  'a status list': { values: some.statusList, document: statusListDocument, read: readStatusList },
  'a declaration of interests': { values: some.interests, document: interestsDocument, read: readInterests },
  'a declaration of values': { values: some.values, document: valuesDocument, read: readValues },
  'a role policy': { values: some.rolePolicy, document: rolePolicyDocument, read: readRolePolicy },
  'an agreement version': { values: some.agreementVersion, document: agreementVersionDocument, read: readAgreementVersion },
  'a motion': { values: some.motion, document: motionDocument, read: readMotion },
  'a vote': { values: some.vote, document: voteDocument, read: readVote },
  'a decision': { values: some.decision, document: decisionDocument, read: readDecision },
  'a register version': { values: some.registerVersion, document: registerDocument, read: readRegisterVersion },
};

/** Parts that may be absent: without them a document says something else, and still something. */
const dispensable = new Set([
  'level',
  'field',
  'previous',
  'representation',
  'application',
  'decision',
  'until',
  'mediaType',
  'paper',
  'tally',
]);
/** Sets that may be empty; whether they should is for the rules to say. */
const sets = new Set(
  [
    'roleSought',
    'grant',
    'key',
    'jurisdiction',
    'role',
    'event',
    'anchor',
    'opened',
    'closed',
    'proposal',
    'electorate',
    'vote',
    'requirement',
    'upholds',
  ].concat(['affiliate', 'office', 'employer', 'requiresAgreement', 'requiresAttestation', 'attestationKind', 'credentialStatus']),
);

describe.each(Object.entries(forms))('%s', (name, { values, document, read }) => {
  const written = (value: { readonly id: string }): object => document(value as never);

  test('is read as it was written, whatever order the statements come in', async () => {
    await fc.assert(
      fc.asyncProperty(values, fc.nat(), async (value, turn) => {
        const quads = await quadsOf(written(value));
        const turned = [...quads.slice(turn % quads.length), ...quads.slice(0, turn % quads.length)].reverse();
        expect(read(turned, value.id as never)).toEqual(value);
      }),
      { numRuns: 40 },
    );
  });

  test('has no blank node and no key that its contexts do not know', async () => {
    // Both would be an issue of the JSON-LD reader, and `quadsOf` would throw.
    for (const value of fc.sample(values, { numRuns: 20, seed: 3 })) expect((await quadsOf(written(value))).length).toBeGreaterThan(4);
  });

  test('is of the plain form that is read without a JSON-LD processor, to the same statements', async () => {
    for (const value of fc.sample(values, { numRuns: 20, seed: 13 })) {
      const content = Object.fromEntries(Object.entries(written(value)).filter(([key]) => key !== '@context'));
      const sorted = (quads: readonly Quad[]): string[] => serialiseNQuads(quads).split('\n').sort();
      expect(sorted(expandPinned(content) ?? [])).toEqual(sorted(await quadsOf(written(value))));
    }
  });

  test('says every thing once: with a second value of any property it is none', async () => {
    for (const value of fc.sample(values, { numRuns: 5, seed: 5 })) {
      const quads = await quadsOf(written(value));
      for (const quad of quads.filter(({ object }) => object.termType === 'Literal')) {
        if (/(jurisdiction|office|employer|title|encodingFormat)$/.test(quad.predicate.value)) continue;
        const other = DataFactory.quad(quad.subject, quad.predicate, some.otherLiteral(quad.object)) as Quad;
        expect(read([...quads, other], value.id as never), quad.predicate.value).toBeUndefined();
      }
    }
  });

  test('without any of its parts is none, unless the part is one that it may lack', async () => {
    for (const value of fc.sample(values, { numRuns: 5, seed: 7 })) {
      const full = written(value);
      for (const key of keysOf(full)) {
        if (dispensable.has(key) || sets.has(key) || ['@context', 'id', '@value', '@language'].includes(key)) continue;
        const quads = await quadsOf(without(full, key)).catch(() => []);
        const found = read(quads, value.id as never);
        if (optionalInEvents.has(key) && found !== undefined) continue;
        expect(found, `${name} without ${key}`).toBeUndefined();
      }
    }
  }, 30_000);

  test('is not what any other document states', async () => {
    const [value] = fc.sample(values, { numRuns: 1, seed: 11 });
    if (value === undefined) throw new Error('no sample');
    const quads = await quadsOf(written(value));
    for (const [other, form] of Object.entries(forms))
      if (other !== name) expect(form.read(quads, value.id as never), other).toBeUndefined();
  });
});

/** Which of these an event needs depends on its kind: `standing-event.test.ts`. */
const optionalInEvents = new Set(['acceptance', 'evidence', 'mandate', 'holding', 'committeeSeat', 'orderedState']);

function keysOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const inner = Object.values(value).flatMap((each) => [...keysOf(each)]);
  return new Set([...(Array.isArray(value) ? [] : Object.keys(value)), ...inner]);
}

const without = (document: object, key: string): object =>
  JSON.parse(JSON.stringify(document, (name, value: unknown) => (name === key ? undefined : value))) as object;
