import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Iri } from '../../src/domain/iri.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { schema, shape, wa } from '../../src/rdf/terms.ts';
import { prepareCustomShapes, prepareShapes } from '../../src/rdf/validate.ts';

const document = 'https://ana.example/alliance/public/offerings/solar-design.ttl';
const example = (name: string): string => readFileSync(join(import.meta.dirname, `../fixtures/shapes/offering/${name}.ttl`), 'utf8');
async function read(turtle: string) {
  const parsed = await parseRdf(turtle, { mediaType: 'text/turtle', baseIri: document });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.quads;
}

describe('the validator', () => {
  it('is prepared once', () => {
    expect(prepareShapes()).toBe(prepareShapes());
  });

  it('tells faults of a nested record at the record itself, so that a form leads to the field', async () => {
    const [issue, ...others] = await prepareShapes().validate(await read(example('invalid-MISSING-price-of-row')), document);
    expect(others).toEqual([]);
    expect(issue).toEqual({
      code: 'MISSING',
      severity: 'error',
      document,
      focus: `${document}#terms-1`,
      path: schema('price'),
      message: 'A price is one decimal number that is not negative, such as 90.00.',
      remedy: 'Fill in “Price”.',
    });
  });

  it('weighs what only should be there as a warning', async () => {
    const issues = await prepareShapes().validate(await read(example('invalid-MISSING-disputes')), document);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['MISSING', 'warning']]);
  });

  it('answers the same, in the same order, whatever the order of the statements', async () => {
    const quads = await read(
      `${example('invalid-VALIDITY-row')}\n<#terms-2> <https://schema.org/price> "free" . <#it> <https://schema.org/areaServed> "Oz" .`,
    );
    const issues = await prepareShapes().validate(quads, document);
    expect(issues.length).toBeGreaterThan(3);
    expect(await prepareShapes().validate([...quads].reverse(), document)).toEqual(issues);
  });

  it('has nothing to say of a document without statements', async () => {
    expect(await prepareShapes().validate([], document)).toEqual([]);
  });

  it('checks one record alone, rules across its rows included, and says what is missing from nothing', async () => {
    const quads = await read(example('invalid-TERMS_CONTRADICT-rows'));
    const issues = await prepareShapes().validateRecord(shape('Offering'), quads, `${document}#it`, document);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['TERMS_CONTRADICT', schema('price')]]);
    const nothing = await prepareShapes().validateRecord(shape('Offering'), [], `${document}#it`, document);
    expect(nothing.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual(
      expect.arrayContaining([schema('name'), schema('category'), wa('role'), schema('areaServed')]),
    );
  });
});

describe('shapes of somebody else', () => {
  const shapes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <https://ex.example/#> . @prefix wa: <${wa.base}> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:Tool a sh:NodeShape ; sh:targetClass ex:Tool ;
  sh:property [ sh:path ex:name ; sh:minCount 1 ] , [ sh:path ex:unit ; sh:class wa:Unit ] , [ sh:path ex:size ; sh:datatype xsd:integer ; sh:maxInclusive 9 ] ,
    [ sh:path ex:nick ; sh:maxCount 1 ; sh:name "Nickname"@en, "Apodo"@es ] , [ sh:path ex:state ; sh:in ( "new" "used" ) ; sh:message "Say whether it is new."@en ] .`;
  const tool = `@prefix ex: <https://ex.example/#> . @prefix wa: <${wa.base}> . ex:hammer a ex:Tool ; ex:unit wa:Student ; ex:size 10 ; ex:nick "a", "b" ; ex:state "broken" .`;

  it('are explained in plain words even where they say nothing', async () => {
    const prepared = await prepareCustomShapes(shapes);
    const issues = prepared.ok ? await prepared.validator.validate(await read(tool), document) : [];
    expect(issues.map(({ code, message, remedy }) => [code, message, remedy])).toEqual([
      ['MISSING', '“name” is missing.', 'Fill in “name”.'],
      ['TOO_MANY', '“Nickname” has too many values.', 'Keep one value of “Nickname” and remove the others.'],
      ['RANGE', '“10” in “size” is out of range.', 'Change “10” in “size” to a number in the range.'],
      ['NOT_IN_LIST', 'Say whether it is new.', 'Choose one of the values offered for “state” in place of “broken”.'],
      [
        'CLASS',
        '“https://w3id.org/webizen/alliance#Student” is not among the values of “unit”.',
        'Choose one of the values offered for “unit” in place of “https://w3id.org/webizen/alliance#Student”.',
      ],
    ]);
  });

  it('stand in place of ours: our rules across rows are not asked', async () => {
    const prepared = await prepareCustomShapes(shapes);
    const quads = await read(example('invalid-TERMS_CONTRADICT-rows'));
    expect(prepared.ok && (await prepared.validator.validate(quads, document))).toEqual([]);
    expect(
      prepared.ok && (await prepared.validator.validateRecord('https://ex.example/#Tool' as Iri, quads, `${document}#it`, document)).length,
    ).toBe(1);
  });
});
