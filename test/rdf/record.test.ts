import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Quad } from '@rdfjs/types';
import type { FormData, FormValue } from '../../src/domain/form-field.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { describeForm } from '../../src/rdf/form.ts';
import { literal, namedNode, objects, quad } from '../../src/rdf/graph.ts';
import { writeMember } from '../../src/rdf/member.ts';
import { readOffering, writeOffering } from '../../src/rdf/offering.ts';
import { readRecord, replaceRecord } from '../../src/rdf/record.ts';
import { serialiseNQuads } from '../../src/rdf/serialise.ts';
import { foaf, geo, rdf, schema, wa, xsd } from '../../src/rdf/terms.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';
import { member, offering, offeringDocument, offeringId, pod, webid } from './arbitraries.ts';

const form = describeForm('offering');
const memberForm = describeForm('member');
const document = offeringDocument as DocumentUrl;
const membershipDocument = `${pod}alliance/public/membership.ttl` as DocumentUrl;
const linesOf = (quads: readonly Quad[]): string[] =>
  [
    ...new Set(
      serialiseNQuads(quads)
        .split('\n')
        .filter((line) => line !== ''),
    ),
  ].sort();
const text = (value: string, language?: string): FormValue => ({ kind: 'literal', value, ...(language === undefined ? {} : { language }) });

/** What other applications might have written, also about our own nodes. */
const foreign: fc.Arbitrary<Quad[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(offeringId, `${document}#terms-1`, `${document}#place`, `${document}#rating`, webid),
      fc.constantFrom(foaf('depiction'), 'https://other.example/rating', rdf('type'), 'https://other.example/of'),
      fc.oneof(
        fc.constantFrom('5', 'x').map((value) => literal(value)),
        fc.constantFrom('https://other.example/Thing', `${document}#rating`).map(namedNode),
      ),
    )
    .map(([s, p, o]) => quad(s, p, o)),
);

describe('a record put back as it was read', () => {
  it('leaves an offering as it is, whatever else the document says', () => {
    fc.assert(
      fc.property(offering, foreign, (original, others) => {
        const quads = [...writeOffering(original), ...others];
        expect(linesOf(replaceRecord(form, quads, offeringId, readRecord(form, quads, offeringId), document))).toEqual(linesOf(quads));
      }),
    );
  });

  it('leaves a member as it is', () => {
    fc.assert(
      fc.property(member, (original) => {
        const quads = [
          ...writeMember(original, membershipDocument),
          quad(webid, schema('makesOffer'), offeringId),
          quad(webid, rdf('type'), foaf('Person')),
        ];
        expect(linesOf(replaceRecord(memberForm, quads, webid, readRecord(memberForm, quads, webid), membershipDocument))).toEqual(
          linesOf(quads),
        );
      }),
    );
  });
});

describe('a record replaced by another', () => {
  it('keeps every statement of other applications, and nothing of the old record', () => {
    fc.assert(
      fc.property(offering, offering, foreign, (before, after, others) => {
        const data = readRecord(form, writeOffering(after), offeringId);
        const result = replaceRecord(form, [...writeOffering(before), ...others], offeringId, data, document);
        expect(linesOf(result)).toEqual(expect.arrayContaining(linesOf(others)));
        expect(readOffering(result, offeringId)).toEqual(after);
      }),
    );
  });

  it('reads back as what the form held', () => {
    fc.assert(
      fc.property(offering, offering, (before, after) => {
        const data = readRecord(form, writeOffering(after), offeringId);
        expect(readRecord(form, replaceRecord(form, writeOffering(before), offeringId, data, document), offeringId)).toEqual(data);
      }),
    );
  });

  it('does not depend on the order of the statements', () => {
    fc.assert(
      fc.property(offering, offering, fc.array(fc.nat(), { minLength: 100, maxLength: 100 }), (before, after, random) => {
        const quads = writeOffering(before);
        const shuffled = quads
          .map((each, index) => ({ each, at: random[index] ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
        const data = readRecord(form, writeOffering(after), offeringId);
        expect(linesOf(replaceRecord(form, shuffled, offeringId, data, document))).toEqual(
          linesOf(replaceRecord(form, quads, offeringId, data, document)),
        );
      }),
    );
  });
});

describe('a new record', () => {
  const row = (price: string, id?: string): FormValue => ({
    kind: 'record',
    ...(id === undefined ? {} : { id }),
    data: {
      [schema('eligibleCustomerType')]: [{ kind: 'iri', value: wa('Student') }],
      [schema('price')]: [text(price)],
      [schema('priceCurrency')]: [text('AUD')],
      [wa('unit')]: [{ kind: 'iri', value: wa('unit-hour') }],
    },
  });
  const data = (rows: readonly FormValue[]): FormData => ({
    [schema('name')]: [text('Solar design', 'en')],
    [schema('category')]: [{ kind: 'iri', value: wa('service-solar-design') }],
    [wa('role')]: [{ kind: 'iri', value: wa('ContentDeveloper') }],
    [wa('delivery')]: [{ kind: 'iri', value: wa('Remote') }],
    [schema('areaServed')]: [text('AU'), text('  ')],
    [wa('disputeJurisdiction')]: [text('AU')],
    [schema('availableAtOrFrom')]: [
      {
        kind: 'record',
        data: { [schema('name')]: [text('Newtown', 'en')], [geo('lat')]: [text('-33.9')], [geo('long')]: [text('151.18')] },
      },
    ],
    [wa('terms')]: rows,
  });
  const started = [quad(offeringId, schema('offeredBy'), webid)];

  it('conforms once its fields are filled in, and gives its parts fragment names', async () => {
    const quads = replaceRecord(form, started, offeringId, data([row('90.00'), row('12.5')]), document);
    const issues = await prepareShapes().validateRecord(form.shape, quads, offeringId, document);
    expect(issues.map((issue) => issue.code)).toEqual(['TERMS_CONTRADICT']);
    expect(objects(quads, offeringId, wa('terms')).map((term) => term.value)).toEqual([`${document}#terms-1`, `${document}#terms-2`]);
    expect(objects(quads, offeringId, schema('availableAtOrFrom')).map((term) => term.value)).toEqual([`${document}#place`]);
    expect(objects(quads, offeringId, rdf('type')).map((term) => term.value)).toEqual([wa('Offering'), schema('Offer')]);
    expect(objects(quads, `${document}#terms-1`, schema('price'))[0]).toMatchObject({
      value: '90.00',
      datatype: { value: xsd('decimal') },
    });
  });

  it('leaves out what nobody filled in', () => {
    const quads = replaceRecord(form, started, offeringId, data([{ kind: 'record', data: { [schema('price')]: [text(' ')] } }]), document);
    expect(objects(quads, offeringId, wa('terms'))).toEqual([]);
    expect(objects(quads, offeringId, schema('areaServed')).map((term) => term.value)).toEqual(['AU']);
  });

  it('never gives a new row the name of one that was there before', () => {
    const before = replaceRecord(form, started, offeringId, data([row('1.00'), row('2.00')]), document);
    const after = replaceRecord(form, before, offeringId, data([row('2.00', `${document}#terms-2`), row('3.00')]), document);
    expect(objects(after, offeringId, wa('terms')).map((term) => term.value)).toEqual([`${document}#terms-2`, `${document}#terms-3`]);
    expect(after.some(({ subject }) => subject.value === `${document}#terms-1`)).toBe(false);
  });

  it('never takes the name of a row that the form still has and the document no longer knows', () => {
    const after = replaceRecord(form, [], offeringId, data([row('1.00', `${document}#terms-1`), row('2.00')]), document);
    expect(objects(after, offeringId, wa('terms')).map((term) => term.value)).toEqual([`${document}#terms-1`, `${document}#terms-2`]);
    expect(objects(after, `${document}#terms-1`, schema('price')).map((term) => term.value)).toEqual(['1.00']);
  });

  it('lets a place that takes the place of another keep its name', () => {
    const before = replaceRecord(form, started, offeringId, data([]), document);
    const after = replaceRecord(form, before, offeringId, data([]), document);
    expect(linesOf(after)).toEqual(linesOf(before));
  });

  it('keeps a place that something else in the document points to', () => {
    const before = [
      ...replaceRecord(form, started, offeringId, data([]), document),
      quad(`${document}#other`, schema('location'), `${document}#place`),
    ];
    const without = Object.fromEntries(Object.entries(data([])).filter(([path]) => path !== schema('availableAtOrFrom')));
    const after = replaceRecord(form, before, offeringId, without, document);
    expect(objects(after, offeringId, schema('availableAtOrFrom'))).toEqual([]);
    expect(objects(after, `${document}#place`, geo('lat'))).toHaveLength(1);
  });

  it('turns blank nodes that other tools wrote into named rows, leaving nothing behind', () => {
    const blank = DataFactory.blankNode();
    const quads = [
      ...started,
      quad(offeringId, wa('terms'), blank),
      quad(blank, rdf('type'), wa('TermsRow')),
      quad(blank, schema('price'), literal('5.00', xsd('decimal'))),
    ];
    const read = readRecord(form, quads, offeringId);
    expect(read[wa('terms')]).toEqual([
      { kind: 'record', data: { [schema('price')]: [{ kind: 'literal', value: '5.00', datatype: xsd('decimal') }] } },
    ]);
    const after = replaceRecord(form, quads, offeringId, read, document);
    expect(after.some(({ subject, object }) => subject.termType === 'BlankNode' || object.termType === 'BlankNode')).toBe(false);
    expect(objects(after, `${document}#terms-1`, schema('price'))).toHaveLength(1);
  });

  it('shows a link to a record that another document describes as a link, and keeps it', () => {
    const elsewhere = 'https://other.example/places#town';
    const quads = [...started, quad(offeringId, schema('availableAtOrFrom'), elsewhere)];
    const read = readRecord(form, quads, offeringId);
    expect(read[schema('availableAtOrFrom')]).toEqual([{ kind: 'iri', value: elsewhere }]);
    expect(linesOf(replaceRecord(form, quads, offeringId, read, document))).toEqual(expect.arrayContaining(linesOf(quads)));
  });
});
