import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quad } from '@rdfjs/types';
import type { DocumentUrl, Iri, WebId } from '../../src/domain/iri.ts';
import type { MembershipClaim, Representation } from '../../src/domain/member.ts';
import { roles } from '../../src/domain/role.ts';
import { literal, quad } from '../../src/rdf/graph.ts';
import { readMember, writeMember } from '../../src/rdf/member.ts';
import { readMembershipClaims, writeMembershipClaim } from '../../src/rdf/membership.ts';
import { readOffering, readOfferings, writeOffering } from '../../src/rdf/offering.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { schema, wa, xsd } from '../../src/rdf/terms.ts';
import { member, offering, offeringDocument, offeringId, pod, webid } from './arbitraries.ts';

const membershipDocument = `${pod}alliance/public/membership.ttl` as DocumentUrl;

async function throughTurtle(quads: readonly Quad[], baseIri: string): Promise<Quad[]> {
  const parsed = await parseRdf(serialiseTurtle(quads, { baseIri }), { mediaType: 'text/turtle', baseIri });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.quads;
}

describe('an offering', () => {
  it('is read as it was written, through Turtle', async () => {
    await fc.assert(
      fc.asyncProperty(offering, async (original) => {
        expect(readOffering(await throughTurtle(writeOffering(original), offeringDocument), offeringId)).toEqual(original);
      }),
    );
  });

  it('reads the same whatever the order of the statements', () => {
    fc.assert(
      fc.property(
        offering.chain((original) =>
          fc.shuffledSubarray(writeOffering(original), { minLength: writeOffering(original).length }).map((quads) => ({ original, quads })),
        ),
        ({ original, quads }) => {
          expect(readOfferings(quads)).toEqual([original]);
        },
      ),
    );
  });

  it('is written without blank nodes, and links to the member relatively', async () => {
    const [sample] = fc.sample(offering, { numRuns: 1, seed: 1 });
    if (sample === undefined) throw new Error('no sample');
    const quads = writeOffering(sample);
    expect(quads.every((each) => each.subject.termType === 'NamedNode' && each.object.termType !== 'BlankNode')).toBe(true);
    expect(serialiseTurtle(quads, { baseIri: offeringDocument })).toContain('schema:offeredBy <../../../profile/card#me>');
  });

  it('is no offering without who offers it, what it is, or the role', async () => {
    const [sample] = fc.sample(offering, { numRuns: 1, seed: 1 });
    if (sample === undefined) throw new Error('no sample');
    for (const needed of ['offeredBy', 'category', 'role', 'type']) {
      expect(
        readOffering(
          writeOffering(sample).filter((each) => !each.predicate.value.endsWith(needed)),
          offeringId,
        ),
      ).toBeUndefined();
    }
  });

  it('leaves out a row that has no price or applies to nobody', async () => {
    const [sample] = fc.sample(
      offering.filter((each) => each.terms.length === 4),
      { numRuns: 1, seed: 1 },
    );
    if (sample === undefined) throw new Error('no sample');
    const [row] = sample.terms;
    const quads = writeOffering(sample).filter((each) => !(each.subject.value === row?.id && each.predicate.value.endsWith('price')));
    expect(readOffering(quads, offeringId)?.terms).toHaveLength(3);
  });
});

describe('a member', () => {
  it('is read as it was written, through Turtle', async () => {
    await fc.assert(
      fc.asyncProperty(member, async (original) => {
        expect(readMember(await throughTurtle(writeMember(original, membershipDocument), membershipDocument), webid)).toEqual(original);
      }),
    );
  });

  it('has no representative whose right is incomplete, or said to end twice', () => {
    const representative: Representation = {
      id: `${membershipDocument}#representative-1` as Iri,
      name: 'Ben',
      capacity: 'treasurer',
      from: '2026-01-01',
      until: '2026-06-30',
    };
    const [sample] = fc.sample(member, { numRuns: 1, seed: 1 });
    if (sample === undefined) throw new Error('no sample');
    const quads = writeMember({ ...sample, representatives: [representative] }, membershipDocument);
    expect(readMember(quads, webid)?.representatives).toEqual([representative]);
    for (const lost of [schema('name'), wa('capacity'), schema('startDate')]) {
      const fewer = quads.filter(({ subject, predicate }) => subject.value !== representative.id || predicate.value !== lost);
      expect(readMember(fewer, webid)?.representatives, lost).toEqual([]);
    }
    const twice = quad(representative.id, schema('endDate'), literal('2030-01-01', xsd('date')));
    expect(readMember([...quads, twice], webid)?.representatives).toEqual([]);
  });

  it('is unknown where nothing is said of the WebID', () => {
    expect(readMember([], webid)).toBeUndefined();
  });
});

describe('a membership claim', () => {
  const documents = (name: string) =>
    fc
      .integer({ min: 0, max: 12 })
      .map((count) => Array.from({ length: count }, (_, at) => `${pod}${name}-${String(at + 1)}.jsonld` as Iri));
  const one = (name: string) => fc.constant(`${pod}${name}.jsonld` as Iri);
  const claim: fc.Arbitrary<MembershipClaim> = fc
    .tuple(
      fc.record({
        acceptances: documents('charter'),
        withdrawals: documents('withdrawal'),
        appeals: documents('appeal'),
        rightAcceptances: documents('right'),
        attestations: documents('attestation'),
        rolesSought: fc.subarray([...roles]),
      }),
      fc.record({ application: one('application'), interests: one('interests'), values: one('values') }, { requiredKeys: [] }),
    )
    .map(([needed, extra]) => ({
      id: `${membershipDocument}#it` as Iri,
      member: webid,
      alliance: 'https://alliance.example/profile/card#me' as WebId,
      ...needed,
      ...extra,
    }));

  it('is read as it was written, through Turtle', async () => {
    await fc.assert(
      fc.asyncProperty(claim, async (original) => {
        expect(readMembershipClaims(await throughTurtle(writeMembershipClaim(original), membershipDocument))).toEqual([original]);
      }),
    );
  });

  it('that names two alliances or two members claims nothing', () => {
    const [one, other] = fc.sample(claim, { numRuns: 2, seed: 1 });
    if (one === undefined || other === undefined) throw new Error('no sample');
    const second: MembershipClaim = { ...other, alliance: 'https://rival.example/profile/card#me' as WebId };
    expect(readMembershipClaims([...writeMembershipClaim(one), ...writeMembershipClaim(second)])).toEqual([]);
    const elsewhere = { ...second, id: `${membershipDocument}#other` as Iri };
    expect(readMembershipClaims([...writeMembershipClaim(one), ...writeMembershipClaim(elsewhere)])).toHaveLength(2);
  });
});
