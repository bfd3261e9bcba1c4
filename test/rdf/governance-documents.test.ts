import { describe, expect, test } from 'vitest';
import type { Quad } from '@rdfjs/types';
import { loadContext } from '../../src/credentials/contexts.ts';
import { jsonLdToQuads } from '../../src/credentials/json-ld.ts';
import { type Decision, type Motion, type Vote, motionKinds } from '../../src/domain/decision.ts';
import type { DocumentUrl, Iri, WebId } from '../../src/domain/iri.ts';
import type { RegisterEvent, RegisterVersion } from '../../src/domain/membership.ts';
import { defaultRequirements } from '../../src/domain/role-policy.ts';
import { agreementVersionDocument } from '../../src/rdf/agreement.ts';
import { decisionDocument, readDecision } from '../../src/rdf/decision.ts';
import { literal, quad } from '../../src/rdf/graph.ts';
import { motionDocument, readMotion } from '../../src/rdf/motion.ts';
import { mostEvents, readRegisterVersion, registerDocument } from '../../src/rdf/register.ts';
import { rolePolicyDocument } from '../../src/rdf/role-policy.ts';
import { choiceIri, motionKindIri, rdf, wa, xsd } from '../../src/rdf/terms.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';
import { readVote, voteDocument } from '../../src/rdf/vote.ts';
import { alliance, ana } from './signed-arbitraries.ts';

async function quadsOf(document: object): Promise<Quad[]> {
  const quads = await jsonLdToQuads(JSON.parse(JSON.stringify(document)) as object, 'https://alliance.example/', loadContext);
  if (!Array.isArray(quads)) throw new Error(quads.message);
  return quads;
}
const issued = '2026-11-22T10:00:00Z';
const folder = 'https://alliance.example/decisions';
const named = (name: string) => ({ id: `${folder}/${name}.jsonld` as Iri, digestMultibase: 'uEiDigest' });
const address = 'https://alliance.example/register/2.jsonld' as DocumentUrl;
const version: RegisterVersion = {
  ...{ id: address, number: 2, alliance, issued, events: [], anchors: [], opened: [], closed: [] },
  previous: { id: 'https://alliance.example/register/1.jsonld' as Iri, digestMultibase: 'uEiPrevious' },
};
const eventAt = (at: number): RegisterEvent => ({
  ...{ id: `${address}#event-${String(at)}` as Iri, kind: 'applied', member: ana, roles: [], keys: [] },
  ...{ effective: issued, recorded: issued },
});

describe('a register version', () => {
  const read = async (it: RegisterVersion) => readRegisterVersion(await quadsOf(registerDocument(it)), address);

  test('names motions that open and decisions that it records, in their order', async () => {
    const it = { ...version, opened: [named('9-motion'), named('10-motion')], closed: [named('8'), named('7')] };
    expect(await read(it)).toEqual(it);
  });

  test('of the time before motions opened in the register opens none and closes none', async () => {
    const document = registerDocument(version) as { credentialSubject: object };
    expect(document.credentialSubject).not.toHaveProperty('opened');
    expect(await read(version)).toEqual(version);
  });

  test('has room for five hundred events, and is none with one more', async () => {
    const events = Array.from({ length: mostEvents }, (_, at) => eventAt(at + 1));
    expect(mostEvents).toBe(500);
    expect((await read({ ...version, events }))?.events).toHaveLength(500);
    expect(await read({ ...version, events: [...events, eventAt(501)] })).toBeUndefined();
  });

  test('gives a mandate its name, or the name of the one that it narrows, and no other', async () => {
    const old = 'https://alliance.example/register/1.jsonld#mandate-1' as Iri;
    const mandate = (id: Iri) => ({
      ...{ id, authority: ana, kinds: [], roles: [], jurisdictions: ['IE'], levels: [], from: issued, until: '2027-11-22T10:00:00Z' },
      ...{ keys: [], statusLists: 'https://ana.example/status/' as DocumentUrl, maxStatusAge: 'P1D' },
    });
    const narrowed = (id: Iri): RegisterEvent => ({
      ...{ ...eventAt(1), kind: 'mandate-narrowed', mandate: mandate(id) },
      evidence: { id: old, digestMultibase: 'uEiDigest' },
    });
    for (const id of [old, `${address}#mandate-1` as Iri])
      expect((await read({ ...version, events: [narrowed(id)] }))?.events).toEqual([narrowed(id)]);
    expect(await read({ ...version, events: [narrowed('https://alliance.example/register/1.jsonld#mandate-2' as Iri)] })).toBeUndefined();
    // A mandate that is granted never takes the place of another by its name.
    expect(await read({ ...version, events: [{ ...narrowed(old), kind: 'mandate-granted' }] })).toBeUndefined();
  });

  test('tells of a right at a node of its event, so that a transfer does not contradict what was before', async () => {
    const right = {
      id: `${folder}/1-motion.jsonld#right-1` as Iri,
      kind: 'use of the mark',
      holder: ana,
      basis: 'work done',
      from: issued,
    };
    const granted: RegisterEvent = { ...eventAt(1), kind: 'right-granted', right };
    const moved: RegisterEvent = {
      ...{ ...eventAt(2), kind: 'right-reassigned', acceptance: named('acceptance') },
      right: { ...right, holder: 'https://ben.example/profile/card#me' as WebId, until: '2027-01-01T00:00:00Z' },
    };
    expect((await read({ ...version, events: [granted, moved] }))?.events).toEqual([granted, moved]);
  });
});

describe('a motion', () => {
  const motion: Motion = {
    ...{ id: `${folder}/1-motion.jsonld` as DocumentUrl, alliance, kind: 'ordinary', proposals: [], electorate: [] },
    ...{ principle: 'Good conduct', opened: issued, closes: '2026-12-06T10:00:00Z' },
  };

  test.each(motionKinds)('of the kind “%s” is read as one', async (kind) => {
    expect(readMotion(await quadsOf(motionDocument({ ...motion, kind })))).toEqual({ ...motion, kind });
  });

  test('of two kinds is none, for it would be counted by two rules', async () => {
    const quads = await quadsOf(motionDocument({ ...motion, kind: 'appeal' }));
    expect(readMotion([...quads, quad(`${motion.id}#motion`, rdf('type'), motionKindIri('meeting'))])).toBeUndefined();
  });
});

describe('a vote', () => {
  const vote = {
    id: `${folder}/1-vote-1.jsonld` as DocumentUrl,
    issuer: ana,
    seat: ana as Iri,
    motion: named('1-motion'),
    validFrom: issued,
  };
  const sealed = { commitments: Array.from({ length: 12 }, (_, at) => `uCommitment${String(at)}`), proof: 'uProof' };
  const read = async (it: Vote) => readVote(await quadsOf(voteDocument(it)));

  test('is open or sealed', async () => {
    expect(await read({ ...vote, choice: 'recused' })).toEqual({ ...vote, choice: 'recused' });
    expect(await read({ ...vote, sealed })).toEqual({ ...vote, sealed });
  });

  test('that is both is none, nor is one that is neither', async () => {
    expect(await read(vote)).toBeUndefined();
    expect(await read({ ...vote, sealed, choice: 'for' })).toBeUndefined();
    const quads = await quadsOf(voteDocument({ ...vote, sealed }));
    expect(readVote([...quads, quad(`${vote.id}#vote`, wa('choice'), choiceIri('for'))])).toBeUndefined();
  });

  test('that is sealed and answers nothing is none', async () => {
    expect(await read({ ...vote, sealed: { ...sealed, commitments: [] } })).toBeUndefined();
  });

  test('with an answer of two commitments is none, for one would be picked', async () => {
    const quads = await quadsOf(voteDocument({ ...vote, sealed }));
    const other = quad(`${vote.id}#answer-2`, wa('commitment'), literal('uOther', 'https://w3id.org/security#multibase'));
    expect(readVote([...quads, other])).toBeUndefined();
  });
});

describe('a decision', () => {
  const decision: Decision = {
    ...{ id: `${folder}/1.jsonld` as DocumentUrl, alliance, motion: named('1-motion'), votes: [named('1-vote-1')] },
    ...{ outcome: 'carried', principle: 'Good conduct', reviewVenue: 'The courts of Ireland', decided: issued },
    tally: {
      totals: Array.from({ length: 12 }, (_, at) => at),
      blindings: Array.from({ length: 12 }, (_, at) => `uBlinding${String(at)}`),
    },
  };

  test('has its tally in the order of the questions', async () => {
    expect(readDecision(await quadsOf(decisionDocument(decision)))).toEqual(decision);
  });

  test.each(['-1', '1.5', '1e3', '01', 'three', ''])('with a total of “%s” is none', async (total) => {
    const quads = (await quadsOf(decisionDocument(decision))).map((each) =>
      each.subject.value === `${decision.id}#tally-3` && each.predicate.value === wa('total')
        ? quad(`${decision.id}#tally-3`, wa('total'), literal(total, xsd('integer')))
        : each,
    );
    expect(readDecision(quads)).toBeUndefined();
  });
});

test('policies and agreement versions conform to their shapes as the product writes them', async () => {
  const policy = rolePolicyDocument({
    ...{ id: 'https://alliance.example/policies/1.jsonld' as DocumentUrl, alliance, number: 1, requirements: defaultRequirements, issued },
    ...{ quorum: 0.5, majority: 0.5, qualifiedMajority: 0.66, leastVotes: 3, meetingQuorum: 0.2, whenMandateEnds: 'flag' },
    ...{ interimSuspension: 'P30D', votingPeriod: 'P14D', replyPeriod: 'P14D', seatTerm: 'P1Y', readmission: 'P2Y', retention: 'P7Y' },
  });
  const text = { id: 'https://alliance.example/agreements/charter-1.0.0.en.md' as DocumentUrl, language: 'en', digestMultibase: 'uEi-_9' };
  const agreement = agreementVersionDocument({
    ...{ id: 'https://alliance.example/agreements/charter-1.0.0.jsonld' as DocumentUrl, alliance, kind: 'charter', version: '1.0.0' },
    ...{ title: [{ value: 'Charter', language: 'en' }], issued, effective: issued, answerBy: issued, texts: [text] },
  });
  for (const document of [policy, agreement])
    expect(await prepareShapes().validate(await quadsOf(document), 'https://alliance.example/')).toEqual([]);
});
