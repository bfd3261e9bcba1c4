import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Quad } from '@rdfjs/types';
import { documentOf, toWebId, type WebId } from '../../src/domain/iri.ts';
import { describeForm } from '../../src/rdf/form.ts';
import { literal, namedNode, quad } from '../../src/rdf/graph.ts';
import { readMember } from '../../src/rdf/member.ts';
import { readMembershipClaims } from '../../src/rdf/membership.ts';
import { namesOf } from '../../src/rdf/names.ts';
import { readOfferings } from '../../src/rdf/offering.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { readRecord, replaceRecord } from '../../src/rdf/record.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { geo, org, rdf, schema, wa } from '../../src/rdf/terms.ts';
import { prepareShapes } from '../../src/rdf/validate.ts';

const folder = join(import.meta.dirname, '../fixtures/foreign');
const mediaTypes: Readonly<Record<string, string>> = { ttl: 'text/turtle', rdf: 'application/rdf+xml', nt: 'application/n-triples' };
const base = 'https://somebody.example/profile/card';

async function read(file: string): Promise<Quad[]> {
  const parsed = await parseRdf(readFileSync(join(folder, file), 'utf8'), {
    mediaType: mediaTypes[file.replace(/^.*\./, '')] ?? '',
    baseIri: base,
  });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.quads;
}
const me = (fragment: string): WebId => toWebId(`${base}#${fragment}`);

describe('other people’s profiles', () => {
  it('in FOAF as RDF/XML', async () => {
    expect(readMember(await read('foaf-card.rdf'), me('me'))).toMatchObject({
      kind: 'person',
      name: [{ value: 'Ravi Anand', language: '' }],
      email: 'ravi@anand.example',
      homepage: 'https://anand.example/',
    });
  });

  it('in vCard with blank nodes and lists', async () => {
    expect(readMember(await read('blank-nodes.ttl'), me('me'))).toMatchObject({
      kind: 'person',
      name: [{ value: 'Aisha Bennani', language: '' }],
      description: [
        { value: 'Writer and translator', language: '' },
        { value: 'كاتبة ومترجمة', language: 'ar' },
      ],
      email: 'aisha@bennani.example',
    });
  });

  it('in the other spelling of schema.org', async () => {
    expect(readMember(await read('schema-http.ttl'), me('us'))).toMatchObject({
      kind: 'organization',
      name: [
        { value: 'River Workshops', language: 'en' },
        { value: 'Talleres del Río', language: 'es' },
      ],
      languages: ['en', 'es'],
      email: 'hola@rio.example',
      homepage: 'https://rio.example/',
    });
  });

  it('in ActivityStreams', async () => {
    const kofi = toWebId('https://social.example/@kofi');
    expect(readMember(await read('activity-actor.nt'), kofi)).toMatchObject({
      kind: 'organization',
      name: [{ value: 'Kofi & Daughters', language: '' }],
    });
  });

  it('without a name', async () => {
    expect(readMember(await read('no-name.ttl'), me('me'))).toMatchObject({ name: [], worksIn: [] });
  });

  it('with our own terms and values that make no sense', async () => {
    const quads = await read('strange-values.ttl');
    const member = readMember(quads, me('me'));
    expect(member?.name.map((text) => text.value)).toEqual(['42', 'true']);
    expect(member).not.toHaveProperty('seat');
    expect(member).not.toHaveProperty('place');
    expect(readMembershipClaims(quads)).toEqual([]);
    const [offering, ...others] = readOfferings(quads);
    expect(others).toEqual([]);
    expect(offering).toMatchObject({ id: `${base}#other`, delivery: [], confidentialWork: false, terms: [] });
  });

  it.each(readdirSync(folder))('%s is read, validated, shown in a form and written again without an exception', async (file) => {
    const quads = await read(file);
    const subjects = [...new Set(quads.map(({ subject }) => subject.value))];
    const before = (await prepareShapes().validate(quads, base)).map((issue) => issue.code);
    expect(before.length > 0).toBe(file === 'strange-values.ttl');
    for (const subject of subjects.filter((each) => each.startsWith('https://'))) {
      for (const kind of ['member', 'offering'] as const) {
        const form = describeForm(kind);
        const again = replaceRecord(form, quads, subject, readRecord(form, quads, subject), documentOf(base));
        await prepareShapes().validateRecord(form.shape, again, subject, base);
        expect((await parseRdf(serialiseTurtle(again, { baseIri: base }), { mediaType: 'text/turtle', baseIri: base })).ok).toBe(true);
      }
      namesOf(quads, subject);
    }
  });
});

describe('any statements at all', () => {
  const node = fc.constantFrom(`${base}#it`, `${base}#row`, `${base}#place`, `${base}#me`);
  const property = fc.constantFrom(
    ...[
      rdf('type'),
      schema('offeredBy'),
      schema('category'),
      schema('name'),
      schema('price'),
      schema('priceCurrency'),
      schema('location'),
      schema('areaServed'),
    ],
    ...[
      wa('role'),
      wa('terms'),
      wa('unit'),
      wa('seat'),
      wa('capAmount'),
      wa('capBasis'),
      org('member'),
      org('organization'),
      geo('lat'),
      geo('long'),
    ],
    ...[schema('eligibleCustomerType'), schema('validFrom'), schema('availableAtOrFrom')],
  );
  const value = fc.oneof(
    node.map(namedNode),
    fc
      .constantFrom(
        wa('Offering'),
        wa('Membership'),
        wa('TermsRow'),
        wa('ContentDeveloper'),
        wa('Student'),
        wa('unit-hour'),
        schema('Place'),
      )
      .map(namedNode),
    fc.constantFrom('AU', '1.0', '', '-', '2026-01-01', '\u0000').map((each) => literal(each)),
    fc.constantFrom('x').map((each) => literal(each, 'en')),
  );
  const statements = fc.array(
    fc.tuple(node, property, value).map(([s, p, o]) => quad(s, p, o)),
    { maxLength: 30 },
  );

  it('never make a reader, the validator or a form throw', async () => {
    await fc.assert(
      fc.asyncProperty(statements, async (quads) => {
        readMember(quads, me('me'));
        readMembershipClaims(quads);
        readOfferings(quads);
        await prepareShapes().validate(quads, base);
        for (const kind of ['member', 'offering'] as const) {
          const form = describeForm(kind);
          const data = readRecord(form, quads, `${base}#it`);
          replaceRecord(form, quads, `${base}#it`, data, documentOf(base));
        }
      }),
      { numRuns: 300 },
    );
  });
});
